import type { Checker } from '../../checks/checker';
import type { Finding } from '../../checks/finding';
import type { FirstLook } from '../../data/first-look';
import type { Store } from '../../data/store';
import { type DuplicateGroup, type DuplicateProgress, duplicatesInSlices } from '../../phrases/duplicates';
import { MADE_GROUPS, madeGroupsFrom } from '../../phrases/made-groups';
import { EVERY_SHOP, type Phrase } from '../../phrases/phrase';
import type { Clock } from '../../shared/clock';
import { delay } from '../../shared/delay';
import type { Result } from '../../shared/result';
import { Slice } from '../../shared/slices';
import type { Translate } from '../../shared/strings';
import { Observable } from '../observable';
import { databaseFault, told } from '../save-fault';
import { watchShopNames } from '../shops/shop-name';
import { HALF_TYPED } from './first-look';
import type {
  LibraryApp,
  LibraryReady,
  LibraryRole,
  LibraryState,
  PhraseDraft,
  Proposal,
  SaveFault,
  WorkspaceSection,
} from './library';
import { ROLE, roleFrom } from './library-role';
import { LibrarySearch } from './library-search';
import { LibraryWrites } from './library-writes';
import { addImage, imageBlob } from './phrase-images';
import { draftFrom } from './save-phrase';

export interface LibraryPorts {
  store: Store;
  t: Translate;
  /** Reads the base rules and compiles them in slices: only asked for once a phrase is edited. */
  checker(signal: AbortSignal): Promise<Checker>;
  copy(text: string): Promise<boolean>;
  openSidePanel(): void;
  openWorkspace(section: WorkspaceSection): void;
  openPractice(): void;
  refreshConsoles(): void;
  newId(): string;
  /** What is shown before all are read. */
  first: Promise<FirstLook | null>;
  mac: boolean;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

type Beside = Omit<LibraryReady, 'kind' | 'phrases' | 'isWhole' | 'mac'>;

/** The phrase manager's session, in the popup and in the workspace. */
export class LibrarySession implements LibraryApp {
  readonly #ports: LibraryPorts;
  readonly #signal: AbortSignal;
  readonly #state = new Observable<LibraryState>({ kind: 'loading' });
  readonly #search: LibrarySearch;
  readonly #writes: LibraryWrites;
  /** What ends with the page. */
  readonly #stops: (() => void)[] = [];
  #wholeRead: () => void = () => {};
  /** Resolves once all phrases are read: a change decided on a part of them would be another. */
  readonly #whole = new Promise<void>((resolve) => (this.#wholeRead = resolve));
  /** The proposals as they were made. */
  #asked: readonly Proposal[] = [];
  #beside: Beside = {
    madeGroups: [],
    uses: new Map(),
    changes: [],
    proposals: [],
    role: 'supervisor',
    shops: [],
    platforms: [],
    searchRevision: 0,
    halfTyped: null,
  };

  constructor(ports: LibraryPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    const { store } = ports;
    this.#search = new LibrarySearch(
      () => delay(0, signal),
      () => this.#tell({ searchRevision: this.#beside.searchRevision + 1 }),
    );
    this.#writes = new LibraryWrites(ports, () => ({ phrases: this.#phrases(), role: this.#beside.role }));
    const stopState = store.database.watchState((state) => {
      const fault = databaseFault(state);
      if (fault) this.#state.value = { kind: 'error', ...fault };
    });
    this.#until(stopState);
    this.#until(() => this.#search.stop());
    signal.addEventListener('abort', () => this.#stops.forEach((stop) => void stop()), { once: true });
    void this.#follow().catch(this.#failed);
  }

  subscribe = this.#state.subscribe;
  getState = (): LibraryState => this.#state.value;
  openSidePanel = (): void => this.#ports.openSidePanel();
  openWorkspace = (section: WorkspaceSection): void => this.#ports.openWorkspace(section);
  openPractice = (): void => this.#ports.openPractice();

  search = (query: string): readonly Phrase[] => this.#search.find(query);

  async save(draft: PhraseDraft): Promise<Result<Phrase, SaveFault>> {
    const saved = await (await this.#ready()).save(draft);
    if (saved.ok) this.keepHalfTyped(null);
    return saved;
  }

  edit: LibraryApp['edit'] = async (ids, edit) => (await this.#ready()).edit(ids, edit);
  renameGroup: LibraryApp['renameGroup'] = async (path, to) => (await this.#ready()).renameGroup(path, to);
  addGroup: LibraryApp['addGroup'] = async (path) => (await this.#ready()).addGroup(path);
  removeGroup: LibraryApp['removeGroup'] = async (path, phrases) => (await this.#ready()).removeGroup(path, phrases);
  reorderGroup: LibraryApp['reorderGroup'] = async (path, place) => (await this.#ready()).reorderGroup(path, place);
  reorder: LibraryApp['reorder'] = async (ids, place) => (await this.#ready()).reorder(ids, place);
  remove: LibraryApp['remove'] = async (ids) => (await this.#ready()).remove(ids);
  copyToPersonal: LibraryApp['copyToPersonal'] = async (ids) => (await this.#ready()).copyToPersonal(ids);
  undo: LibraryApp['undo'] = async (changeId) => (await this.#ready()).undo(changeId);
  trash: LibraryApp['trash'] = async () => (await this.#open()).phrases.trash();
  restore: LibraryApp['restore'] = async (ids) => (await this.#ready()).restore(ids);
  erase: LibraryApp['erase'] = async (ids) => (await this.#ready()).erase(ids);
  versions: LibraryApp['versions'] = async (phraseId) => (await this.#open()).phrases.versions(phraseId);
  revert: LibraryApp['revert'] = async (version) => (await this.#ready()).revert(version);
  merge: LibraryApp['merge'] = async (keep, others) => (await this.#ready()).merge(keep, others);
  accept: LibraryApp['accept'] = async (proposal) => (await this.#ready()).accept(proposal);
  dismiss: LibraryApp['dismiss'] = async (proposal) => (await this.#ready()).dismiss(proposal);

  async propose(draft: PhraseDraft, note: string): Promise<Result<void, SaveFault>> {
    const asked = await (await this.#ready()).propose(draft, note);
    if (asked.ok) this.keepHalfTyped(null);
    return asked;
  }

  async setRole(role: LibraryRole): Promise<Result<void, SaveFault>> {
    return told(await (await this.#open()).values.set(ROLE, role));
  }

  async duplicates(onProgress: (progress: DuplicateProgress) => void, signal: AbortSignal): Promise<DuplicateGroup[]> {
    await this.#whole;
    const looking = duplicatesInSlices(this.#phrases());
    const slice = new Slice(() => delay(0, this.#signal));
    for (;;) {
      const step = looking.next();
      if (step.done) return step.value;
      if (!slice.isOver) continue;
      onProgress(step.value);
      await slice.rest();
      if (signal.aborted || this.#signal.aborted) return [];
    }
  }

  async check(text: string): Promise<Finding[]> {
    try {
      return (await this.#ports.checker(this.#signal)).check(text);
    } catch (cause) {
      this.#failed(cause);
      return [];
    }
  }

  async products(): Promise<{ id: string; title: string }[]> {
    const { facts } = await this.#open();
    const all = await Promise.all(this.#beside.shops.map(({ id }) => facts.ofShop(id)));
    return all.flatMap(({ products }) =>
      products.map(({ id, title, shortName }) => ({ id, title: shortName || title })),
    );
  }

  addImage: LibraryApp['addImage'] = async (file, has) =>
    addImage((await this.#open()).images, file, has, this.#ports.newId());
  image: LibraryApp['image'] = async (id) => imageBlob((await this.#open()).images, id);

  async copy(text: string, phraseId?: string): Promise<boolean> {
    const { copy, now } = this.#ports;
    const done = await copy(text);
    if (done && phraseId) await (await this.#open()).examples.countUse({ shopId: EVERY_SHOP, phraseId, lastAt: now() });
    return done;
  }

  keepHalfTyped(draft: PhraseDraft | null): void {
    this.#beside.halfTyped = draft;
    const at = this.#ports.now();
    void this.#open().then(({ drafts }) =>
      draft ? drafts.put(HALF_TYPED, JSON.stringify(draft), at) : drafts.drop(HALF_TYPED),
    );
  }

  /** The phrases first: they are what is waited for; the rest follows a moment later. */
  async #follow(): Promise<void> {
    const { store } = this.#ports;
    const first = await this.#ports.first;
    if (first) {
      this.#beside = { ...this.#beside, halfTyped: draftFrom(first.draft ?? ''), role: roleFrom(first.value) };
      // None may mean that they all lie in the trash.
      if (first.phrases.length > 0 && this.#state.value.kind === 'loading') this.#show(first.phrases, false);
    }
    await store.ready;
    if (!first) {
      const [halfTyped, role] = await Promise.all([store.drafts.get(HALF_TYPED), store.values.get(ROLE, roleFrom)]);
      this.#beside = { ...this.#beside, halfTyped: draftFrom(halfTyped ?? ''), role };
    }
    this.#until(
      store.phrases.watchAll((phrases) => {
        this.#show(phrases, true);
        void this.#search.read(phrases).catch(this.#failed);
        this.#wholeRead();
        void this.#propose(this.#asked).catch(this.#failed);
      }, this.#failed),
    );
    await this.#whole;
    this.#until(
      store.examples.watchTotals((uses) => {
        this.#tell({ uses });
        void this.#search.setUses(uses).catch(this.#failed);
      }, this.#failed),
    );
    this.#until(store.phrases.watchChanges((changes) => this.#tell({ changes }), this.#failed));
    this.#until(
      store.proposals.watchAll((proposals) => void this.#propose(proposals).catch(this.#failed), this.#failed),
    );
    this.#until(store.values.watch(ROLE, roleFrom)((role) => this.#tell({ role }), this.#failed));
    this.#until(
      store.values.watch(MADE_GROUPS, madeGroupsFrom)((madeGroups) => this.#tell({ madeGroups }), this.#failed),
    );
    this.#until(
      watchShopNames(
        store,
        this.#ports.t,
        (rows, names) => this.#tell({ shops: names.shops(rows), platforms: names.platforms }),
        this.#failed,
      ),
    );
  }

  /** Shows proposals as they would come out now. */
  async #propose(asked: readonly Proposal[]): Promise<void> {
    this.#asked = asked;
    if (asked.length === 0 && this.#beside.proposals.length === 0) return;
    const proposals = await Promise.all(
      asked.map((proposal) => {
        const now = this.#phrases().find(({ id }) => id === proposal.phraseId);
        return now ? this.#writes.current(proposal, now) : proposal;
      }),
    );
    if (asked === this.#asked) this.#tell({ proposals });
  }

  /** The store once its database is open: the first phrases are shown, and may be copied, before that. */
  async #open(): Promise<Store> {
    await this.#ports.store.ready;
    return this.#ports.store;
  }

  async #ready(): Promise<LibraryWrites> {
    await this.#whole;
    return this.#writes;
  }

  #show(phrases: readonly Phrase[], isWhole: boolean): void {
    this.#state.value = { kind: 'ready', phrases, isWhole, mac: this.#ports.mac, ...this.#beside };
  }

  #until(stop: () => void): void {
    if (this.#signal.aborted) stop();
    else this.#stops.push(stop);
  }

  #tell(part: Partial<Beside>): void {
    this.#beside = { ...this.#beside, ...part };
    const state = this.#state.value;
    if (state.kind === 'ready') this.#state.value = { ...state, ...part };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('library', cause);

  #phrases(): readonly Phrase[] {
    const state = this.#state.value;
    return state.kind === 'ready' ? state.phrases : [];
  }
}
