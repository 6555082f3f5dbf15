import type { OrderOnPage } from '../../service/conversation';
import type { Health } from '../../service/view';
import type { Clock } from '../../shared/clock';
import { known, type Reading, unknown } from '../../shared/reading';
import { same } from '../../shared/same';
import { MAX_SUBJECT } from '../../text/regex-sanity';
import { Handover } from '../handover';
import { healthOf, healthOfAll, healthOfSome } from '../health';
import type { Field, OrderRules } from '../pack';
import { type Changes, touches } from './changes';
import { isVisible, lineOf } from './dom-text';
import type { Kind } from './figure-text';
import { listsOf } from './list-place';
import { holds, parsed, type Roots, readField, regexOf, select } from './locate';
import { isRowShown } from './seen';
import { parseShownTime } from './shown-time';
import { parsePrice, parseQuantity } from './values';

/** A view carries at most this many orders, and this many lines of each. */
export const VIEW_ORDERS = 20;
const VIEW_ITEMS = 50;
/** `NodeFilter.SHOW_TEXT`, which Node's test environment has on the window only. */
const SHOW_TEXT = 4;
/** Of so many orders the page's unmasked values are remembered, in this page only and never stored. */
const REMEMBERED = 200;

const PERSONAL = ['receiver', 'phone', 'address'] as const;
type Personal = Partial<Record<(typeof PERSONAL)[number], Reading<string>>>;

/** An order: its rows, mostly a single one, and the rows of a table below it whose cells are its own. */
export interface OrderRows {
  rows: readonly [Element, ...Element[]];
  below: readonly Element[];
}

type RowsOf = (rules: OrderRules, list: Element, byRules: () => Element[]) => OrderRows[];

const alone: RowsOf = (_, __, byRules) => byRules().map((row) => ({ rows: [row], below: [] }));

export interface OrderReading {
  orders: Reading<OrderOnPage[]>;
  health: Health;
}

/** Reads the orders a page shows. What the page has shown unmasked for an order stays known while the page lives. */
export class OrderListReader {
  readonly #rules: OrderRules;
  readonly #clock: Clock;
  readonly #rowsOf: RowsOf;
  readonly #clear = new Map<string, Personal>();
  /** Which conversation an order was first shown in: an order belongs to one buyer. */
  readonly #owners = new WeakMap<Element, { no: string; owner: string; since: number }>();
  readonly #handover = new Handover();
  #list: Element | null = null;
  #key = '';
  #last: OrderReading | null = null;

  /** `rowsOf`: how the orders of a whole page are found, which a chat's order panel does without. */
  constructor(rules: OrderRules, clock: Clock, rowsOf: RowsOf = alone) {
    this.#rules = rules;
    this.#clock = clock;
    this.#rowsOf = rowsOf;
  }

  /**
   * `key`: the open conversation's, or '' on a page without conversations. `beyond`: those of the changes that may have brought orders
   * where there were none; absent: all.
   */
  read(document: Document, key: string, changes: Changes, beyond: Changes = changes): OrderReading {
    const isConcerned = this.#list ? touches(changes, this.#list) : !beyond || beyond.size > 0;
    if (this.#last && key === this.#key && !isConcerned) return this.#last;
    this.#handover.open(key, this.#clock());
    this.#key = key;
    const lists = listsOf(this.#rules.list, document);
    const list = lists[0] ?? null;
    // Only of a single list it can be told whether a change concerns it.
    this.#list = lists.length > 1 ? null : list;
    const rows = lists.flatMap((one) => this.#rowsOf(this.#rules, one, () => this.#rows(one))).slice(0, VIEW_ORDERS);
    const orders = onceEach(rows.map((row) => this.#order(row))).map((order) => this.#unmasked(order));
    const stale = rows.some((order) => this.#isOfAnother(order, readField(this.#rules.no, order.rows, 'number')));
    // Beside a conversation they may have a place only where its buyer has any.
    const isEmpty = list ? stale || list.childElementCount === 0 : key !== '' && !this.#rules.empty;
    let reading: Reading<OrderOnPage[]> = unknown(isEmpty ? 'missing' : 'blind');
    if (orders.length > 0 && !stale) reading = known(orders);
    else if (list && orders.length === 0 && holds(this.#rules.empty, list)) reading = known([]);
    const numbers = orders.flatMap(({ no }) => (no.known ? [no.value] : []));
    if (!stale) this.#handover.shows(new Set(numbers), this.#clock());
    this.#last = { orders: reading, health: this.#health(reading, stale ? [] : orders) };
    return this.#last;
  }

  #rows(list: Element): Element[] {
    const { row, rowLabel } = this.#rules;
    const rows = row ? [...list.querySelectorAll(row)].filter(isRowShown) : [];
    if (rows.length > 0 || !rowLabel) return rows;
    const label = regexOf(`^\\s{0,20}(?:${rowLabel})`);
    const labels: Element[] = [];
    const texts = list.ownerDocument.createTreeWalker(list, SHOW_TEXT);
    while (texts.nextNode()) {
      const { nodeValue, parentElement } = texts.currentNode;
      if (parentElement && label.test((nodeValue ?? '').slice(0, MAX_SUBJECT))) labels.push(parentElement);
    }
    const outer = this.#rules.tables
      ? labels.filter((one) => !labels.some((it) => it !== one && it.contains(one)))
      : labels;
    return outer.filter(isVisible).map((element) => {
      let row = element;
      for (let next = row.parentElement; next && list.contains(next); next = row.parentElement) {
        if (outer.some((other) => other !== element && next.contains(other))) break;
        row = next;
      }
      return row;
    });
  }

  #items({ rows, below }: OrderRows): Roots[] {
    const { item } = this.#rules;
    if (!item) return [];
    const css = item.row;
    if (css) return rows.flatMap((row) => select(row, css)).slice(0, VIEW_ITEMS);
    // Lines that share the cell of the order's number are all of them lines, whatever is understood of them.
    if (below.includes(rows[0])) return below.slice(0, VIEW_ITEMS);
    const lines = below.filter((one) => readField(inColumns(item.title), one).known).slice(0, VIEW_ITEMS);
    return lines.length > 0 ? lines : [rows];
  }

  #order(order: OrderRows): OrderOnPage {
    const rules = this.#rules;
    const { rows, below } = order;
    const items = this.#items(order);
    const read = (field: Field | undefined, kind?: Kind): Reading<string> =>
      filled(readBelow(field, rows, below, kind));
    const buyer = rules.buyer && read(rules.buyer, 'name');
    return {
      no: namesSeveral(rules, rows[0]) ? unknown('ambiguous') : readField(rules.no, rows, 'number'),
      status: read(rules.status),
      items: items.map((item) => ({
        title: readField(rules.item?.title, item),
        sku: readField(rules.item?.sku, item),
        quantity: parsed(readField(rules.item?.quantity, item), parseQuantity),
        price: parsed(readField(rules.item?.price, item, 'amount'), parsePrice),
      })),
      paid: parsed(read(rules.paid, 'amount'), parsePrice),
      createdAt: parsed(read(rules.createdAt), (text) => parseShownTime(text, this.#clock())),
      ...(buyer && { buyer }),
      receiver: read(rules.receiver, 'personal'),
      phone: read(rules.phone, 'personal'),
      address: read(rules.address, 'personal'),
      buyerMemo: written(read(rules.buyerMemo)),
      sellerMemo: written(read(rules.sellerMemo)),
      flag: read(rules.flag),
      courier: read(rules.courier),
      waybill: read(rules.waybill, 'number'),
    };
  }

  /** Remembers what is clear, and puts it where the page has masked it again. */
  #unmasked(order: OrderOnPage): OrderOnPage {
    if (!order.no.known) return order;
    const clear = this.#clear.get(order.no.value) ?? {};
    const whole = { ...order };
    for (const field of PERSONAL) {
      const reading = order[field];
      if (reading.known) clear[field] = reading;
      else if (reading.why === 'masked') whole[field] = clear[field] ?? reading;
    }
    this.#clear.delete(order.no.value);
    this.#clear.set(order.no.value, clear);
    const [oldest] = this.#clear.keys();
    if (this.#clear.size > REMEMBERED && oldest !== undefined) this.#clear.delete(oldest);
    return whole;
  }

  #isOfAnother({ rows: [row] }: OrderRows, no: Reading<string>): boolean {
    if (!no.known) return false;
    // Drawn anew, it is still the former buyer's.
    if (this.#handover.isLeft({ owner: this.#handover.ownerOf(no.value), since: this.#clock() })) return true;
    const before = this.#owners.get(row);
    const isAnother = before?.owner !== this.#key;
    if (before?.no === no.value && this.#handover.isLeft(before)) return true;
    if (before?.no !== no.value || isAnother) {
      this.#owners.set(row, { no: no.value, owner: this.#key, since: this.#clock() });
    }
    return false;
  }

  #health(reading: Reading<OrderOnPage[]>, orders: OrderOnPage[]): Health {
    const health: Health = { orders: healthOf(reading) };
    if (orders.length === 0) return health;
    health['orders.no'] = healthOfAll(orders.map(({ no }) => no));
    for (const field of ['status', 'paid'] as const) {
      if (this.#rules[field]) health[`orders.${field}`] = healthOfAll(orders.map((order) => order[field]));
    }
    for (const field of [
      ...PERSONAL,
      'createdAt',
      'buyer',
      'buyerMemo',
      'sellerMemo',
      'flag',
      'courier',
      'waybill',
    ] as const) {
      if (this.#rules[field])
        health[`orders.${field}`] = healthOfSome(orders.map((order) => order[field] ?? unknown('missing')));
    }
    return health;
  }
}

/** Pages put a line where a field of theirs is empty. */
const filled = (reading: Reading<string>): Reading<string> =>
  reading.known && /^[-–—－]{1,4}$/.test(reading.value) ? unknown('missing') : reading;

/** Where nothing has been noted, pages say so, or offer to. */
const UNWRITTEN =
  /^(?:无|暂无|暂无(?:备注|留言)|(?:点击|去)?(?:添加|编辑|修改|填写|新增|写)(?:商家|卖家|订单)?(?:备注|备忘)|[+＋] ?备注|备注)$/;
const written = (reading: Reading<string>): Reading<string> =>
  reading.known && UNWRITTEN.test(reading.value.trim()) ? unknown('missing') : reading;

/** Whether a row that is known by its label alone names several orders, as those of one parcel. */
function namesSeveral({ tables, rowLabel }: OrderRules, row: Element): boolean {
  if (!tables || !rowLabel || row.localName === 'body') return false;
  const named = new RegExp(`(?<![\\u4e00-\\u9fff])(?:${rowLabel})[:：] ?([0-9A-Za-z-]{6,})`, 'gu');
  return new Set([...lineOf(row).matchAll(named)].map(([, no]) => no)).size > 1;
}

const inColumns = (field: Field | undefined): Field => field?.filter(({ column }) => column !== undefined) ?? [];

/** A field of an order: of what heads it, else of the rows below by their columns, which may not disagree. */
function readBelow(field: Field | undefined, rows: Roots, below: readonly Element[], kind?: Kind): Reading<string> {
  const own = readField(field, rows, kind);
  const columns = inColumns(field);
  if (own.known || below.length === 0 || columns.length === 0) return own;
  const readings = below.map((one) => readField(columns, one, kind)).filter(saysSomething);
  const [first = own, ...others] = readings;
  return others.every((other) => same(other, first)) ? first : unknown('ambiguous');
}

const saysSomething = (reading: Reading<string>): boolean =>
  reading.known || (reading.why !== 'blind' && reading.why !== 'missing');

/** Tables are copied for the columns that stay in sight: what stands in several places is one order, of which they may not disagree. */
function onceEach(orders: OrderOnPage[]): OrderOnPage[] {
  const byNo = new Map<string, OrderOnPage>();
  return orders.filter((order) => {
    const twin = order.no.known ? byNo.get(order.no.value) : undefined;
    if (twin) Object.assign(twin, merged(twin, order));
    else if (order.no.known) byNo.set(order.no.value, order);
    return !twin;
  });
}

function merged(one: OrderOnPage, other: OrderOnPage): Partial<OrderOnPage> {
  const fields = Object.entries(one).map(([field, reading]) => {
    const too = other[field as keyof OrderOnPage];
    if (Array.isArray(reading))
      return [field, same(reading, too) || !isKnownIn(too) ? reading : isKnownIn(reading) ? [] : too];
    const [a, b] = [reading as Reading<unknown>, too as Reading<unknown>];
    if (!a.known) return [field, b.known ? b : a];
    return [field, b.known && b.value !== a.value ? unknown('ambiguous') : a];
  });
  return Object.fromEntries(fields);
}

const isKnownIn = (items: unknown): boolean =>
  (items as Record<string, Reading<unknown>>[]).some((item) => Object.values(item).some(({ known }) => known));
