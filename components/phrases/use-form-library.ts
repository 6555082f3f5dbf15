import { useMemo } from 'react';
import type { LibraryReady } from '../../lib/app/library/library';
import { type GroupNode, groupPaths } from '../../lib/phrases/groups';
import { useLibrary } from '../app-context';
import type { FormLibrary } from '../phrase-form/form-library';

interface Beside {
  state: LibraryReady;
  groups: readonly GroupNode[];
  tags: readonly string[];
  /** A change was asked for. */
  onProposed: () => void;
  onHistory?: (phraseId: string) => void;
}

/** What a phrase's form asks of the library, the same object from one drawing to the next. */
export function useFormLibrary({ state, groups, tags, onProposed, onHistory }: Beside): FormLibrary {
  const library = useLibrary();
  const calls = useMemo(
    () => ({
      check: (text: string) => library.check(text),
      products: () => library.products(),
      addImage: (file: File, has: number) => library.addImage(file, has),
      image: (id: string) => library.image(id),
    }),
    [library],
  );
  return useMemo(
    () => ({
      ...calls,
      state,
      groups: groupPaths(groups),
      tags,
      propose: async (proposed, note) => {
        const result = await library.propose(proposed, note);
        if (result.ok) onProposed();
        return result;
      },
      ...(onHistory && { onHistory }),
    }),
    [calls, state, groups, tags, library, onProposed, onHistory],
  );
}
