import { literally } from '../../text/literally';
import type { ConsolePack, Field, Locator, OrderRules, Verified } from '../pack';
import { ORDER_NO } from '../pack-parts';
import { headsOf } from '../reader/columns';
import { lineOf } from '../reader/dom-text';
import { select } from '../reader/locate';
import { rootOf } from '../reader/roots';
import { type AskedFor, askByBuild, asked, askForOne, askInEach } from './ask';
import { findOrders, linesOf, type OrdersFound } from './order-rows';
import type { Learned, PackHead } from './teach-chat';
import { wayInto } from './way-into';

/** What the user pointed at, all of it in one order. */
export interface OrderSamples {
  no: Element;
  status?: Element;
  item?: Element;
  paid?: Element;
  memo?: Element;
}

export const ORDER_STEPS = ['no', 'status', 'item', 'paid', 'memo'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];

export interface TaughtOrders {
  pack: ConsolePack;
  learned: Learned[];
}

export interface OrderFault {
  step: OrderStep;
  why: 'no-orders' | 'no-place' | 'no-number' | 'no-amount';
}

const MONEY = '[¥￥]? ?[0-9][0-9,]{0,11}(?:\\.[0-9]{1,2})? ?元?';
const LABEL: Partial<Record<OrderStep, RegExp>> = {
  no: /^(订单编号|订单号)[:：]/,
  status: /^(订单状态|交易状态|状态)[:：]/,
  paid: /^(实付款|实付金额|实付|实收款|实收金额|实收)[:：]/,
  item: /^(商品名称|商品|宝贝)[:：]/,
  memo: /^(商家备注|卖家备注|备忘|备注|买家留言|买家备注|顾客留言|留言)[:：]/,
};
/** A memo of these labels is the buyer's. */
const BUYERS_WORDS = /留言|买家备注/;

/** Makes a pack of one order that was pointed at. Pure but for looking at the page. */
export function teachOrders(samples: OrderSamples, head: PackHead): TaughtOrders | OrderFault {
  const verified: Verified = { date: head.date, by: 'user', sureness: 'A' };
  if (!new RegExp(ORDER_NO).test(lineOf(samples.no))) return { step: 'no', why: 'no-number' };
  if (samples.paid && (lineOf(samples.paid).match(new RegExp(MONEY, 'g')) ?? []).length !== 1) {
    return { step: 'paid', why: 'no-amount' };
  }
  const found = findOrders(Object.values(samples).filter(Boolean) as Element[], samples.no);
  const order = found?.orders.find((rows) => rows.some((it) => it.contains(samples.no)));
  if (!found || !order) return { step: 'no', why: 'no-orders' };
  const into = wayInto(found.list);
  const list = into === null ? null : askForOne(found.list, rootOf(found.list));
  if (!list) return { step: 'no', why: 'no-orders' };

  const count = found.orders.length;
  const learned: Learned[] = [{ field: 'orders', stability: found.stability, found: count }];
  const fields: Partial<Record<OrderStep, Field>> = {};
  let line: string | undefined;
  for (const step of ORDER_STEPS) {
    const sample = samples[step];
    if (!sample) continue;
    const place = placeOf(step, sample, order, found, verified);
    if (!place) return { step, why: 'no-place' };
    fields[step] = place.field;
    if (step === 'item') line = place.line;
    learned.push({ field: `orders.${step}`, stability: place.stability, found: count });
  }
  const { no = [], status, item, paid, memo } = fields;
  const ofBuyer = memo !== undefined && BUYERS_WORDS.test(`${lineOf(samples.memo as Element)} ${memo[0]?.label ?? ''}`);
  const orders: OrderRules = {
    list: [{ css: into + list.css, verified }],
    row: found.row,
    ...(found.part && { parts: { css: found.part } }),
    no,
    ...(status && { status }),
    ...(item && { item: { ...(line && { row: line }), title: item } }),
    ...(paid && { paid }),
    ...(memo && { [ofBuyer ? 'buyerMemo' : 'sellerMemo']: memo }),
  };
  const { date, ...own } = head;
  return { pack: { ...own, version: date, hosts: [], kind: 'orders', orders }, learned };
}

/** By the column's head, by the label in front of it, by the element itself, in the order in which they last. */
function placeOf(
  step: OrderStep,
  sample: Element,
  order: readonly Element[],
  found: OrdersFound,
  verified: Verified,
): { field: Field; stability: number; line?: string } | null {
  const at = order.findIndex((it) => it.contains(sample));
  const row = order[at] as Element;
  const rows = found.orders.flatMap((it) => it[at] ?? []);
  const match = step === 'no' ? numberLike(lineOf(sample)) : step === 'paid' ? MONEY : undefined;
  const rest = { ...(match && { match }), verified };
  const inLine = step === 'item' ? askInLine(sample, row, found) : null;
  const own = sample === row ? null : (inLine?.own ?? askInRow(sample, row, order, rows));
  const field: Locator[] = [];
  const column = headOver(row, sample);
  // A cell that says more than what was pointed at would be read whole.
  const isCell = column !== null && saysTheSame(column.cell, sample, match);
  if (column && (isCell || !own)) field.push({ column: `^${literally(column.words)}$`, ...rest });
  const label = LABEL[step]?.exec(lineOf(sample))?.[1];
  if (label) field.push({ label, ...rest });
  const before = labelBefore(sample, row, rows);
  if (before) field.push({ label: literally(before), ...rest });
  // The text with its label in front is no value: then the label is needed. Behind a column a place says another one's value, once it moves.
  if (own && !(label && !match) && !(isCell && isByPlace(own))) field.push({ css: own.css, ...rest });
  if (field.length === 0) return null;
  const stability = isCell || label || before ? 0.8 : (own?.stability ?? 0);
  return { field, stability, ...(inLine && { line: inLine.line }) };
}

const saysTheSame = (cell: Element, sample: Element, match: string | undefined): boolean =>
  match ? lineOf(cell).match(new RegExp(match, 'g'))?.length === 1 : lineOf(cell) === lineOf(sample);

/** A part of an order, in a way that finds nothing where it is missing: another part in its place would be read for it. */
function askInRow(part: Element, row: Element, order: readonly Element[], rows: readonly Element[]): AskedFor | null {
  const pairs = [{ root: row, element: part }];
  const isOnly = (one: AskedFor | null): one is AskedFor =>
    one !== null && order.flatMap((it) => [...it.querySelectorAll(one.css)]).length === 1;
  // What is the most lasting in this order may be in no other, such as an id.
  const isInMost = ({ css }: AskedFor): boolean =>
    rows.filter((it) => select(it, css).length > 0).length * 2 > rows.length;
  const shared = asked(part).find((one) => one.stability > 0.25 && isOnly(one) && isInMost(one));
  if (shared) return shared;
  const own = askInEach(pairs);
  return [isByPlace(own) ? null : own, askByBuild(pairs), byPlace(part, row)].find(isOnly) ?? null;
}

/** What each line of an order has one of, where orders have several. Null: none that is shown has, or its lines are not to be told apart. */
function askInLine(part: Element, row: Element, found: OrdersFound): { own: AskedFor; line: string } | null {
  const pairs = [{ root: row, element: part }];
  for (const own of [askInEach(pairs), askByBuild(pairs)]) {
    const line = own && !isByPlace(own) ? linesOf(found, own.css) : null;
    if (own && line) return { own, line: line.css };
  }
  return null;
}

const isByPlace = (one: AskedFor | null): boolean => one?.css.startsWith(':scope') ?? true;

/** The way down from a row by places, counted from both ends: rows with more or fewer parts don't fit. */
function byPlace(part: Element, row: Element): AskedFor {
  let path = '';
  for (let at = part; at !== row; at = at.parentElement as Element) {
    const alike = [...(at.parentElement as Element).children].filter((it) => it.localName === at.localName);
    const place = alike.indexOf(at);
    path = ` > ${at.localName}:nth-of-type(${place + 1}):nth-last-of-type(${alike.length - place})${path}`;
  }
  return { css: `:scope${path}`, stability: 0.1 };
}

/** A number with letters in front is one with them: what is left without is another. */
const WITH_LETTERS = '[A-Za-z]{1,6}[-_]?[0-9][0-9A-Za-z-]{5,31}';
const numberLike = (line: string): string =>
  new RegExp(`[A-Za-z][-_]?${ORDER_NO}`).test(line) ? WITH_LETTERS : ORDER_NO;

/** The words just before a value, where most orders have the same there: a label in an element of its own. */
function labelBefore(sample: Element, row: Element, rows: readonly Element[]): string | null {
  const before = sample === row ? null : sample.previousElementSibling;
  const words = before ? lineOf(before).replace(/[ :：]+$/, '') : '';
  if (!before || before.childElementCount > 0 || !/^[^0-9¥￥]{2,10}$/.test(words)) return null;
  const says = (it: Element): boolean =>
    it.localName === before.localName && lineOf(it).replace(/[ :：]+$/, '') === words;
  const count = (one: Element): number => [...one.querySelectorAll(before.localName)].filter(says).length;
  return rows.length > 1 && rows.every((one) => count(one) === 1) ? words : null;
}

/** The cell that a part of a row stands in, and the words of the head over it; null outside tables, or where heads are no words. */
function headOver(row: Element, sample: Element): { cell: Element; words: string } | null {
  const cell = [...row.children].find((it) => it.contains(sample));
  const heads = headsOf(row);
  if (!cell || heads.length !== row.children.length) return null;
  const words = lineOf(heads[[...row.children].indexOf(cell)] as Element);
  return words.length > 0 && words.length <= 20 ? { cell, words } : null;
}
