import type { Severity } from '../../checks/finding';
import type { DatabaseState } from '../../data/database';
import type { RulePackRow, ShopRow } from '../../data/records';
import type { Store } from '../../data/store';
import type { WriteError } from '../../data/write';
import { PRACTICE_SHOP } from '../../practice/shop';
import type { Clock } from '../../shared/clock';
import { type Chord, type HotkeyAction, isChord, KEYMAP, keymapFrom } from '../../shared/keymap';
import { err, ok, type Result } from '../../shared/result';
import type { Translate } from '../../shared/strings';
import { kept } from '../kept';
import type { ImportProgress, SaveFault } from '../library/library';
import { ROLE, roleFrom, roleNow } from '../library/library-role';
import { addPacks, packStates, removePack } from '../library/packs';
import { refreshDemoShop, type SeedPorts } from '../library/seed';
import { takeBack } from '../library/take-back';
import { Observable } from '../observable';
import { factBenches } from '../rules/fact-bench';
import { chooseCategory, chooseSeverity, type ShippedRules, ShopRules, switchRules } from '../rules/shop-rules';
import { databaseFault, told } from '../save-fault';
import { type NamedShop, watchShopNames, withDemo } from '../shops/shop-name';
import { rescuedLines } from '../stored/rescue';
import { storageReport } from '../stored/storage-report';
import type { ConsoleRow, WorkspaceApp, WorkspaceReady, WorkspaceState } from './workspace';

const FIRST_RUN_OVER = 'first-run-over';

export interface WorkspacePorts {
  store: Store;
  t: Translate;
  rulePacks: ShippedRules;
  seeding: SeedPorts;
  consoles(): Promise<ConsoleRow[]>;
  /** Synchronously within a click. */
  grantHosts(origins: string[]): Promise<boolean>;
  /** Tells open consoles that rules or settings changed. */
  refreshConsoles(): void;
  /** Hands a file to the user. */
  save(name: string, text: string): void;
  sections: WorkspaceApp['sections'];
  openPractice(): void;
  storedBytes(): Promise<number | null>;
  mac: boolean;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

/** The workspace beside the library: a shop's facts and rules, what is stored, the first run. */
export class WorkspaceSession implements WorkspaceApp {
  readonly #ports: WorkspacePorts;
  readonly sections: WorkspaceApp['sections'];
  readonly #state = new Observable<WorkspaceState>({ kind: 'loading' });
  #shopId = PRACTICE_SHOP;
  #shops: readonly NamedShop[] = [];
  #chosen = false;
  #begun = 0;
  #shown = 0;
  readonly #rules: ShopRules;
  /** Packs of the user's own that are on. Held, since they may have tens of thousands of words. */
  #own: readonly RulePackRow[] = [];

  constructor(ports: WorkspacePorts, signal: AbortSignal) {
    this.#ports = ports;
    this.sections = ports.sections;
    this.#rules = new ShopRules(ports.rulePacks);
    const { database } = ports.store;
    const stop = database.watchState((state) => this.#onDatabase(state));
    signal.addEventListener('abort', stop, { once: true });
    void this.#start(signal).catch(this.#failed);
  }

  /** The database comes first: before it is open every question to it fails. */
  async #start(signal: AbortSignal): Promise<void> {
    const { store, t } = this.#ports;
    const { phrases, rulePacks, values } = store;
    const database = await store.ready;
    if (database.kind !== 'open') return;
    const stops = [
      watchShopNames(store, t, (rows, names) => this.#onShops(names.shops(withDemo(rows))), this.#failed),
      phrases.watchTouched(() => void this.#reload(), this.#failed),
      // What may be removed depends on it.
      values.watch(ROLE, roleFrom)(() => void this.#reload(), this.#failed),
      rulePacks.watchAll((rows) => {
        this.#own = rows.filter(({ on }) => on);
        void this.#reload();
      }, this.#failed),
    ];
    signal.addEventListener(
      'abort',
      () => {
        for (const stop of stops) stop();
      },
      { once: true },
    );
  }

  subscribe = this.#state.subscribe;
  getState = (): WorkspaceState => this.#state.value;
  openPractice = (): void => this.#ports.openPractice();

  /** The shop that the user has chosen on this page, or null. */
  get chosenShop(): string | null {
    return this.#chosen ? this.#shopId : null;
  }

  chooseShop(shopId: string): void {
    this.#chosen = true;
    this.#shopId = shopId;
    void this.#reload();
  }

  setRules(ruleIds: readonly string[], on: boolean): Promise<Result<void, SaveFault>> {
    return this.#changed(switchRules(this.#ports.store.shops, this.#shopId, ruleIds, on));
  }

  setCategory(id: string, on: boolean): Promise<Result<void, SaveFault>> {
    return this.#changed(chooseCategory(this.#ports.store.shops, this.#shopId, id, on));
  }

  setSeverity(ruleId: string, severity: Severity | null): Promise<Result<void, SaveFault>> {
    return this.#changed(chooseSeverity(this.#ports.store.shops, this.#shopId, ruleId, severity));
  }

  async removeException(id: string): Promise<Result<void, SaveFault>> {
    const removed = told(await this.#ports.store.ignores.remove(id));
    if (!removed.ok) return removed;
    await this.#reload();
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  factBenches: WorkspaceApp['factBenches'] = () =>
    factBenches(this.#ports.store.facts, this.#shops, this.#ports.now, this.#failed);

  setGuard(on: boolean): Promise<Result<void, SaveFault>> {
    return this.#changeShop({ guard: on });
  }

  setWaitingLimit(seconds: number): Promise<Result<void, SaveFault>> {
    if (!Number.isInteger(seconds) || seconds < 5 || seconds > 600) return Promise.resolve(err('invalid'));
    return this.#changeShop({ answerWithinSeconds: seconds });
  }

  async setKey(action: HotkeyAction, chord: Chord): Promise<Result<void, SaveFault>> {
    if (chord !== '' && !isChord(chord)) return err('invalid');
    const { store } = this.#ports;
    const saved = await store.values.change(KEYMAP, keymapFrom, (keymap) => ({ ...keymap, [action]: chord }));
    if (!saved.ok) return told(saved);
    await this.#reload();
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  async grantConsole(consoleId: string): Promise<boolean> {
    const state = this.#state.value;
    const wanted = state.kind === 'ready' ? state.consoles.find(({ id }) => id === consoleId) : undefined;
    // Before anything is waited for: the browser wants a click.
    const asked = wanted ? this.#ports.grantHosts(wanted.matches) : Promise.resolve(false);
    const granted = await asked.catch((cause: unknown) => {
      this.#failed(cause);
      return false;
    });
    await this.#reload();
    return granted;
  }

  async loadDemoShop(onProgress: (progress: ImportProgress) => void): Promise<Result<void, SaveFault>> {
    onProgress({ done: 0, total: 1 });
    const made = await kept(
      async () => told(await refreshDemoShop(this.#ports.seeding, { force: true })),
      this.#failed,
    );
    onProgress({ done: 1, total: 1 });
    await this.#reload();
    return made;
  }

  async addPacks(packIds: readonly string[]): Promise<Result<{ created: number; changeId: string | null }, SaveFault>> {
    const { refreshConsoles, seeding: seed, store } = this.#ports;
    const added = await kept(
      async () => told(await addPacks(seed, packIds, await roleNow(store.values))),
      this.#failed,
    );
    refreshConsoles();
    return added;
  }

  async removePack(packId: string): Promise<Result<{ removed: number; changeId: string }, SaveFault>> {
    const { refreshConsoles, seeding: seed, store } = this.#ports;
    const gone = await kept(
      async () => told(await removePack(seed, packId, await roleNow(store.values))),
      this.#failed,
    );
    refreshConsoles();
    return gone.ok ? ok({ removed: gone.value.changed, changeId: gone.value.id }) : gone;
  }

  async undoPack(changeId: string): Promise<Result<{ kept: number }, SaveFault>> {
    const { now, refreshConsoles, store } = this.#ports;
    const undone = await kept(() => takeBack(store, changeId, now()), this.#failed);
    if (undone.ok) refreshConsoles();
    return undone;
  }

  async rescue(): Promise<Result<void, SaveFault>> {
    const { store, save, fault } = this.#ports;
    const lines = await rescuedLines(store, fault);
    if (lines.length === 0) return err('failed');
    save('yingda-rescue.jsonl', `${lines.join('\n')}\n`);
    return ok(undefined);
  }

  endFirstRun(): void {
    void this.#ports.store.values.set(FIRST_RUN_OVER, true).then(() => this.#reload());
  }

  #changeShop(change: Partial<Omit<ShopRow, 'id'>>): Promise<Result<void, SaveFault>> {
    return this.#changed(this.#ports.store.shops.change(this.#shopId, change));
  }

  async #changed(writing: Promise<Result<ShopRow, WriteError>>): Promise<Result<void, SaveFault>> {
    const saved = told(await writing);
    if (!saved.ok) return saved;
    await this.#reload();
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  #onDatabase(state: DatabaseState): void {
    const fault = databaseFault(state);
    if (fault) this.#state.value = { kind: 'error', ...fault };
  }

  #onShops(shops: readonly NamedShop[]): void {
    this.#shops = shops;
    const isThere = shops.some(({ id }) => id === this.#shopId);
    if (!this.#chosen || !isThere) this.#shopId = shops[0]?.id ?? PRACTICE_SHOP;
    void this.#reload();
  }

  #reload(): Promise<void> {
    return this.#load().catch(this.#failed);
  }

  async #load(): Promise<void> {
    const { store, mac } = this.#ports;
    if (store.database.state.kind !== 'open') return;
    const load = ++this.#begun;
    const shopId = this.#shopId;
    const [facts, shop, ignores, keymap, storage, packs, consoles, firstRun] = await Promise.all([
      store.facts.ofShop(shopId),
      store.shops.get(shopId),
      store.ignores.ofShop(shopId, this.#ports.now()),
      store.values.get(KEYMAP, keymapFrom),
      storageReport(store, this.#ports.storedBytes),
      roleNow(store.values).then((role) => packStates(this.#ports.seeding, role)),
      this.#ports.consoles(),
      this.#firstRun(),
    ]);
    // What began earlier knows less, though it may take longer.
    if (shopId !== this.#shopId || load < this.#shown) return;
    this.#shown = load;
    const ready: WorkspaceReady = {
      kind: 'ready',
      shops: this.#shops,
      shopId,
      products: facts.products,
      promotions: facts.promotions,
      policies: facts.policies,
      ...this.#rules.view(shop, ignores, this.#own),
      guard: shop.guard,
      storage,
      packs,
      consoles,
      settings: { waitingLimitSeconds: shop.answerWithinSeconds, mac, keymap },
      firstRun: leftOf(firstRun && { ...firstRun, consolesDone: consoles.some(({ granted }) => granted) }),
    };
    this.#state.value = ready;
  }

  async #firstRun(): Promise<WorkspaceReady['firstRun']> {
    const { store } = this.#ports;
    if (await store.values.get(FIRST_RUN_OVER, (value) => value === true)) return null;
    const practised = (await store.shops.get(PRACTICE_SHOP)).seenAt > 0;
    return { consolesDone: false, phrasesDone: (await store.phrases.count()) > 0, practiceDone: practised };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('workspace', cause);
}

/** The first run is over when its three steps are done; nobody has to put it away. */
const leftOf = (firstRun: WorkspaceReady['firstRun']): WorkspaceReady['firstRun'] =>
  firstRun && Object.values(firstRun).every(Boolean) ? null : firstRun;
