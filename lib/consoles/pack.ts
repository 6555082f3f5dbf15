/**
 * A console pack says, as data, what a console's page means. Packs are shipped, or taught by users; both are checked by
 * `pack-schema.ts` before use. Each field is an ordered list of locators: the first that finds something wins.
 */
export type Sureness = 'A' | 'B' | 'C';

/** Who saw this on a page, and when. `by` names the kind of source, never a person. */
export interface Verified {
  date: string;
  by: 'fixture' | 'live-page' | 'public-code' | 'user';
  sureness: Sureness;
}

export interface Locator {
  /** Elements, within the field's root. */
  css?: string;
  /** The nearest ancestor that matches, then `css` below it. */
  closest?: string;
  /** A label (regex source); the value is the text after it in the same element, or the next element's. */
  label?: string;
  /** A table's column, found by its header's text (regex source) or `data-name`/`prop`. */
  column?: string;
  /** Take this attribute in place of the text. */
  attribute?: string;
  /** Holds only if the element's computed style has this value. */
  style?: { property: string; value: string };
  /** Last resort: the element lies in this part of the root's box. */
  geometry?: 'left-half' | 'right-half';
  /** Regex source run on the text; group 1, or the whole match, is the value. */
  match?: string;
  /** Keep only digits. */
  digits?: boolean;
  /** Hidden twins don't count. Default true. */
  visible?: boolean;
  verified: Verified;
}

export type Field = Locator[];

/** What an element must match to be of a kind: a locator list used as a test on the row itself or its descendants. */
export interface MessageRules {
  list: Field;
  row: string;
  id: { attribute?: string /** regex source whose group 1 is the id */; match?: string };
  /** Tried in order; a row that fits none has an unknown side. */
  side: { buyer: Locator[]; agent: Locator[]; system: Locator[] };
  robot?: Locator[];
  withdrawn?: Locator[];
  text: Field;
  image?: Field;
  product?: { card: Field; id?: Field; title?: Field; price?: Field };
  order?: { card: Field; no?: Field };
  /** Shown on some rows only: carried forward. */
  time?: Field;
}

export interface ListRules {
  list: Field;
  row: string;
  key: { css?: string; attribute: string; match?: string };
  name: Field;
  preview?: Field;
  unread?: Field;
  waiting?: Field;
  active: Locator[];
}

export interface OrderRules {
  list: Field;
  row: string;
  no: Field;
  status?: Field;
  item?: { row: string; title?: Field; sku?: Field; quantity?: Field; price?: Field };
  paid?: Field;
  createdAt?: Field;
  receiver?: Field;
  phone?: Field;
  address?: Field;
  buyerMemo?: Field;
  sellerMemo?: Field;
  flag?: Field;
  courier?: Field;
  waybill?: Field;
}

export interface ConsolePack {
  id: string;
  label: string;
  /** Platform id that rules and phrases refer to. */
  platform: string;
  version: string;
  /** Match patterns of the frames it reads, as in a manifest. */
  matches: string[];
  /** Regex source on the frame's full URL, where the pattern alone is too wide. */
  url?: string;
  kind: 'chat' | 'orders' | 'order-detail';
  shop?: Field;
  conversation?: {
    /** The open conversation's key: an attribute somewhere on the page. */
    key: Field;
    buyer: Field;
    product?: { root: Field; id?: Field; title?: Field; price?: Field };
  };
  list?: ListRules;
  messages?: MessageRules;
  orders?: OrderRules;
  composer?: {
    box: Field;
    /** What sends when clicked: watched by the send guard, never clicked. */
    send: Field;
    /** How the console sends from the keyboard. */
    enter: 'enter' | 'ctrl-enter' | 'none';
    driver?: string;
  };
}
