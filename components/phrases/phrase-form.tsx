import { useState } from 'react';
import type { PhraseDraft, SaveFault } from '../../lib/app/library';
import { STAGES, type Stage } from '../../lib/service/conversation';
import type { Result } from '../../lib/shared/result';
import { useTranslate } from '../app-context';
import { STAGE_WORD } from '../layout/stage-word';
import { Button } from '../ui/button';
import { Labelled, Select, TextArea, TextInput } from '../ui/field';
import { isComposing } from '../ui/keys';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';

export const emptyPhrase = (part: Partial<PhraseDraft> = {}): PhraseDraft => ({
  code: '',
  title: '',
  body: '',
  questions: [],
  stage: 'inquiry',
  groups: [],
  ...part,
});

interface PhraseFormProps {
  initial: PhraseDraft;
  /** At each change, so that a half-typed phrase can be kept. */
  onChange?: (draft: PhraseDraft) => void;
  onSave: (draft: PhraseDraft) => Promise<Result<unknown, SaveFault>>;
  onClose: () => void;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Adding or changing a phrase. The body is what matters; a missing title is made from it. */
export function PhraseForm({ initial, onChange, onSave, onClose }: PhraseFormProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(initial);
  const [questions, setQuestions] = useState(initial.questions.join('\n'));
  const [groups, setGroups] = useState(initial.groups.join(' / '));
  const [fault, setFault] = useState<SaveFault | null>(null);
  const [saving, setSaving] = useState(false);

  const change = (part: Partial<PhraseDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onChange?.(next);
  };
  const save = () => {
    if (saving || draft.body.trim() === '') return;
    setSaving(true);
    const title = draft.title.trim() || (lines(draft.body)[0] ?? '').slice(0, 12);
    void onSave({ ...draft, title, code: draft.code.trim() }).then((result) => {
      setSaving(false);
      if (result.ok) onClose();
      else setFault(result.error);
    });
  };

  return (
    <form
      className="flex flex-col gap-2 p-2"
      aria-label={t(draft.id ? 'phraseEdit' : 'phraseNew')}
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
      <Labelled label={t('phraseQuestions')} hint={t('phraseQuestionsHint')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            value={questions}
            onChange={(event) => {
              setQuestions(event.target.value);
              change({ questions: lines(event.target.value) });
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
        <Labelled label={t('phraseGroup')}>
          {(ids) => (
            <TextInput
              {...ids}
              value={groups}
              onChange={(event) => {
                setGroups(event.target.value);
                change({ groups: lines(event.target.value.replaceAll(/[/／]/g, '\n')).slice(0, 2) });
              }}
            />
          )}
        </Labelled>
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
      {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      <div className="flex gap-1">
        <Button look="solid" type="submit" disabled={saving || draft.body.trim() === ''}>
          {t('uiSave')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('uiCancel')}
        </Button>
      </div>
    </form>
  );
}
