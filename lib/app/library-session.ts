import type { Store } from '../data/store';
import { MAX_BYTES } from '../formats/limits';
import { type LibraryFault, readLibrary, writeLibrary } from '../formats/yingda-json';
import type { Phrase } from '../phrases/phrase';
import type { PhraseSearch } from '../phrases/search';
import { STAGES } from '../service/conversation';
import type { Clock } from '../shared/clock';
import { err, ok, type Result } from '../shared/result';
import type {
  ImportFault,
  ImportProgress,
  ImportReport,
  LibraryApp,
  LibraryState,
  PhraseDraft,
  SaveFault,
  WorkspaceSection,
} from './library';
import { Observable } from './observable';
import { faultOf, phraseFrom } from './save-phrase';

const HALF_TYPED = 'phrase-half-typed';

export interface LibraryPorts {
  store: Store;
  buildSearch(phrases: readonly Phrase[]): PhraseSearch;
  copy(text: string): Promise<boolean>;
  save(name: string, text: string): void;
  openSidePanel(): void;
  openWorkspace(section: WorkspaceSection): void;
  openPractice(): void;
  refreshConsoles(): void;
  /** A row's fault in the user's language; `field` is empty where the whole row is wrong. */
  rowFault(field: string): string;
  newId(): string;
  mac: boolean;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

/** The phrase manager's session, in the popup and in the workspace. */
export class LibrarySession implements LibraryApp {
  readonly #ports: LibraryPorts;
  readonly #state = new Observable<LibraryState>({ kind: 'loading' });
  /** What an import put in, and what stood there before. */
  readonly #imports = new Map<string, { added: string[]; before: Phrase[] }>();
  #halfTyped: PhraseDraft | null = null;
  #search: { of: readonly Phrase[]; search: PhraseSearch } | null = null;

  constructor(ports: LibraryPorts, signal: AbortSignal) {
    this.#ports = ports;
    const { store } = ports;
    const stopState = store.database.watchState((state) => {
      if (state.kind === 'failed') this.#state.value = { kind: 'error', fault: 'failed', what: state.message };
      if (state.kind === 'outdated') this.#state.value = { kind: 'error', fault: 'old-version', what: '' };
      if (state.kind === 'blocked') this.#state.value = { kind: 'error', fault: 'database-closed', what: '' };
    });
    signal.addEventListener('abort', stopState, { once: true });
    void store.ready
      .then(async () => {
        this.#halfTyped = halfTypedFrom(await store.drafts.get(HALF_TYPED));
        const stop = store.phrases.watchAll(
          (phrases) => {
            this.#state.value = { kind: 'ready', phrases, halfTyped: this.#halfTyped, mac: ports.mac };
          },
          (cause) => ports.fault('library', cause),
        );
        signal.addEventListener('abort', stop, { once: true });
      })
      .catch((cause: unknown) => ports.fault('library', cause));
  }

  subscribe = this.#state.subscribe;
  getState = (): LibraryState => this.#state.value;
  copy = (text: string): Promise<boolean> => this.#ports.copy(text);
  openSidePanel = (): void => this.#ports.openSidePanel();
  openWorkspace = (section: WorkspaceSection): void => this.#ports.openWorkspace(section);
  openPractice = (): void => this.#ports.openPractice();

  search(query: string): string[] {
    const phrases = this.#phrases();
    if (this.#search?.of !== phrases) this.#search = { of: phrases, search: this.#ports.buildSearch(phrases) };
    return this.#search.search.find(query, phrases.length).map(({ id }) => id);
  }

  async save(draft: PhraseDraft): Promise<Result<Phrase, SaveFault>> {
    const { newId, now, store } = this.#ports;
    const before = this.#phrases().find(({ id }) => id === draft.id);
    const phrase = phraseFrom(draft, before, newId(), now());
    if (!phrase) return err('invalid');
    const saved = await store.phrases.save(phrase);
    if (!saved.ok) return err(faultOf(saved.error));
    this.keepHalfTyped(null);
    this.#ports.refreshConsoles();
    return ok(phrase);
  }

  async remove(ids: string[]): Promise<Result<void, SaveFault>> {
    const removed = await this.#ports.store.phrases.remove(ids, this.#ports.now());
    this.#ports.refreshConsoles();
    return removed.ok ? removed : err(faultOf(removed.error));
  }

  async restore(phrases: readonly Phrase[]): Promise<Result<void, SaveFault>> {
    const restored = await this.#ports.store.phrases.saveAll(phrases);
    this.#ports.refreshConsoles();
    return restored.ok ? ok(undefined) : err(faultOf(restored.error));
  }

  keepHalfTyped(draft: PhraseDraft | null): void {
    this.#halfTyped = draft;
    const { now, store } = this.#ports;
    void (draft ? store.drafts.put(HALF_TYPED, JSON.stringify(draft), now()) : store.drafts.drop(HALF_TYPED));
  }

  async importFile(
    file: File,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportReport, ImportFault>> {
    if (file.size > MAX_BYTES) return err('too-large');
    onProgress({ done: 0, total: 0 });
    const read = readLibrary(await file.text(), this.#ports.newId, this.#ports.now());
    if (typeof read === 'string') return err(FILE_FAULTS[read]);
    const { store } = this.#ports;
    const present = await store.phrases.get(read.phrases.map(({ id }) => id));
    const total = read.phrases.length;
    const saved = await store.phrases.saveAll(read.phrases, {
      progress: (done) => onProgress({ done, total }),
      signal,
    });
    if (!saved.ok) return err(signal.aborted ? 'cancelled' : faultOf(saved.error));
    const importId = this.#ports.newId();
    const added = read.phrases.filter(({ id }) => !present.has(id)).map(({ id }) => id);
    this.#imports.set(importId, { added, before: [...present.values()] });
    this.#ports.refreshConsoles();
    return ok({
      importId,
      created: added.length,
      updated: present.size,
      skipped: read.errors.length,
      errors: read.errors.map(({ row, field }) => ({ row, reason: this.#ports.rowFault(field) })),
    });
  }

  async undoImport(importId: string): Promise<Result<void, SaveFault>> {
    const done = this.#imports.get(importId);
    if (!done) return err('invalid');
    const { phrases } = this.#ports.store;
    const undone = await phrases.replaceSome(done.added, done.before);
    if (!undone.ok) return err(faultOf(undone.error));
    this.#imports.delete(importId);
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  async exportFile(): Promise<Result<void, SaveFault>> {
    const state = this.#state.value;
    if (state.kind !== 'ready') return err('database-closed');
    this.#ports.save('yingda-phrases.json', writeLibrary(state.phrases));
    return ok(undefined);
  }

  #phrases(): readonly Phrase[] {
    const state = this.#state.value;
    return state.kind === 'ready' ? state.phrases : [];
  }
}

const FILE_FAULTS: Record<LibraryFault, ImportFault> = {
  'not-json': 'unreadable',
  'other-format': 'unreadable',
  'too-many': 'too-large',
};

function halfTypedFrom(json: string | undefined): PhraseDraft | null {
  if (json === undefined) return null;
  const value: Partial<PhraseDraft> = parsed(json);
  return typeof value.body === 'string' && STAGES.includes(value.stage as never) ? (value as PhraseDraft) : null;
}

/** A row that can't be read is no reason to keep the library closed. */
function parsed(json: string): Partial<PhraseDraft> {
  try {
    return Object(JSON.parse(json));
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
