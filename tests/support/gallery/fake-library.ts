import type {
  Changed,
  ImageFault,
  LibraryApp,
  LibraryState,
  PhraseVersion,
  SaveFault,
  TrashedPhrase,
} from '../../../lib/app/library/library';
import type { Finding } from '../../../lib/checks/finding';
import type { DuplicateGroup } from '../../../lib/phrases/duplicates';
import type { Phrase } from '../../../lib/phrases/phrase';
import { ok, type Result } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';
import { phrase } from './library-samples';

/** A library that holds a state, answers as told, and remembers what it was asked. */
export class FakeLibrary extends FakeApp<LibraryState> implements LibraryApp {
  found: Phrase[] = [];
  saving: Result<void, SaveFault> = ok(undefined);
  changing: Result<Changed, SaveFault> = ok({ changeId: 'c-1', changed: 1, refused: 0 });
  undoing: Result<{ kept: number }, SaveFault> = ok({ kept: 0 });
  imaging: Result<string, ImageFault> = ok('image-1');
  findings: Finding[] = [];
  trashed: TrashedPhrase[] = [];
  earlier: PhraseVersion[] = [];
  doubles: DuplicateGroup[] = [];

  search(query: string): readonly Phrase[] {
    this.calls.push(['search', query]);
    return this.found;
  }
  save: LibraryApp['save'] = async (draft) => {
    this.calls.push(['save', draft]);
    return this.saving.ok ? ok(phrase(draft.id ?? 'new', draft.body)) : this.saving;
  };
  copy = this.#answer('copy', () => true);
  check = this.#answer('check', () => this.findings);
  trash = this.#answer('trash', () => this.trashed);
  versions = this.#answer('versions', () => this.earlier);
  duplicates = this.#answer('duplicates', () => this.doubles);
  products = this.#answer('products', () => [{ id: 'p-1', title: '云朵棉卫衣' }]);
  addImage = this.#answer('addImage', () => this.imaging);
  image = this.#answer('image', () => null);
  undo = this.#answer('undo', () => this.undoing);

  edit = this.#change('edit');
  renameGroup = this.#change('renameGroup');
  removeGroup = this.#change('removeGroup');
  reorderGroup = this.#change('reorderGroup');
  reorder = this.#change('reorder');
  remove = this.#change('remove');
  copyToPersonal = this.#change('copyToPersonal');
  restore = this.#change('restore');
  revert = this.#change('revert');
  merge = this.#change('merge');
  accept = this.#change('accept');

  addGroup = this.#change('addGroup');
  erase = this.#change('erase');
  propose = this.#save('propose');
  dismiss = this.#save('dismiss');
  setRole = this.#save('setRole');
  keepHalfTyped = this.#note('keepHalfTyped');
  openSidePanel = this.#note('openSidePanel');
  openWorkspace = this.#note('openWorkspace');
  openPractice = this.#note('openPractice');

  #note(name: string) {
    return (...args: unknown[]): void => {
      this.calls.push([name, ...args]);
    };
  }
  #answer<T>(name: string, answer: () => T) {
    return async (...args: unknown[]): Promise<T> => {
      this.calls.push([name, ...args]);
      return answer();
    };
  }
  #change(name: string) {
    return this.#answer(name, () => this.changing);
  }
  #save(name: string) {
    return this.#answer(name, () => this.saving);
  }
}
