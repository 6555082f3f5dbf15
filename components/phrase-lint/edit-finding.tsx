import { useMemo } from 'react';
import type { LibraryReady } from '../../lib/app/library/library';
import { tagsOf } from '../../lib/phrases/filter';
import { groupsOf } from '../../lib/phrases/groups';
import type { Phrase } from '../../lib/phrases/phrase';
import { useLibrary, useLibraryState, useTranslate } from '../app-context';
import { draftOf } from '../phrase-form/draft';
import { PhraseForm } from '../phrase-form/phrase-form';
import { useFormLibrary } from '../phrases/use-form-library';
import { Dialog } from '../ui/dialog';

interface EditFindingProps {
  /** Whose finding is mended by hand; null while none is. */
  phraseId: string | null;
  onClose: () => void;
  onSaved: () => void;
  /** Asked of a supervisor. */
  onProposed: () => void;
}

/** The phrase of a finding, to be changed without leaving the list: not everything can be mended by a button. */
export function EditFinding({ phraseId, onClose, ...events }: EditFindingProps) {
  const t = useTranslate();
  const state = useLibraryState();
  const phrase = state.kind === 'ready' ? state.phrases.find(({ id }) => id === phraseId) : undefined;
  return (
    <Dialog
      title={phrase?.title ?? t('phraseEdit')}
      open={phrase !== undefined}
      onOpenChange={(open) => open || onClose()}
    >
      {phrase && state.kind === 'ready' ? (
        <Form key={phrase.id} phrase={phrase} state={state} onClose={onClose} {...events} />
      ) : null}
    </Dialog>
  );
}

interface FormProps extends Omit<EditFindingProps, 'phraseId'> {
  phrase: Phrase;
  state: LibraryReady;
}

function Form({ phrase, state, onClose, onSaved, onProposed }: FormProps) {
  const app = useLibrary();
  const { phrases, madeGroups } = state;
  const { groups } = useMemo(() => groupsOf(phrases, madeGroups), [phrases, madeGroups]);
  const tags = useMemo(() => tagsOf(phrases), [phrases]);
  const library = useFormLibrary({ state, groups, tags, onProposed });
  return (
    <PhraseForm
      initial={draftOf(phrase)}
      library={library}
      onSave={async (draft) => {
        const saved = await app.save(draft);
        if (saved.ok) onSaved();
        return saved;
      }}
      onClose={onClose}
    />
  );
}
