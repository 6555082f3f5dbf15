import { History } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import type { PhraseDraft, SaveFault } from '../../lib/app/library/library';
import type { Finding } from '../../lib/checks/finding';
import { applyReplacement } from '../../lib/checks/replace';
import { STAGES, type Stage } from '../../lib/service/conversation';
import type { Result } from '../../lib/shared/result';
import { useTranslate } from '../app-context';
import { STAGE_WORD } from '../layout/stage-word';
import { GroupField } from '../phrases/group-field';
import { Button } from '../ui/button';
import { Labelled, Select, TextArea, TextInput } from '../ui/field';
import { isComposing } from '../ui/keys';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { BodyFindings, BodyPreview } from './body-preview';
import { CodeWarning } from './code-warning';
import { linesOf, titleFor } from './draft';
import type { FormLibrary } from './form-library';
import { FurtherFields } from './further-fields';
import { imageFaultText } from './image-field';
import { ShopPhraseActions } from './shop-phrase-actions';

interface PhraseFormProps {
  initial: PhraseDraft;
  /** Absent in the side panel: a new phrase needs no more than its words there. */
  library?: FormLibrary;
  /** At each change, so that a half-typed phrase can be kept. */
  onChange?: (draft: PhraseDraft) => void;
  onSave: (draft: PhraseDraft) => Promise<Result<unknown, SaveFault>>;
  /** Closed without saving. */
  onClose: () => void;
  /** Saved; by default the same as closing. */
  onDone?: () => void;
}

/** Adding or changing a phrase. The body is what matters; a missing title is made from it. */
export function PhraseForm({ initial, library, onChange, onSave, onClose, onDone = onClose }: PhraseFormProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(initial);
  const [questions, setQuestions] = useState(initial.questions.join('\n'));
  const [fault, setFault] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  // A shop phrase is not an agent's to change: what is typed becomes a copy or a proposal.
  const before = library?.state.phrases.find(({ id }) => id === initial.id);
  const isForeign = library?.state.role === 'agent' && before?.scope === 'shop';

  const change = (part: Partial<PhraseDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onChange?.(next);
  };
  const finish = async (work: (complete: PhraseDraft) => Promise<Result<unknown, SaveFault>>) => {
    if (saving || draft.body.trim() === '') return;
    setSaving(true);
    const result = await work({ ...draft, title: titleFor(draft), code: draft.code.trim() });
    setSaving(false);
    if (result.ok) onDone();
    else setFault(saveFaultText(result.error, t));
  };
  const save = () => void (isForeign ? null : finish(onSave));
  const addFiles = async (files: readonly File[]) => {
    let images = draft.images ?? [];
    for (const file of files) {
      const added = await library?.addImage(file, images.length);
      if (!added) return;
      if (!added.ok) {
        setFault(imageFaultText(added.error, t));
        break;
      }
      images = [...images, added.value];
    }
    if (images !== draft.images) change({ images });
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || !library) return;
    event.preventDefault();
    void addFiles(files);
  };
  const replace = (finding: Finding) => change({ body: applyReplacement(draft.body, finding) ?? draft.body });

  return (
    <form
      className="flex flex-col gap-2 p-2"
      aria-label={t(draft.id ? 'phraseEdit' : 'phraseNew')}
      onPaste={paste}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      {library ? (
        <div className="flex items-center gap-1">
          <h2 className="min-w-0 flex-1 truncate font-medium">{t(draft.id ? 'phraseEdit' : 'phraseNew')}</h2>
          {before && library.onHistory ? (
            <Button icon={History} look="quiet" onClick={() => library.onHistory?.(before.id)}>
              {t('phraseHistory')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Labelled label={t('phraseBody')} hint={t('phraseBodyHint')}>
        {(ids) => (
          <TextArea
            {...ids}
            autoFocus
            required
            rows={4}
            value={draft.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        )}
      </Labelled>
      <BodyPreview phrase={{ ...draft, variables: draft.variables ?? [] }} others={library?.state.phrases} />
      {library ? <BodyFindings body={draft.body} check={library.check} onReplace={replace} /> : null}
      <Labelled label={t('phraseQuestions')} hint={t('phraseQuestionsHint')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            value={questions}
            onChange={(event) => {
              setQuestions(event.target.value);
              change({ questions: linesOf(event.target.value) });
            }}
          />
        )}
      </Labelled>
      <div className="grid grid-cols-2 gap-2">
        <Labelled label={t('phraseTitle')}>
          {(ids) => (
            <TextInput {...ids} value={draft.title} onChange={(event) => change({ title: event.target.value })} />
          )}
        </Labelled>
        <Labelled label={t('phraseCode')}>
          {(ids) => (
            <TextInput {...ids} value={draft.code} onChange={(event) => change({ code: event.target.value })} />
          )}
        </Labelled>
        <div className="flex flex-col gap-1">
          <GroupField
            offers
            start={initial.groups}
            known={library?.groups ?? []}
            onType={(path) => change({ groups: path })}
          />
        </div>
        <Labelled label={t('phraseStage')}>
          {(ids) => (
            <Select {...ids} value={draft.stage} onChange={(event) => change({ stage: event.target.value as Stage })}>
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {t(STAGE_WORD[stage])}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      {library ? (
        <CodeWarning code={draft.code} id={draft.id} pinned={draft.pinned ?? false} state={library.state} />
      ) : null}
      {library ? (
        <FurtherFields draft={draft} library={library} onChange={change} onFiles={(files) => void addFiles(files)} />
      ) : null}
      {fault ? <Notice meaning="warn">{fault}</Notice> : null}
      {isForeign && library ? (
        <ShopPhraseActions
          disabled={saving || draft.body.trim() === ''}
          onCopy={() => void finish(({ id, ...rest }) => onSave({ ...rest, scope: 'personal', code: '' }))}
          onPropose={(note) => void finish((complete) => library.propose(complete, note))}
          onClose={onClose}
        />
      ) : (
        <div className="sticky bottom-0 -mx-2 flex gap-1 border-t border-line bg-surface px-2 py-1">
          <Button look="solid" type="submit" disabled={saving || draft.body.trim() === ''}>
            {t('uiSave')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('uiCancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
