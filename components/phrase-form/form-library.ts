import type { ImageFault, LibraryReady, PhraseDraft, SaveFault } from '../../lib/app/library/library';
import type { Finding } from '../../lib/checks/finding';
import type { GroupPath } from '../../lib/phrases/groups';
import type { Result } from '../../lib/shared/result';

/** What the form can ask of the library, where there is one beside it: the side panel writes a phrase without. */
export interface FormLibrary {
  state: LibraryReady;
  /** Groups and tags that are there: offered while typing. */
  groups: readonly GroupPath[];
  tags: readonly string[];
  check(text: string): Promise<Finding[]>;
  products(): Promise<{ id: string; title: string }[]>;
  addImage(file: File, has: number): Promise<Result<string, ImageFault>>;
  image(id: string): Promise<Blob | null>;
  /** Asks a supervisor to change the shop phrase. */
  propose(draft: PhraseDraft, note: string): Promise<Result<void, SaveFault>>;
  /** Shows what the phrase was before; absent where there is no place for it. */
  onHistory?(phraseId: string): void;
}
