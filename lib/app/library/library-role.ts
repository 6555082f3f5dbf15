import type { ValueRepository } from '../../data/repositories/values';
import type { Phrase } from '../../phrases/phrase';
import { LIBRARY_ROLES, type LibraryRole } from './library';

/** The name of the value that keeps it. */
export const ROLE = 'library-role';

export const roleFrom = (value: unknown): LibraryRole => LIBRARY_ROLES.find((role) => role === value) ?? 'supervisor';

/** Who is at the library now. */
export const roleNow = (values: Pick<ValueRepository, 'get'>): Promise<LibraryRole> => values.get(ROLE, roleFrom);

/** An agent leaves the words and groups of shop phrases alone. */
export const mayEdit = (phrase: Pick<Phrase, 'scope'>, role: LibraryRole): boolean =>
  role === 'supervisor' || phrase.scope === 'personal';
