import type { NoteRow, ShopRow } from '../../data/records';
import type { ShopFacts } from '../../data/repositories/shop-facts';
import type { PageView } from '../../service/view';
import type { BuyerNote } from './desk';
import type { DeskPorts } from './desk-ports';

const NO_FACTS: ShopFacts = { products: [], promotions: [], policies: [], orders: [] };

/** The shop's facts and the buyer's notes, followed while they are on show. */
export class DeskFacts {
  readonly #ports: Pick<DeskPorts, 'store' | 'fault'>;
  readonly #changed: () => void;
  facts = NO_FACTS;
  shop: ShopRow | null = null;
  notes: BuyerNote[] = [];
  #watched = { shopId: '', buyer: '' };
  #unwatchShop: (() => void)[] = [];
  #unwatchNotes: () => void = () => {};

  constructor(ports: Pick<DeskPorts, 'store' | 'fault'>, changed: () => void) {
    this.#ports = ports;
    this.#changed = changed;
  }

  /** The shop's name as it is kept; empty: none is known. */
  get name(): string {
    return this.shop?.name ?? '';
  }

  get buyer(): Pick<NoteRow, 'shopId' | 'buyer'> | null {
    return this.#watched.buyer === '' ? null : this.#watched;
  }

  /** `buyer`: the conversation's key, or '' where there is none whose notes could be kept. */
  follow({ shopId }: PageView, buyer: string): void {
    const { store } = this.#ports;
    const before = this.#watched;
    this.#watched = { shopId, buyer };
    if (shopId !== before.shopId) {
      for (const unwatch of this.#unwatchShop) unwatch();
      // Until its own are read: another shop's promotions would be offered to this one's buyer.
      this.facts = NO_FACTS;
      this.shop = null;
      const facts = store.facts.watch(shopId)((next) => {
        this.facts = next;
        this.#changed();
      }, this.#fault('facts'));
      const shops = store.shops.watchAll((rows) => {
        this.shop = rows.find((row) => row.id === shopId) ?? null;
        this.#changed();
      }, this.#fault('shop'));
      this.#unwatchShop = [facts, shops];
    }
    if (shopId === before.shopId && buyer === before.buyer) return;
    this.#unwatchNotes();
    this.notes = [];
    this.#unwatchNotes =
      buyer === ''
        ? () => {}
        : store.notes.watch(shopId, buyer)((rows) => {
            this.notes = rows.map(({ id, text, updatedAt }) => ({ id, text, updatedAt }));
            this.#changed();
          }, this.#fault('notes'));
  }

  stop(): void {
    for (const unwatch of [...this.#unwatchShop, this.#unwatchNotes]) unwatch();
  }

  #fault(where: string): (cause: unknown) => void {
    return (cause) => this.#ports.fault(`desk ${where}`, cause);
  }
}
