import { useCallback } from 'react';
import { useLibrary } from '../../app-context';
import { PhraseForm } from '../../phrase-form/phrase-form';
import { HistoryView } from '../history-view';
import { useFormLibrary } from '../use-form-library';
import type { Manager } from './use-phrase-manager';

/** The phrase being written, or the history of one; null while there is neither. */
export function ManagerPane({ manager }: { manager: Manager }) {
  const { draft, drafting, history, setHistory, state, tree, tags, t, setStatus } = manager;
  const library = useLibrary();
  const form = useFormLibrary({
    state,
    groups: tree.groups,
    tags,
    onProposed: useCallback(() => setStatus({ meaning: 'ok', text: t('phraseProposed') }), [setStatus, t]),
    onHistory: setHistory,
  });
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
