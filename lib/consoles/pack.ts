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

/**
 * One way to find a field. Without `css`, `label` and `column` the field's root itself is meant. Regexes have the `u` flag, so they
 * escape only what needs it.
 */
export interface Locator {
  /**
   * The field's root itself where it matches, and the elements below it. `host >>> inner` looks inside shadow roots, closed ones
   * too, and inside frames of the same origin.
   */
  css?: string;
  /** Start from the root's nearest ancestor that matches (the root included), then `css` below it. */
  closest?: string;
  /** A label (regex source) at the start of an element's text; the value is the text after it, or the next element's. */
  label?: string;
  /** A table's cell in the row, by its column's header text (regex source), or by its own `data-name` or `prop`. */
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

/** Where a rule sorts rows into kinds, its locators are tests: one holds if it finds anything in the row. */
export interface MessageRules {
  list: Field;
  /** Rows, below the list. */
  row: string;
  /** The first row is the last message; else the last row is. */
  newestFirst?: boolean;
  /** `attribute` of the row (`id` if absent); `match`: regex source whose group 1 is the id. */
  id: { attribute?: string; match?: string };
  /** A row that fits none, or more than one, has an unknown side. Both empty: how the page tells sides is not known. */
  side: { buyer: Locator[]; agent: Locator[]; system: Locator[] };
  robot?: Locator[];
  withdrawn?: Locator[];
  text: Field;
  /** Regex source of what the page glues to the end of every text, such as its time. */
  textEnd?: string;
  image?: Field;
  product?: { card: Field; id?: Field; title?: Field; price?: Field };
  order?: { card: Field; no?: Field };
  /** Shown on some rows only: carried forward. */
  time?: Field;
}

export interface ListRules {
  /** Absent: the rows are looked for in the whole page. */
  list?: Field;
  row: string;
  /** `css`: below the row; absent: the row itself. Without `attribute`, the text. */
  key: { css?: string; attribute?: string; match?: string };
  /** The key is the buyer's name: two of one name can't be told apart, and while both are listed the open conversation's key is unknown. */
  keyIsName?: boolean;
  name: Field;
  preview?: Field;
  /** A row without it counts as 0 only after the page has shown one with a number: before that, its absence may be ours. */
  unread?: Field;
  waiting?: Field;
  active: Locator[];
}

export interface OrderRules {
  list: Field;
  /** One order, below the list. */
  row?: string;
  /** Where no selector for one order is known, or finds any: the largest element that holds this label (regex source) once. */
  rowLabel?: string;
  /** Where an order has several rows: those below its first one that have the same `attribute`, or that match `css`, are its own too. */
  parts?: { attribute?: string; css?: string };
  /**
   * Asked before `rowLabel`: the header (regex source) of a column of numbers; each row of a table that has it is one order. With it, what
   * has no number is no order: a form to search with has the same labels.
   */
  tables?: string;
  /** Says that there are no orders; without it a list without rows is unknown, since it may still be loading. */
  empty?: Locator[];
  no: Field;
  status?: Field;
  /** Without `row` the order has one item, and shows it beside everything else. */
  item?: { row?: string; title?: Field; sku?: Field; quantity?: Field; price?: Field };
  paid?: Field;
  createdAt?: Field;
  /** Whose order it is, as the page names them. */
  buyer?: Field;
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
  /** Those of them that every build asks for in its manifest. */
  hosts: string[];
  /** Those that only development and test builds ask for. */
  devHosts?: string[];
  /** Regex source on the frame's full URL, where the pattern alone is too wide. */
  url?: string;
  /** The page that it was taught on (`placeOf`). Elsewhere it only reads what shows its parts, since nothing else is known to be its page. */
  home?: string;
  kind: 'chat' | 'orders' | 'order-detail';
  /** The name the console is signed in under. Absent where there is only one shop: the platform then stands for it. */
  shop?: Field;
  conversation?: {
    /** The open conversation's key. All locators are read and must agree: while the page is switching they don't. */
    key: Locator[];
    /** The key of the list's row that is marked as open is read too, where no selector leads from the mark to its row. */
    openRow?: boolean;
    buyer: Field;
    /** `root`: where several are shown, the last one counts. */
    product?: { root: Field; id?: Field; title?: Field; price?: Field };
  };
  list?: ListRules;
  messages?: MessageRules;
  orders?: OrderRules;
  composer?: {
    box: Field;
    /** What sends when clicked: watched by the send guard, never clicked. Empty where the console has no such control. */
    send: Field;
    /** How the console sends from the keyboard. */
    enter: 'enter' | 'ctrl-enter' | 'none';
  };
}

/** A pack that may read a page, and whether it is meant to: else it reads the page only where its parts are found. */
export interface PageReader {
  pack: ConsolePack;
  isAtHome: boolean;
}

/** One thing that is wrong with a pack: where (`messages.side.buyer.0.match`), and what. */
export interface PackFault {
  path: string;
  message: string;
}
