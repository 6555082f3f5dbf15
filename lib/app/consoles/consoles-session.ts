import type { ConsolePack, PackFault } from '../../consoles/pack';
import type { ConsolePackRow } from '../../data/records';
import type { Store } from '../../data/store';
import { parseJson } from '../../formats/json';
import type { Clock } from '../../shared/clock';
import { CONSOLES_OFF, hostsFrom } from '../../shared/console-hosts';
import { localDate } from '../../shared/local-time';
import { err, ok, type Result } from '../../shared/result';
import type { SaveFault } from '../library/library';
import { Observable } from '../observable';
import { told } from '../save-fault';
import { abilitiesOf, CONSOLE_HEALTH, healthFrom, shownHealth } from './console-health';
import { consoleReport } from './console-report';
import { readAddress, sitesOf, wideMatches } from './console-sites';
import type { ConsoleEntry, ConsoleSite, ConsolesApp, ConsolesState, ImportPackFault, TeachOutcome } from './consoles';
import { packTrust } from './pack-trust';

/** A pack is some kilobytes; more is no pack. */
const MOST_BYTES = 512 * 1024;

export interface ConsolesPorts {
  store: Store;
  shipped: readonly ConsolePack[];
  /** What reads the orders of allowed sites that no pack is for. */
  byLabels: ConsolePack;
  parse(data: unknown): Result<ConsolePack, PackFault[]>;
  /** Selectors that this browser doesn't know. */
  selectorFaults(pack: ConsolePack): string[];
  /** Origins that the manifest asks for. */
  manifestHosts: readonly string[];
  hasHosts(origins: string[]): Promise<boolean>;
  /** Origins that the user has allowed beyond those of the manifest. */
  grantedHosts(): Promise<string[]>;
  /** Synchronously within a click. */
  grantHosts(origins: string[]): Promise<boolean>;
  syncScripts(off: readonly string[]): Promise<void>;
  /** In the tabs of these sites that are open. */
  startScripts(sites: string[]): Promise<void>;
  /** Whether the field can be mended alone in the pack, by pointing at it. */
  isRepairable(pack: ConsolePack, field: string): boolean;
  /** Goes to a tab of the sites or opens `address`; false when nothing in it can be taught. `field`: the one that is mended, in the pack of this id. */
  startTeaching(
    sites: readonly string[],
    address: string | null,
    lesson: { kind: 'chat' | 'orders'; field?: string; packId?: string },
  ): Promise<boolean>;
  /** The markup of the open page that one of these patterns fits, without anybody's words; null when none is open. */
  pageOf(patterns: readonly string[]): Promise<string | null>;
  save(name: string, text: string): void;
  copy(text: string): Promise<boolean>;
  versions: Record<string, string>;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

/** Shops and consoles: the packs in force, where they may read, how well they did, and packs of the user's own. */
export class ConsolesSession implements ConsolesApp {
  readonly #ports: ConsolesPorts;
  readonly #state = new Observable<ConsolesState>({ kind: 'loading' });
  #own: ConsolePackRow[] = [];
  #byLabels: ConsolePack | null = null;
  #begun = 0;
  #shown = 0;
  /** What stood under an id before its last change, for `undo`; null: nothing. */
  readonly #before = new Map<string, ConsolePackRow | null>();

  constructor(ports: ConsolesPorts, signal: AbortSignal) {
    this.#ports = ports;
    void this.#start(signal).catch(this.#failed);
  }

  async #start(signal: AbortSignal): Promise<void> {
    const { store } = this.#ports;
    if ((await store.ready).kind !== 'open' || signal.aborted) return;
    const stop = store.consolePacks.watchAll((rows) => {
      this.#own = rows;
      void this.#load();
    }, this.#failed);
    const stopHealth = store.values.watch(CONSOLE_HEALTH, healthFrom)(() => {
      if (this.#state.value.kind === 'ready') void this.#load();
    }, this.#failed);
    signal.addEventListener(
      'abort',
      () => {
        stop();
        stopHealth();
      },
      { once: true },
    );
  }

  subscribe = this.#state.subscribe;
  getState = (): ConsolesState => this.#state.value;

  async allow(consoleId: string): Promise<boolean> {
    const pack = this.#packOf(consoleId);
    const sites = sitesOf(pack?.matches ?? []);
    const granted = sites.length > 0 && (await this.#ask(sites));
    if (granted) await this.#ports.startScripts(sites).catch(this.#failed);
    await this.#load();
    return granted;
  }

  async setSite(pattern: string, on: boolean): Promise<Result<void, SaveFault>> {
    const { store, syncScripts, startScripts } = this.#ports;
    const saved = await store.values.change(CONSOLES_OFF, hostsFrom, (hosts) => {
      const off = hosts.filter((host) => host !== pattern);
      return on ? off : [...off, pattern];
    });
    if (!saved.ok) return told(saved);
    await syncScripts(saved.value).catch(this.#failed);
    if (on) await startScripts([pattern]).catch(this.#failed);
    await this.#load();
    return ok(undefined);
  }

  exportPack(consoleId: string): void {
    const pack = this.#packOf(consoleId);
    if (pack) this.#ports.save(`yingda-console-${pack.id}.json`, `${JSON.stringify(pack, null, 2)}\n`);
  }

  remove(consoleId: string): Promise<Result<void, SaveFault>> {
    return this.#put(consoleId, null);
  }

  undo(consoleId: string): Promise<Result<void, SaveFault>> {
    const before = this.#before.get(consoleId);
    return before === undefined ? Promise.resolve(err('invalid')) : this.#put(consoleId, before);
  }

  async importPack(file: File): Promise<Result<{ id: string; label: string }, ImportPackFault>> {
    const { parse, selectorFaults, now } = this.#ports;
    if (file.size > MOST_BYTES) return err({ kind: 'too-large' });
    const text = await file.text().catch(this.#failed);
    const read = text === undefined ? null : parseJson(text);
    if (!read?.ok) return err({ kind: 'unreadable' });
    const parsed = parse(read.value);
    if (!parsed.ok) return err({ kind: 'faults', faults: parsed.error });
    const pack = parsed.value;
    const faults = [
      ...wideMatches(pack),
      ...selectorFaults(pack).map((css) => ({ path: 'css', message: css.slice(0, 120) })),
    ];
    if (faults.length > 0) return err({ kind: 'faults', faults });
    const saved = await this.#put(pack.id, { id: pack.id, pack, at: now() });
    return saved.ok ? ok({ id: pack.id, label: pack.label }) : err({ kind: 'unsaved', fault: saved.error });
  }

  async teach(address: string, lesson: 'chat' | 'orders' = 'chat'): Promise<TeachOutcome> {
    const read = readAddress(address);
    if (!read) return 'invalid';
    const { site, url } = read;
    // Nothing is awaited before the browser's question: it is asked only in the click itself.
    if (!(await this.#ask([site]))) return 'refused';
    await this.setSite(site, true);
    const started = await this.#startTeaching([site], url, { kind: lesson });
    await this.#load();
    return started ? 'started' : 'no-box';
  }

  async repair(consoleId: string, field: string): Promise<'started' | 'no-page'> {
    const pack = this.#packOf(consoleId);
    const lesson = { kind: pack?.kind === 'chat' ? 'chat' : 'orders', field, packId: consoleId } as const;
    return pack && (await this.#startTeaching(sitesOf(pack.matches), null, lesson)) ? 'started' : 'no-page';
  }

  #startTeaching(...where: Parameters<ConsolesPorts['startTeaching']>): Promise<boolean> {
    return this.#ports.startTeaching(...where).catch((cause: unknown) => {
      this.#failed(cause);
      return false;
    });
  }

  async copyReport(consoleId: string): Promise<boolean> {
    const { copy, versions } = this.#ports;
    const state = this.#state.value;
    const entry = state.kind === 'ready' ? state.consoles.find(({ id }) => id === consoleId) : undefined;
    const pack = this.#packOf(consoleId);
    return entry && pack ? copy(consoleReport(entry, pack, versions)) : false;
  }

  async savePage(consoleId: string): Promise<'saved' | 'no-page'> {
    const { pageOf, save, now } = this.#ports;
    const pack = this.#packOf(consoleId);
    const html = pack ? await pageOf(pack.matches).catch(this.#failed) : null;
    if (!pack || !html) return 'no-page';
    save(`yingda-page-${pack.id}-${localDate(now()).slice(0, 7)}.html`, html);
    return 'saved';
  }

  async #put(id: string, row: ConsolePackRow | null): Promise<Result<void, SaveFault>> {
    const { consolePacks } = this.#ports.store;
    const before = this.#own.find((one) => one.id === id) ?? null;
    const saved = await (row ? consolePacks.save(row) : consolePacks.remove(id));
    if (!saved.ok) return told(saved);
    this.#before.set(id, before);
    this.#own = [...this.#own.filter((one) => one.id !== id), ...(row ? [row] : [])];
    await this.#load();
    return ok(undefined);
  }

  #ask(sites: string[]): Promise<boolean> {
    return this.#ports.grantHosts(sites).catch((cause: unknown) => {
      this.#failed(cause);
      return false;
    });
  }

  #packOf(id: string): ConsolePack | undefined {
    const others = [...this.#ports.shipped, ...(this.#byLabels ? [this.#byLabels] : [])];
    return this.#own.find((row) => row.id === id)?.pack ?? others.find((pack) => pack.id === id);
  }

  /** Shows what is there now. Never rejects: what was shown before stays, and the cause is noted. */
  #load(): Promise<void> {
    return this.#read().catch(this.#failed);
  }

  async #read(): Promise<void> {
    const look = ++this.#begun;
    const { store, shipped } = this.#ports;
    const [off, seen] = await Promise.all([
      store.values.get(CONSOLES_OFF, hostsFrom),
      store.values.get(CONSOLE_HEALTH, healthFrom),
    ]);
    const ids = new Set(this.#own.map(({ id }) => id));
    const own = this.#own.map(({ pack, at }) => this.#entry(pack, 'own', off, shownHealth(seen.get(pack.id), at)));
    const rest = shipped
      .filter(({ id }) => !ids.has(id))
      .map((pack) => this.#entry(pack, 'shipped', off, shownHealth(seen.get(pack.id), 0)));
    const named = await Promise.all([...own, ...rest]);
    const consoles = [...named, ...(await this.#unnamed(named, off, seen))];
    // What began earlier knows less, though it may take longer.
    if (look < this.#shown) return;
    this.#shown = look;
    // Own ones first, then those that are in use here.
    const place = ({ origin, health }: ConsoleEntry): number => (origin === 'own' ? 0 : health ? 1 : 2);
    this.#state.value = { kind: 'ready', consoles: consoles.toSorted((a, b) => place(a) - place(b)) };
  }

  /** What is read of allowed sites that no pack of their own is for: else nobody would see them, nor switch them off. */
  async #unnamed(
    named: readonly ConsoleEntry[],
    off: readonly string[],
    seen: ReturnType<typeof healthFrom>,
  ): Promise<ConsoleEntry[]> {
    const { byLabels, grantedHosts } = this.#ports;
    const listed = new Set(named.flatMap(({ sites }) => sites.map(({ pattern }) => pattern)));
    const matches = sitesOf(await grantedHosts()).filter((pattern) => !listed.has(pattern));
    this.#byLabels = matches.length > 0 ? { ...byLabels, matches } : null;
    if (!this.#byLabels) return [];
    return [await this.#entry(this.#byLabels, 'shipped', off, shownHealth(seen.get(byLabels.id), 0))];
  }

  async #entry(
    pack: ConsolePack,
    origin: ConsoleEntry['origin'],
    off: readonly string[],
    health: ConsoleEntry['health'],
  ): Promise<ConsoleEntry> {
    const { shipped, hasHosts, manifestHosts } = this.#ports;
    const sites = await Promise.all(
      sitesOf(pack.matches).map(async (pattern): Promise<ConsoleSite> => {
        const isOptional = !manifestHosts.includes(pattern);
        return { pattern, isOptional, allowed: await hasHosts([pattern]), on: !(isOptional && off.includes(pattern)) };
      }),
    );
    const { id, label, platform, version, kind } = pack;
    return {
      ...{ id, label, platform, version, kind, origin, sites, health },
      replacesShipped: origin === 'own' && shipped.some((one) => one.id === id),
      trust: packTrust(pack),
      abilities: abilitiesOf(health),
      repairable: (health?.fields ?? []).map(({ field }) => field).filter((it) => this.#ports.isRepairable(pack, it)),
    };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('consoles', cause);
}
