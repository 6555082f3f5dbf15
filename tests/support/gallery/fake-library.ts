import type { ImportFault, ImportReport, LibraryApp, LibraryState, SaveFault } from '../../../lib/app/library';
import { ok, type Result } from '../../../lib/shared/result';
import { phrase } from './library-samples';

/** A library that holds a state, answers as told, and remembers what it was asked. */
export class FakeLibrary implements LibraryApp {
  readonly calls: [string, ...unknown[]][] = [];
  found: string[] = [];
  saving: Result<void, SaveFault> = ok(undefined);
  importing: Result<ImportReport, ImportFault> = ok({
    importId: 'i-1',
    created: 2,
    updated: 1,
    skipped: 0,
    errors: [],
  });
  readonly #listeners = new Set<() => void>();
  #state: LibraryState;

  constructor(state: LibraryState) {
    this.#state = state;
  }
  set(state: LibraryState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
  of(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name).map(([, ...args]) => args);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  getState(): LibraryState {
    return this.#state;
  }
  search(query: string): string[] {
    this.calls.push(['search', query]);
    return this.found;
  }
  save: LibraryApp['save'] = async (draft) => {
    this.calls.push(['save', draft]);
    return this.saving.ok ? ok(phrase(draft.id ?? 'new', draft.body)) : this.saving;
  };
  importFile: LibraryApp['importFile'] = async (file, onProgress) => {
    this.calls.push(['importFile', file.name]);
    onProgress({ done: 1, total: 3 });
    return this.importing;
  };
  copy = async (text: string): Promise<boolean> => {
    this.calls.push(['copy', text]);
    return true;
  };

  remove = this.#save('remove');
  restore = this.#save('restore');
  undoImport = this.#save('undoImport');
  exportFile = this.#save('exportFile');
  keepHalfTyped = this.#note('keepHalfTyped');
  openSidePanel = this.#note('openSidePanel');
  openWorkspace = this.#note('openWorkspace');
  openPractice = this.#note('openPractice');

  #note(name: string) {
    return (...args: unknown[]): void => {
      this.calls.push([name, ...args]);
    };
  }
  #save(name: string) {
    return async (...args: unknown[]): Promise<Result<void, SaveFault>> => {
      this.calls.push([name, ...args]);
      return this.saving;
    };
  }
}
