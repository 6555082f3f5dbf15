import { useMemo } from 'react';
import { useLibrary } from '../app-context';
import type { FormLibrary } from '../phrase-form/form-library';
import { PhraseForm } from '../phrase-form/phrase-form';
import { HistoryView } from './history-view';
import { groupTexts } from './manager-questions';
import type { Manager } from './use-phrase-manager';

/** The phrase being written, or the history of one; null while there is neither. */
export function ManagerPane({ manager }: { manager: Manager }) {
  const { draft, drafting, history, setHistory, state, tree, tags, t, setStatus } = manager;
  const library = useLibrary();
  const groups = useMemo(() => groupTexts(tree.groups), [tree.groups]);
  const calls = useMemo(
    () => ({
      check: (text: string) => library.check(text),
      products: () => library.products(),
      addImage: (file: File, has: number) => library.addImage(file, has),
      image: (id: string) => library.image(id),
    }),
    [library],
  );
  const form: FormLibrary = useMemo(
    () => ({
      ...calls,
      state,
      groups,
      tags,
      propose: async (proposed, note) => {
        const result = await library.propose(proposed, note);
        if (result.ok) setStatus({ meaning: 'ok', text: t('phraseProposed') });
        return result;
      },
      onHistory: setHistory,
    }),
    [calls, state, groups, tags, library, setStatus, setHistory, t],
  );
  if (history !== null) return <HistoryView manager={manager} phraseId={history} />;
  if (!draft) return null;
  return (
    <PhraseForm
      key={draft.id ?? `new ${draft.title}`}
      initial={draft}
      library={form}
      onChange={drafting.change}
      onSave={async (complete) => {
        const result = await library.save(complete);
        if (result.ok) {
          manager.setActive(result.value.id);
          setStatus({ meaning: 'ok', text: t('phraseSaved') });
        }
        return result;
      }}
      onClose={drafting.close}
      onDone={drafting.done}
    />
  );
}
