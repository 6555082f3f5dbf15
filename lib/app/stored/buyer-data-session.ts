import type { Erased } from '../../data/repositories/buyer-data';
import type { Store } from '../../data/store';
import { err, ok, type Result } from '../../shared/result';
import type { Translate } from '../../shared/strings';
import type { SaveFault } from '../library/library';
import { Observable } from '../observable';
import { told } from '../save-fault';
import { ShopNames } from '../shops/shop-name';
import { type BuyerDataApp, type BuyerDataState, type BuyerFilter, MOST_ENTRIES } from './buyer-data';

export interface BuyerDataPorts {
  store: Pick<Store, 'buyerData' | 'consolePacks' | 'ready' | 'shops'>;
  t: Translate;
  save(name: string, content: Blob): void;
  refreshConsoles(): void;
  fault(where: string, cause: unknown): void;
}

/** What is stored about buyers: to be looked through, handed out and erased. What was erased is held until the page closes. */
export class BuyerDataSession implements BuyerDataApp {
  readonly #ports: BuyerDataPorts;
  readonly #state = new Observable<BuyerDataState>({ kind: 'loading' });
  #filter: BuyerFilter = {};
  #erased: Erased | null = null;

  constructor(ports: BuyerDataPorts) {
    this.#ports = ports;
    void ports.store.ready.then((database) => {
      if (database.kind === 'open') this.#reload();
    });
  }

  subscribe = this.#state.subscribe;
  getState = (): BuyerDataState => this.#state.value;

  setFilter(filter: BuyerFilter): void {
    this.#filter = filter;
    this.#reload();
  }

  async exportFile(): Promise<Result<void, SaveFault>> {
    try {
      const { entries } = await this.#ports.store.buyerData.find(this.#filter, Number.POSITIVE_INFINITY);
      const text = `${JSON.stringify({ format: 'yingda-buyer-data', version: 1, entries }, null, 1)}\n`;
      this.#ports.save('yingda-buyers.json', new Blob([text], { type: 'application/json' }));
      return ok(undefined);
    } catch (cause) {
      this.#ports.fault('buyer data', cause);
      return err('failed');
    }
  }

  async erase(filter: BuyerFilter): Promise<Result<void, SaveFault>> {
    const erased = told(await this.#ports.store.buyerData.erase(filter));
    if (!erased.ok) return erased;
    this.#erased = erased.value;
    await this.#after();
    return ok(undefined);
  }

  async undoErase(): Promise<Result<void, SaveFault>> {
    if (!this.#erased) return err('invalid');
    const back = told(await this.#ports.store.buyerData.putBack(this.#erased));
    if (!back.ok) return back;
    this.#erased = null;
    await this.#after();
    return ok(undefined);
  }

  async #after(): Promise<void> {
    this.#ports.refreshConsoles();
    await this.#load().catch(this.#failed);
  }

  #reload(): void {
    void this.#load().catch(this.#failed);
  }

  async #load(): Promise<void> {
    const { store, t } = this.#ports;
    const { buyerData, shops } = store;
    const filter = this.#filter;
    const [found, ids, packs] = await Promise.all([
      buyerData.find(filter, MOST_ENTRIES),
      buyerData.shops(),
      store.consolePacks.all(),
    ]);
    const names = new ShopNames(t, packs);
    const named = await Promise.all(ids.map(async (id) => ({ id, name: names.shop(await shops.get(id)) })));
    if (filter !== this.#filter) return;
    this.#state.value = { kind: 'ready', filter, ...found, shops: named, erased: this.#erased?.count ?? null };
  }

  readonly #failed = (cause: unknown): void => this.#ports.fault('buyer data', cause);
}
