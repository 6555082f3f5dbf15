import type { ShopRow } from '../../data/records';
import { PRACTICE_SHOP } from '../../practice/shop';
import type { OrdersView } from '../../service/orders-view';
import type { PageView } from '../../service/view';
import { knownValue } from '../../shared/reading';
import { type NamedShop, ShopNames } from '../shops/shop-name';
import { AloneTalk } from './alone';
import type { Alone } from './desk';
import type { DeskPorts } from './desk-ports';
import type { ShownOrder } from './order-book';

/** The shop that was answered for last. */
const SHOP = 'alone-shop';

/** What the desk shows and does where no page can be read. */
export class AloneDesk {
  readonly #ports: DeskPorts;
  readonly #changed: () => void;
  readonly #talk = new AloneTalk();
  #shops: ShopRow[] = [];
  #named: NamedShop[] = [];
  #consoles: Alone['consoles'] = [];
  /** The order page in the tab. */
  page: OrdersView | null = null;
  /** What all open order pages show. */
  orders: readonly ShownOrder[] = [];

  /** `changed` is called whenever something else is to be shown. */
  constructor(ports: DeskPorts, changed: () => void) {
    this.#ports = ports;
    this.#changed = changed;
  }

  /** Before it is shown: who is answered for, and what could be read instead. */
  async prepare(): Promise<void> {
    const { store, consoles, t } = this.#ports;
    const [shops, packs, last, known] = await Promise.all([
      store.shops.all(),
      store.consolePacks.all(),
      store.values.get(SHOP, (value) => (typeof value === 'string' ? value : '')),
      consoles(),
    ]);
    this.#shops = shops;
    this.#named = new ShopNames(t, packs).shops(shops);
    this.#consoles = known;
    const isThere = (id: string) => shops.some((shop) => shop.id === id);
    const wanted = isThere(last) ? last : (this.#named[0]?.id ?? '');
    // A shop of one's own takes the demo shop's place as soon as there is one, unless the demo shop was chosen.
    const isOnlyDemo = this.#talk.shopId === PRACTICE_SHOP && last !== PRACTICE_SHOP;
    if (!isThere(this.#talk.shopId) || (isOnlyDemo && wanted !== PRACTICE_SHOP)) this.#setShop(wanted);
  }

  /** The product that was picked to speak of. */
  get productId(): string | null {
    return this.#talk.productId;
  }

  get view(): PageView {
    return this.#talk.view(this.#shop, this.#ports.now(), this.page);
  }

  get state(): Pick<
    Alone,
    | 'consoles'
    | 'shops'
    | 'words'
    | 'canUndo'
    | 'copies'
    | 'page'
    | 'picked'
    | 'ordersShown'
    | 'fills'
    | 'suggestions'
    | 'view'
    | 'shopName'
  > {
    const { words, canUndo, copies, fills, suggestions, picked } = this.#talk;
    const { page } = this;
    return {
      ...{ words, canUndo, copies, fills, suggestions, picked },
      ordersShown: this.orders.length,
      view: this.view,
      consoles: this.#consoles,
      shops: this.#named,
      shopName: this.#shop?.name ?? '',
      page: page && { label: page.label, orders: page.orders, health: page.health },
    };
  }

  say(words: string, typed = false): void {
    this.#talk.say(words, typed);
    this.#ask();
  }

  undo(): void {
    if (this.#talk.undo()) this.#ask();
  }

  pickShop(shopId: string): void {
    this.#setShop(shopId);
    void this.#ports.store.values.set(SHOP, shopId);
    this.#ask();
  }

  pickProduct(productId: string | null): void {
    this.#talk.productId = productId;
    this.#talk.changed();
    this.#ask();
  }

  pickOrder(no: string | null, platform?: string): void {
    const { page } = this;
    const ofPage = (page && knownValue(page.orders)) ?? [];
    const onPage = ofPage.find((order) => platform === undefined && no !== null && knownValue(order.no) === no);
    const elsewhere = this.orders.find((order) => order.no === no && order.platform === platform);
    this.#talk.picked = page && onPage ? { order: onPage, label: page.label } : (elsewhere ?? null);
    this.#talk.changed();
    this.#ask();
  }

  setFill(name: string, value: string): void {
    this.#talk.fills = { ...this.#talk.fills, [name]: value };
    this.#changed();
  }

  /** A text was copied; `phraseId` where it was suggested or found, and is to be learned. */
  copied(text: string, phraseId: string | null, values: Record<string, string>): void {
    this.#talk.copied(text);
    const messages = (this.view.conversation?.messages ?? []).map((message) => message.text);
    if (phraseId && messages.length > 0) {
      this.#ports.learn({ shopId: this.#talk.shopId, phraseId, messages, values });
    }
    this.#changed();
  }

  get #shop(): ShopRow | null {
    return this.#shops.find(({ id }) => id === this.#talk.shopId) ?? null;
  }

  #setShop(shopId: string): void {
    this.#talk.shopId = shopId;
    this.#talk.productId = null;
    this.#talk.changed();
  }

  #ask(): void {
    this.#changed();
    const { view } = this;
    if (!view.conversation?.messages.length) return;
    this.#ports
      .suggest(view)
      .then((suggestions) => {
        if (!suggestions || this.view.revision !== view.revision) return;
        this.#talk.suggestions = suggestions;
        this.#changed();
      })
      .catch((cause: unknown) => this.#ports.fault('alone', cause));
  }
}
