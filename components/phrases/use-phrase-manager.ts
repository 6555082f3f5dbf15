import { useMemo, useState } from 'react';
import type { LibraryApp, LibraryReady, PhraseDraft } from '../../lib/app/library';
import type { Phrase } from '../../lib/phrases/phrase';
import { parseTemplate } from '../../lib/phrases/variables';
import { useLibrary, useTranslate } from '../app-context';
import type { Meaning } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { type GroupPath, groupsOf, inGroup } from './groups';
import { emptyPhrase } from './phrase-form';

export interface ManagerStatus {
  meaning: Meaning;
  text: string;
  /** Brings back what was removed. */
  undo?: () => void;
}

export const draftOf = (phrase: Phrase): PhraseDraft => ({
  id: phrase.id,
  code: phrase.code,
  title: phrase.title,
  body: phrase.body,
  questions: phrase.questions,
  stage: phrase.stage,
  groups: phrase.groups,
});

/** What the phrase manager does, in the popup as in the workspace. */
export function usePhraseManager(state: LibraryReady) {
  const library = useLibrary();
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const [path, setPath] = useState<GroupPath>(null);
  const [draft, setDraft] = useState<PhraseDraft | null>(state.halfTyped);
  const [status, setStatus] = useState<ManagerStatus | null>(null);

  const tree = useMemo(() => groupsOf(state.phrases), [state.phrases]);
  const shown = useMemo(() => find(library, state.phrases, query, path), [library, state.phrases, query, path]);

  const edit = (next: PhraseDraft | null) => {
    setDraft(next);
    library.keepHalfTyped(next);
  };
  const restore = (phrases: readonly Phrase[]) => {
    void library.restore(phrases).then((result) => {
      setStatus(
        result.ok
          ? { meaning: 'ok', text: t('phraseRestored') }
          : { meaning: 'warn', text: saveFaultText(result.error, t) },
      );
    });
  };

  return {
    query,
    setQuery,
    path,
    setPath,
    draft,
    status,
    tree,
    shown,
    write: () => edit(emptyPhrase({ groups: path ? [...path] : [] })),
    edit: (phrase: Phrase) => edit(draftOf(phrase)),
    change: (next: PhraseDraft) => library.keepHalfTyped(next),
    close: () => edit(null),
    save: (next: PhraseDraft) => library.save(next),
    copy: (phrase: Phrase) => {
      const variables = parseTemplate(phrase.body).filter((part) => part.kind === 'variable');
      void library.copy(phrase.body).then((done) => {
        if (!done) setStatus({ meaning: 'warn', text: t('insertCopyFailed') });
        else if (variables.length === 0) setStatus({ meaning: 'ok', text: t('insertCopied') });
        else
          setStatus({ meaning: 'warn', text: t('phraseCopiedOpen', variables.map((part) => part.source).join(' ')) });
      });
    },
    remove: (phrases: readonly Phrase[]) => {
      void library.remove(phrases.map((phrase) => phrase.id)).then((result) => {
        if (!result.ok) setStatus({ meaning: 'warn', text: saveFaultText(result.error, t) });
        else
          setStatus({
            meaning: 'ok',
            text:
              phrases.length === 1
                ? t('phraseRemoved', phrases[0]?.title ?? '')
                : t('phraseRemovedMany', phrases.length),
            undo: () => restore(phrases),
          });
      });
    },
  };
}

function find(library: LibraryApp, phrases: readonly Phrase[], query: string, path: GroupPath): readonly Phrase[] {
  const wanted = query.trim();
  if (wanted === '') return path === null ? phrases : phrases.filter((phrase) => inGroup(phrase, path));
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  return library.search(wanted).flatMap((id) => byId.get(id) ?? []);
}
