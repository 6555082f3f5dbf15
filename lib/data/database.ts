import Dexie, { type EntityTable, type Table } from 'dexie';
import { exclusively } from '../shared/locks';
import type { Order } from '../shop/order';
import type { Policy } from '../shop/policy';
import type { Product } from '../shop/product';
import type { Promotion } from '../shop/promotion';
import { DATABASE_NAME, DEXIE_VERSION_FACTOR } from './name';
import type {
  ChangePartRow,
  ChangeRow,
  ConsolePackRow,
  DraftRow,
  ExampleRow,
  FalseAlarmRow,
  FaultRow,
  IgnoreRow,
  ImageRow,
  IndexRow,
  JobRow,
  NoteRow,
  PhraseChunkRow,
  PhraseVersionRow,
  ProposalRow,
  RememberedRow,
  RulePackRow,
  ShopRow,
  StagedRow,
  UseRow,
  ValueRow,
} from './records';
import { LATEST_SCHEMA, versions } from './schema/versions';

/**
 * `open` – usable; `blocked` – another page of an older version holds it; `outdated` – a newer version took over, this page must not
 * write any more and should be reloaded; `failed` – it could not be opened (the message says why), the data on disk is untouched; `noRoom` – it would
 * have to be upgraded, and there is no room for the backup before that.
 */
export type DatabaseState =
  | { kind: 'opening' }
  | { kind: 'open' }
  | { kind: 'blocked' }
  | { kind: 'outdated' }
  | { kind: 'failed'; message: string; noRoom?: boolean };

/** Called before an older database is brought up to date; `no-room` leaves it as it is. */
export type BeforeUpgrade = (schema: number) => Promise<'go-on' | 'no-room'>;

/** Name of the lock under which one context backs up and upgrades, and the others wait. */
const UPGRADE_LOCK = 'yingda-upgrade';

/** The extension's only database. Writes are flushed to disk before they count as done (`strict`). */
export class YingdaDatabase extends Dexie {
  declare phraseChunks: EntityTable<PhraseChunkRow, 'from'>;
  declare examples: EntityTable<ExampleRow, 'id'>;
  declare uses: Table<UseRow, [string, string]>;
  declare shops: EntityTable<ShopRow, 'id'>;
  declare notes: EntityTable<NoteRow, 'id'>;
  declare ignores: EntityTable<IgnoreRow, 'id'>;
  declare products: EntityTable<Product, 'id'>;
  declare promotions: EntityTable<Promotion, 'id'>;
  declare policies: EntityTable<Policy, 'id'>;
  declare orders: EntityTable<Order, 'no'>;
  declare indexes: EntityTable<IndexRow, 'key'>;
  declare drafts: EntityTable<DraftRow, 'key'>;
  declare values: EntityTable<ValueRow, 'key'>;
  declare faults: EntityTable<FaultRow, 'id'>;
  declare images: EntityTable<ImageRow, 'id'>;
  declare phraseVersions: EntityTable<PhraseVersionRow, 'id'>;
  declare proposals: EntityTable<ProposalRow, 'id'>;
  declare changes: EntityTable<ChangeRow, 'id'>;
  declare changeParts: Table<ChangePartRow, [string, number]>;
  declare jobs: EntityTable<JobRow, 'id'>;
  declare staged: Table<StagedRow, [string, number]>;
  declare remembered: EntityTable<RememberedRow, 'name'>;
  declare falseAlarms: EntityTable<FalseAlarmRow, 'id'>;
  declare rulePacks: EntityTable<RulePackRow, 'id'>;
  declare consolePacks: EntityTable<ConsolePackRow, 'id'>;

  #state: DatabaseState = { kind: 'opening' };
  readonly #watchers = new Set<(state: DatabaseState) => void>();
  readonly #beforeUpgrade: BeforeUpgrade;

  constructor(name = DATABASE_NAME, beforeUpgrade: BeforeUpgrade = async () => 'go-on') {
    // autoOpen off: after `versionchange` Dexie would silently reopen at the next query and write in the old shape.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.#beforeUpgrade = beforeUpgrade;
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
    this.on('versionchange', () => {
      this.#enter({ kind: 'outdated' });
      this.close({ disableAutoOpen: true });
    });
    // Chrome may close a connection by force, e.g. when the disk fails: without this, everything would fail from then on unseen.
    this.on('close', () => {
      if (this.#state.kind === 'open') void this.start();
    });
    this.on('blocked', () => this.#enter({ kind: 'blocked' }));
  }

  get state(): DatabaseState {
    return this.#state;
  }

  /** Calls back at once and on each change; returns the unsubscriber. */
  watchState(watcher: (state: DatabaseState) => void): () => void {
    this.#watchers.add(watcher);
    watcher(this.#state);
    return () => this.#watchers.delete(watcher);
  }

  /** Opens the database; never throws: the outcome is the state. */
  async start(): Promise<DatabaseState> {
    try {
      const found = await this.#schemaFound();
      if (found > LATEST_SCHEMA) {
        this.#enter({ kind: 'outdated' });
        return this.#state;
      }
      const isOld = found > 0 && found < LATEST_SCHEMA;
      const isOpen = isOld ? await exclusively(UPGRADE_LOCK, () => this.#upgrade()) : await this.#openNow();
      this.#enter(isOpen ? { kind: 'open' } : { kind: 'failed', message: 'disk full', noRoom: true });
    } catch (cause) {
      if (this.#state.kind !== 'outdated') {
        this.#enter({
          kind: 'failed',
          message: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
        });
      }
    }
    return this.#state;
  }

  async #openNow(): Promise<true> {
    await this.open();
    return true;
  }

  /** Another context may have done it while this one waited for the lock. */
  async #upgrade(): Promise<boolean> {
    const found = await this.#schemaFound();
    if (found < LATEST_SCHEMA && (await this.#beforeUpgrade(found)) === 'no-room') return false;
    return this.#openNow();
  }

  /**
   * The schema on disk; 0 for none. Dexie would open a newer version's database and add its own tables to it: an older version must leave it
   * alone.
   */
  async #schemaFound(): Promise<number> {
    const found = (await indexedDB.databases()).find(({ name }) => name === this.name);
    return Math.floor((found?.version ?? 0) / DEXIE_VERSION_FACTOR);
  }

  #enter(state: DatabaseState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
