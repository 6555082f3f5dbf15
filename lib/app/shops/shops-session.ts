import type { ShopRow } from '../../data/records';
import type { Store } from '../../data/store';
import type { WriteError } from '../../data/write';
import { PRACTICE_SHOP } from '../../practice/shop';
import { LONGEST_SHOP_NAME, shopIdOf } from '../../service/shop-identity';
import type { Clock } from '../../shared/clock';
import { known } from '../../shared/reading';
import { err, ok, type Result } from '../../shared/result';
import type { Translate } from '../../shared/strings';
import { kept } from '../kept';
import type { SaveFault } from '../library/library';
import { Observable } from '../observable';
import { told } from '../save-fault';
import { type ShopNames, watchShopNames } from './shop-name';
import type { ShopContents, ShopsApp, ShopsState } from './shops';

export interface ShopsPorts {
  store: Pick<Store, 'consolePacks' | 'ready' | 'shops'>;
  t: Translate;
  /** Suggestions are filled with the shop's name. */
  refreshConsoles(): void;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

/** The user's shops: those that pages showed, and those added by hand. */
export class ShopsSession implements ShopsApp {
  readonly #ports: ShopsPorts;
  readonly #state = new Observable<ShopsState>({ kind: 'loading' });
  #undo: (() => Promise<Result<unknown, WriteError>>) | null = null;

  constructor(ports: ShopsPorts, signal: AbortSignal) {
    this.#ports = ports;
    void this.#start(signal).catch(this.#failed);
  }

  async #start(signal: AbortSignal): Promise<void> {
    const { store, t } = this.#ports;
    if ((await store.ready).kind !== 'open' || signal.aborted) return;
    const stop = watchShopNames(store, t, (rows, names) => this.#show(rows, names), this.#failed);
    signal.addEventListener('abort', stop, { once: true });
  }

  subscribe = this.#state.subscribe;
  getState = (): ShopsState => this.#state.value;

  async add(name: string, platform: string): Promise<Result<void, SaveFault | 'exists'>> {
    const { store, now } = this.#ports;
    const tidied = tidy(name);
    if (tidied === '' || platform === '') return err('invalid');
    // The id that a page of the platform would give it, should one show this name later.
    const id = shopIdOf(platform, known(tidied));
    const added = await kept(
      async () => told(await store.shops.add(id, { name: tidied, seenAt: now() })),
      this.#failed,
    );
    if (!added.ok) return added;
    if (!added.value) return err('exists');
    this.#undo = () => store.shops.remove(id);
    return ok(undefined);
  }

  async rename(shopId: string, name: string): Promise<Result<void, SaveFault>> {
    const { shops } = this.#ports.store;
    const next = tidy(name) || shopId.slice(shopId.indexOf(':') + 1 || shopId.length);
    const before = await shops.get(shopId).catch(this.#failed);
    const saved = await kept(async () => told(await shops.change(shopId, { name: next })), this.#failed);
    if (!saved.ok) return saved;
    this.#undo = () => shops.change(shopId, { name: before?.name ?? '' });
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  async remove(shopId: string): Promise<Result<ShopContents | null, SaveFault>> {
    const { shops } = this.#ports.store;
    const gone = await kept(async () => told(await shops.remove(shopId)), this.#failed);
    if (!gone.ok) return gone;
    if ('keeps' in gone.value) return ok(gone.value.keeps);
    const { removed } = gone.value;
    if (removed) this.#undo = () => shops.putBack(removed);
    return ok(null);
  }

  async undo(): Promise<Result<void, SaveFault>> {
    const undo = this.#undo;
    if (!undo) return err('invalid');
    const done = await kept(async () => told(await undo()), this.#failed);
    if (!done.ok) return done;
    this.#undo = null;
    this.#ports.refreshConsoles();
    return ok(undefined);
  }

  #show(rows: readonly ShopRow[], names: ShopNames): void {
    const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
    const shops = names.shops(rows).map((shop) => ({
      ...shop,
      platformName: names.platform(shop.platform),
      ownName: nameOf.get(shop.id) ?? '',
      isDemo: shop.id === PRACTICE_SHOP,
    }));
    this.#state.value = { kind: 'ready', shops, platforms: names.platforms };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('shops', cause);
}

const tidy = (name: string): string => name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_SHOP_NAME);
