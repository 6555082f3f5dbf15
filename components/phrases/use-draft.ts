import { useRef, useState } from 'react';
import type { LibraryReady, PhraseDraft } from '../../lib/app/library/library';
import type { Phrase } from '../../lib/phrases/phrase';
import { useLibrary, useTranslate } from '../app-context';
import { draftOf, emptyPhrase } from '../phrase-form/draft';
import type { ManagerStatus } from './manager/manager-status';

/** The phrase being written. One that is left before it was saved can be gone on with. */
export function useDraft(state: LibraryReady, say: (status: ManagerStatus | null) => void) {
  const library = useLibrary();
  const t = useTranslate();
  const [draft, setDraft] = useState<PhraseDraft | null>(state.halfTyped);
  /** As typed so far; null while nothing was changed. */
  const typed = useRef<PhraseDraft | null>(state.halfTyped);

  const open = (next: PhraseDraft | null) => {
    setDraft(next);
    typed.current = null;
    library.keepHalfTyped(next);
  };
  const leaveFor = (next: PhraseDraft | null) => {
    const left = typed.current;
    open(next);
    if (!left || left.body.trim() === '') return;
    say({
      meaning: 'warn',
      text: t('phraseLeft', left.title.trim() || left.body.trim().slice(0, 12)),
      action: {
        label: t('phraseGoOn'),
        run: () => {
          open(left);
          typed.current = left;
          say(null);
        },
      },
    });
  };
  return {
    draft,
    write: (part: Partial<PhraseDraft> = {}) =>
      leaveFor(emptyPhrase({ ...(state.role === 'agent' ? { scope: 'personal' } : {}), ...part })),
    edit: (phrase: Phrase) => {
      if (draft?.id !== phrase.id) leaveFor(draftOf(phrase));
    },
    change: (next: PhraseDraft) => {
      typed.current = next;
      library.keepHalfTyped(next);
    },
    /** Closed by the user. */
    close: () => leaveFor(null),
    /** Nothing of it is left to be kept. */
    done: () => open(null),
  };
}
