import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Order } from '../shop/order';
import type { Policy } from '../shop/policy';
import type { Product } from '../shop/product';
import type { Promotion } from '../shop/promotion';
import type {
  DraftRow,
  ExampleRow,
  FaultRow,
  IgnoreRow,
  IndexRow,
  NoteRow,
  PhraseRow,
  ShopRow,
  UseRow,
  ValueRow,
} from './records';
import { versions } from './schema/versions';

/** Dexie's version 1 is 10 in IndexedDB (https://dexie.org/docs/Dexie/Dexie.version()). */
const DEXIE_VERSION_FACTOR = 10;

export const DATABASE_NAME = 'yingda';

/**
 * `open` – usable; `blocked` – another page of an older version holds it; `outdated` – a newer version took over, this page must not
 * write any more and should be reloaded; `failed` – it could not be opened (the message says why), the data on disk is untouched.
 */
export type DatabaseState =
  | { kind: 'opening' }
  | { kind: 'open' }
  | { kind: 'blocked' }
  | { kind: 'outdated' }
  | { kind: 'failed'; message: string };

/** The extension's only database. Writes are flushed to disk before they count as done (`strict`). */
export class YingdaDatabase extends Dexie {
  declare phrases: EntityTable<PhraseRow, 'id'>;
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

  #state: DatabaseState = { kind: 'opening' };
  readonly #watchers = new Set<(state: DatabaseState) => void>();

  constructor(name = DATABASE_NAME) {
    // autoOpen off: after `versionchange` Dexie would silently reopen at the next query and write in the old shape.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    for (const { version, stores } of versions) this.version(version).stores(stores);
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
      if (await this.#isNewer()) {
        this.#enter({ kind: 'outdated' });
        return this.#state;
      }
      await this.open();
      this.#enter({ kind: 'open' });
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

  /** Dexie would open a newer version's database and add its own tables to it: an older version must leave it alone. */
  async #isNewer(): Promise<boolean> {
    const found = (await indexedDB.databases()).find(({ name }) => name === this.name);
    const latest = Math.max(...versions.map(({ version }) => version));
    return Math.floor((found?.version ?? 0) / DEXIE_VERSION_FACTOR) > latest;
  }

  #enter(state: DatabaseState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
