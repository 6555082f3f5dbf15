import { useState } from 'react';
import { type GroupPath, groupPaths, groupText, inGroup, isSameGroup } from '../../../lib/phrases/groups';
import { useTranslate } from '../../app-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Labelled, TextInput } from '../../ui/field';
import { GroupField } from '../group-field';
import { NewGroupForm, RemoveGroupForm, RenameForm } from '../group-questions';
import { KeyHelp } from './key-help';
import type { Manager } from './use-phrase-manager';

/** Groups offered by a click; more are found by typing. */
const MOST_OFFERED = 40;

/** What is asked before a change: where to, which tags, what name; and the list of keys. */
export function ManagerQuestions({ manager }: { manager: Manager }) {
  const { t, question, setQuestion, actions, state } = manager;
  const close = () => setQuestion(null);
  const groups = groupPaths(manager.tree.groups);
  const title = {
    move: t('phraseMove'),
    tag: t('phraseTags'),
    rename: t('phraseGroupRename'),
    'new-group': t('phraseGroupNew'),
    'remove-group': t('phraseGroupRemove'),
    keys: t('phraseKeys'),
  }[question?.kind ?? 'keys'];
  return (
    <Dialog title={title} open={question !== null} onOpenChange={(open) => open || close()}>
      {question?.kind === 'move' ? (
        <MoveForm
          groups={groups}
          onDone={(to) => {
            actions.edit(question.ids, { kind: 'move', groups: to });
            close();
          }}
        />
      ) : question?.kind === 'tag' ? (
        <TagForm
          known={manager.tags}
          has={tagsOn(manager, question.ids)}
          onDone={(add, drop) => {
            actions.edit(question.ids, { kind: 'tag', add, drop });
            close();
          }}
        />
      ) : question?.kind === 'rename' ? (
        <RenameForm
          path={question.path}
          groups={groups}
          onDone={(to) => {
            actions.renameGroup(question.path, to);
            manager.go({ kind: 'group', path: to });
            close();
          }}
        />
      ) : question?.kind === 'new-group' ? (
        <NewGroupForm
          inside={manager.place.kind === 'group' ? manager.place.path : []}
          groups={groups}
          onDone={(path) => {
            // One that is there already is only opened.
            if (!groups.some((group) => isSameGroup(group, path))) actions.addGroup(path);
            manager.go({ kind: 'group', path });
            close();
          }}
        />
      ) : question?.kind === 'remove-group' ? (
        <RemoveGroupForm
          path={question.path}
          count={state.phrases.filter((phrase) => inGroup(phrase, question.path)).length}
          onDone={(phrases) => {
            actions.removeGroup(question.path, phrases);
            manager.go({ kind: 'all' });
            close();
          }}
        />
      ) : question ? (
        <KeyHelp mac={state.mac} />
      ) : null}
    </Dialog>
  );
}

/** Tags that some of the phrases have. */
const tagsOn = ({ state }: Manager, ids: readonly string[]): string[] => {
  const wanted = new Set(ids);
  return [...new Set(state.phrases.flatMap(({ id, tags }) => (wanted.has(id) ? tags : [])))];
};

const NOWHERE: GroupPath = [];

function MoveForm({ groups, onDone }: { groups: readonly GroupPath[]; onDone: (groups: string[]) => void }) {
  const t = useTranslate();
  const [{ to, text }, setTyped] = useState({ to: [] as string[], text: '' });
  const fitting = groups.filter((group) => groupText(group).includes(text.trim())).slice(0, MOST_OFFERED);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(to);
      }}
    >
      <GroupField
        autoFocus
        start={NOWHERE}
        known={groups}
        hint={t('phraseGroupHint')}
        onType={(path, typed) => setTyped({ to: path, text: typed })}
      />
      <div className="flex max-h-48 flex-wrap gap-1 overflow-y-auto">
        {fitting.map((group) => (
          <Button key={groupText(group)} onClick={() => onDone([...group])}>
            {groupText(group)}
          </Button>
        ))}
      </div>
      <div className="flex gap-1">
        <Button look="solid" type="submit">
          {to.length === 0 ? t('phraseMoveOut') : t('phraseMoveTo', groupText(to))}
        </Button>
      </div>
    </form>
  );
}

interface TagFormProps {
  known: readonly string[];
  has: readonly string[];
  onDone: (add: string[], drop: string[]) => void;
}

function TagForm({ known, has, onDone }: TagFormProps) {
  const t = useTranslate();
  const [on, setOn] = useState<readonly string[]>(has);
  const [text, setText] = useState('');
  const typed = text.split(/[,，\s]+/).filter(Boolean);
  const offered = [...new Set([...has, ...known])].slice(0, MOST_OFFERED);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(
          [...on.filter((tag) => !has.includes(tag)), ...typed],
          has.filter((tag) => !on.includes(tag)),
        );
      }}
    >
      <Labelled label={t('phraseTagsNew')} hint={t('phraseTagsHint')}>
        {(ids) => <TextInput {...ids} autoFocus value={text} onChange={({ target }) => setText(target.value)} />}
      </Labelled>
      <div className="flex max-h-48 flex-wrap gap-x-3 gap-y-1 overflow-y-auto">
        {offered.map((tag) => (
          <label key={tag} className="inline-flex min-h-6 items-center gap-1">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={on.includes(tag)}
              onChange={({ target }) => setOn(target.checked ? [...on, tag] : on.filter((one) => one !== tag))}
            />
            {tag}
          </label>
        ))}
      </div>
      <div className="flex gap-1">
        <Button look="solid" type="submit">
          {t('uiSave')}
        </Button>
      </div>
    </form>
  );
}
