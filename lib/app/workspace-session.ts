import type { RulePack } from '../checks/rule';
import type { DatabaseState } from '../data/database';
import type { ShopRow } from '../data/records';
import type { Store } from '../data/store';
import type { WriteError } from '../data/write';
import { PRACTICE_SHOP } from '../practice/shop';
import type { Clock } from '../shared/clock';
import { type Chord, type HotkeyAction, isChord, KEYMAP, keymapFrom } from '../shared/keymap';
import { err, ok, type Result } from '../shared/result';
import type { ImportProgress, SaveFault, WorkspaceSection } from './library';
import { Observable } from './observable';
import { faultOf } from './save-phrase';
import { addStarterLibrary, refreshDemoShop, type SeedPorts } from './seed';
import type { ConsoleRow, StorageReport, StoredKind, WorkspaceApp, WorkspaceReady, WorkspaceState } from './workspace';

const FIRST_RUN_OVER = 'first-run-over';
const WAITING_LIMIT_SECONDS = 30;

export interface WorkspacePorts {
  store: Store;
  packs: readonly RulePack[];
  seeding: SeedPorts;
  consoles(): Promise<ConsoleRow[]>;
  /** Synchronously within a click. */
  grantHosts(origins: string[]): Promise<boolean>;
  /** Tells open consoles that rules or settings changed. */
  refreshConsoles(): void;
  /** Hands a file to the user. */
  save(name: string, text: string): void;
  section(): WorkspaceSection;
  onSection(section: WorkspaceSection): void;
  openPractice(): void;
  storedBytes(): Promise<number | null>;
  mac: boolean;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

/** The workspace beside the library: a shop's facts and rules, what is stored, the first run. */
export class WorkspaceSession implements WorkspaceApp {
  readonly #ports: WorkspacePorts;
  readonly #state = new Observable<WorkspaceState>({ kind: 'loading' });
  #shopId = PRACTICE_SHOP;
  #shops: ShopRow[] = [];
  #chosen = false;

  constructor(ports: WorkspacePorts, signal: AbortSignal) {
    this.#ports = ports;
    const { database } = ports.store;
    const stop = database.watchState((state) => this.#onDatabase(state));
    signal.addEventListener('abort', stop, { once: true });
    void this.#start(signal).catch(this.#failed);
  }

  /** The database comes first: before it is open every question to it fails. */
  async #start(signal: AbortSignal): Promise<void> {
    const { phrases, ready, shops } = this.#ports.store;
    const database = await ready;
    if (database.kind !== 'open') return;
    const reload = () => void this.#load().catch(this.#failed);
    const stopShops = shops.watchAll((rows) => {
      this.#shops = rows;
      if (!this.#chosen) this.#shopId = rows.toSorted((a, b) => b.seenAt - a.seenAt)[0]?.id ?? PRACTICE_SHOP;
      reload();
    }, this.#failed);
    const stopPhrases = phrases.watchAll(reload, this.#failed);
    signal.addEventListener(
      'abort',
      () => {
        stopShops();
        stopPhrases();
      },
      { once: true },
    );
  }

  subscribe = this.#state.subscribe;
  getState = (): WorkspaceState => this.#state.value;
  section = (): WorkspaceSection => this.#ports.section();
  onSection = (section: WorkspaceSection): void => this.#ports.onSection(section);
  openPractice = (): void => this.#ports.openPractice();

  chooseShop(shopId: string): void {
    this.#chosen = true;
    this.#shopId = shopId;
    void this.#load().catch(this.#failed);
  }

  setRule(ruleId: string, on: boolean): Promise<Result<void, SaveFault>> {
    const off = this.#shop().rulesOff.filter((id) => id !== ruleId);
    return this.#changeShop({ rulesOff: on ? off : [...off, ruleId] });
  }

  async removeException(id: string): Promise<Result<void, SaveFault>> {
    const removed = await this.#ports.store.ignores.remove(id);
    if (!removed.ok) return err(faultOf(removed.error));
    await this.#load();
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  setGuard(on: boolean): Promise<Result<void, SaveFault>> {
    return this.#changeShop({ guard: on });
  }

  setWaitingLimit(seconds: number): Promise<Result<void, SaveFault>> {
    if (!Number.isInteger(seconds) || seconds < 5 || seconds > 600) return Promise.resolve(err('invalid'));
    return this.#changeShop({ answerWithinSeconds: seconds });
  }

  async setKey(action: HotkeyAction, chord: Chord): Promise<Result<void, SaveFault>> {
    const { store } = this.#ports;
    if (chord !== '' && !isChord(chord)) return err('invalid');
    const keymap = await store.values.get(KEYMAP, keymapFrom);
    const saved = await store.values.set(KEYMAP, { ...keymap, [action]: chord });
    if (!saved.ok) return err(faultOf(saved.error));
    await this.#load();
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  async grantConsole(consoleId: string): Promise<boolean> {
    const state = this.#state.value;
    const wanted = state.kind === 'ready' ? state.consoles.find(({ id }) => id === consoleId) : undefined;
    const granted = wanted ? await this.#ports.grantHosts(wanted.matches) : false;
    await this.#load();
    return granted;
  }

  async loadDemoShop(onProgress: (progress: ImportProgress) => void): Promise<Result<void, SaveFault>> {
    onProgress({ done: 0, total: 1 });
    const made = told(await refreshDemoShop(this.#ports.seeding, { force: true }));
    onProgress({ done: 1, total: 1 });
    await this.#load();
    return made;
  }

  async addStarterLibrary(): Promise<Result<{ created: number }, SaveFault>> {
    const added = await addStarterLibrary(this.#ports.seeding);
    this.#ports.refreshConsoles();
    return added.ok ? added : err(faultOf(added.error));
  }

  /** Table by table, so that one that can't be read doesn't keep the others back. */
  async rescue(): Promise<Result<void, SaveFault>> {
    const { store, save, fault } = this.#ports;
    const rows = await store
      .rescue((table, cause) => fault(`rescue ${table}`, cause))
      .catch((cause: unknown) => {
        fault('rescue', cause);
        return [];
      });
    // Indexes are made anew from the rest.
    const lines = rows.filter(({ table }) => table !== 'indexes').map((row) => JSON.stringify(row));
    if (lines.length === 0) return err('failed');
    save('yingda-rescue.jsonl', `${lines.join('\n')}\n`);
    return ok(undefined);
  }

  endFirstRun(): void {
    void this.#ports.store.values.set(FIRST_RUN_OVER, true).then(() => this.#load());
  }

  async #changeShop(change: Partial<Omit<ShopRow, 'id'>>): Promise<Result<void, SaveFault>> {
    const saved = await this.#ports.store.shops.change(this.#shopId, change);
    if (!saved.ok) return err(faultOf(saved.error));
    await this.#load();
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  #shop(): Pick<ShopRow, 'rulesOff' | 'guard' | 'answerWithinSeconds'> {
    const row = this.#shops.find(({ id }) => id === this.#shopId);
    return row ?? { rulesOff: [], guard: true, answerWithinSeconds: WAITING_LIMIT_SECONDS };
  }

  #onDatabase(state: DatabaseState): void {
    if (state.kind === 'failed') this.#state.value = { kind: 'error', fault: 'failed', what: state.message };
    else if (state.kind === 'outdated') this.#state.value = { kind: 'error', fault: 'old-version', what: '' };
    else if (state.kind === 'blocked') this.#state.value = { kind: 'error', fault: 'database-closed', what: '' };
  }

  async #load(): Promise<void> {
    const { store, packs, mac } = this.#ports;
    if (store.database.state.kind !== 'open') return;
    const shopId = this.#shopId;
    const [facts, shop, ignores, keymap, storage, consoles, firstRun] = await Promise.all([
      store.facts.ofShop(shopId),
      store.shops.get(shopId),
      store.ignores.ofShop(shopId, this.#ports.now()),
      store.values.get(KEYMAP, keymapFrom),
      this.#storage(),
      this.#ports.consoles(),
      this.#firstRun(),
    ]);
    if (shopId !== this.#shopId) return;
    const ready: WorkspaceReady = {
      kind: 'ready',
      shops: this.#shopChoices(),
      shopId,
      products: facts.products,
      promotions: facts.promotions,
      policies: facts.policies,
      rules: packs.flatMap(({ rules }) => rules.map((rule) => ({ rule, on: !shop.rulesOff.includes(rule.id) }))),
      exceptions: ignores.map(({ id, ruleId, text }) => ({ id, ruleId, text })),
      guard: shop.guard,
      storage,
      consoles,
      settings: { waitingLimitSeconds: shop.answerWithinSeconds, mac, keymap },
      firstRun: leftOf(firstRun && { ...firstRun, consolesDone: consoles.every(({ granted }) => granted) }),
    };
    this.#state.value = ready;
  }

  #shopChoices(): { id: string; name: string }[] {
    const ids = new Set([...this.#shops.map(({ id }) => id), PRACTICE_SHOP]);
    return [...ids].map((id) => ({ id, name: this.#shops.find((row) => row.id === id)?.name || id }));
  }

  async #firstRun(): Promise<WorkspaceReady['firstRun']> {
    const { store } = this.#ports;
    if (await store.values.get(FIRST_RUN_OVER, (value) => value === true)) return null;
    const practised = (await store.shops.get(PRACTICE_SHOP)).seenAt > 0;
    return { consolesDone: false, phrasesDone: (await store.phrases.count()) > 0, practiceDone: practised };
  }

  async #storage(): Promise<StorageReport> {
    const { database } = this.#ports.store;
    const kinds = ['phrases', 'examples', 'notes', 'ignores', 'products', 'promotions', 'policies', 'orders'] as const;
    const counts = await Promise.all(
      kinds.map(async (kind): Promise<[StoredKind, number]> => [kind, await database[kind].count()]),
    );
    return { counts: Object.fromEntries(counts) as Record<StoredKind, number>, bytes: await this.#ports.storedBytes() };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('workspace', cause);
}

const told = (result: Result<void, WriteError>): Result<void, SaveFault> =>
  result.ok ? result : err(faultOf(result.error));

/** The first run is over when its three steps are done; nobody has to put it away. */
const leftOf = (firstRun: WorkspaceReady['firstRun']): WorkspaceReady['firstRun'] =>
  firstRun && Object.values(firstRun).every(Boolean) ? null : firstRun;
