import type { ShopRow } from '../../data/records';
import type { Conversation, OrderOnPage } from '../../service/conversation';
import type { OrdersView } from '../../service/orders-view';
import type { PageView } from '../../service/view';
import { known, knownValue, unknown } from '../../shared/reading';
import type { SuggestionSet } from '../../suggest/suggestion';

/** Longest text taken from the clipboard (UTF-16 units); a chat's copied lines are far shorter. */
const MOST_WORDS = 4_000;
/** Copies shown for a second use, and words to go back to. In memory only. */
const KEPT = 9;

/** Whether something was written behind the words, or their last character taken away. What is written over them may be another buyer's. */
const goesOn = (words: string, next: string): boolean =>
  next.startsWith(words) || (words.startsWith(next) && words.length === next.length + 1);

/** A reply that was copied. */
export interface Copy {
  id: number;
  text: string;
}

/**
 * The desk without a page to read: what the buyer wrote is pasted, the shop and what is spoken of are picked by hand. It makes of these
 * the view that a page would give, so that everything behind the desk works as with one. Nothing of it is stored.
 */
export class AloneTalk {
  words = '';
  shopId = '';
  productId: string | null = null;
  /** The order that is spoken of, and the page that shows it. */
  picked: { order: OrderOnPage; label: string } | null = null;
  fills: Record<string, string> = {};
  suggestions: SuggestionSet | null = null;
  copies: readonly Copy[] = [];
  #revision = 0;
  #talk = 0;
  #count = 0;
  #view: PageView | null = null;
  readonly #before: string[] = [];

  /**
   * Another buyer's words, or the same one's next: with them begins a new talk. Empty: nobody waits. `typed`: the words were changed by
   * hand, and where they go on they are the same buyer's. What was picked before there were any words is what these are about.
   */
  say(words: string, typed = false): void {
    const next = words.slice(0, MOST_WORDS);
    if (next === this.words) return;
    const isSame = next.trim() !== '' && (this.words.trim() === '' || (typed && goesOn(this.words, next)));
    if (this.words.trim() !== '' && !isSame) this.#before.unshift(this.words);
    this.#before.splice(KEPT);
    this.#begin(next, isSame ? this.picked : null);
  }

  /** Goes back to the words before; false when there are none. */
  undo(): boolean {
    const before = this.#before.shift();
    if (before === undefined) return false;
    this.#begin(before, null);
    return true;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  #begin(words: string, picked: AloneTalk['picked']): void {
    this.words = words;
    this.#talk++;
    this.picked = picked;
    this.fills = {};
    this.suggestions = null;
    this.changed();
  }

  /** What is spoken of is another. */
  changed(): void {
    this.#view = null;
    this.#revision++;
  }

  copied(text: string): void {
    const rest = this.copies.filter((copy) => copy.text !== text);
    this.copies = [{ id: ++this.#count, text }, ...rest].slice(0, KEPT);
  }

  /** As a page would show it. The same object until something changes. */
  view(shop: ShopRow | null, now: number, page: OrdersView | null): PageView {
    this.#view ??= {
      packId: page?.packId ?? '',
      platform: shop?.platform ?? '',
      shopId: this.shopId,
      conversation: this.#conversation(shop),
      rows: [],
      health: {},
      revision: this.#revision,
      changedAt: now,
    };
    return this.#view;
  }

  #conversation(shop: ShopRow | null): Conversation | null {
    const lines = this.words
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    const order = this.picked?.order;
    // Without words an order alone is enough for phrases to be filled from it.
    if (lines.length === 0 && !order) return null;
    const buyer = knownValue(order?.buyer);
    return {
      key: `pasted:${this.#talk}`,
      buyer: buyer === undefined ? unknown('missing') : known(buyer),
      shop: shop?.name ? known(shop.name) : unknown('missing'),
      messages: lines.map((text, i) => ({
        id: `${this.#talk}-${i}`,
        side: known('buyer'),
        kind: 'text',
        text,
        at: unknown('missing'),
        robot: false,
      })),
      product:
        this.productId === null
          ? null
          : { id: known(this.productId), title: unknown('missing'), price: unknown('missing') },
      orders: order ? known([order]) : unknown('missing'),
    };
  }
}
