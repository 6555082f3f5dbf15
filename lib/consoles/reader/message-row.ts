import type { Message, MessageKind, Side } from '../../service/conversation';
import { known, knownValue, type Reading, unknown } from '../../shared/reading';
import { MAX_SUBJECT } from '../../text/regex-sanity';
import type { MessageRules } from '../pack';
import { cardKind } from './card-kind';
import { holds, parsed, readField, regexOf } from './locate';
import { isInternal, isTaggedRobot, MEDIA, saidIn, saysNothingYet, saysWithdrawn, wordsIn } from './message-words';
import { readProduct } from './product-reader';
import { shadowOf } from './roots';
import { parseShownTime } from './shown-time';

/** What one row of the message list says by itself, before its place among the others gives it a time and an id. */
export interface RowContent extends Omit<Message, 'id' | 'at'> {
  /** The id the page gives it. Null: the page has none, or one that the pack's rule doesn't fit. */
  id: string | null;
  /** The time it shows. Null: none, so the time above holds on. */
  shownAt: Reading<number> | null;
  /** The time's own words: while they stay, the time does, whatever `14:05` would mean tomorrow. */
  shownText: string | null;
  /** Nothing is said in it: it only divides the list, perhaps with a time. */
  divider: boolean;
}

function readSide(rules: MessageRules, row: Element): Reading<Side> {
  const sides = (['buyer', 'agent', 'system'] as const).filter((side) => holds(rules.side[side], row));
  const [side] = sides;
  if (sides.length > 1) return unknown('ambiguous');
  return side ? known(side) : unknown('blind');
}

/** The time a row shows, or null when it shows none. `now` (epoch ms) completes short forms such as `14:05`. */
export function readShownTime(
  rules: MessageRules,
  row: Element,
  now: number,
): Pick<RowContent, 'shownAt' | 'shownText'> {
  const text = readField(rules.time, row);
  if (!text.known && (text.why === 'blind' || text.why === 'missing')) return { shownAt: null, shownText: null };
  return { shownAt: parsed(text, (shown) => parseShownTime(shown, now)), shownText: knownValue(text) ?? null };
}

function readId(rules: MessageRules, row: Element): string | null {
  const id = row.getAttribute(rules.id.attribute ?? 'id') ?? '';
  if (!rules.id.match) return id || null;
  return regexOf(rules.id.match).exec(id)?.[1] ?? null;
}

/** What is said, and what the page glues to its end. */
function readText(rules: MessageRules, row: Element, now: number): { text: string; end: string | null } {
  const text = wordsIn(rules, row, now);
  const glued = rules.textEnd ? regexOf(`(?:${rules.textEnd})$`).exec(text.slice(-MAX_SUBJECT)) : null;
  return glued ? { text: text.slice(0, -glued[0].length).trimEnd(), end: glued[0] } : { text, end: null };
}

const isOf = (side: Reading<Side>, one: Side): boolean => side.known && side.value === one;

const timeOf = (shown: string, now: number): Pick<RowContent, 'shownAt' | 'shownText'> => ({
  shownAt: parsed(known(shown), (text) => parseShownTime(text, now)),
  shownText: shown,
});

/** Reads one row. It changes nothing and asks for no layout, only whether the places it finds are visible. */
export function readRow(rules: MessageRules, row: Element, now: number): RowContent {
  const { text, end } = readText(rules, row, now);
  let side = readSide(rules, row);
  const withdrawn = saysWithdrawn(text, side.known && side.value !== 'system') || holds(rules.withdrawn, row);
  // A withdrawn message keeps its place but may lose its side; it answers nothing, whoever wrote it.
  if ((withdrawn && !side.known) || (isOf(side, 'agent') && isInternal(row, rules.text))) side = known('system');
  const [orderCard] = saidIn(rules.order?.card, row, rules.row);
  const [productCard] = saidIn(rules.product?.card, row, rules.row);
  const image = saidIn(rules.image, row, rules.row).length > 0;
  let kind: MessageKind = 'text';
  if (withdrawn) kind = 'withdrawn';
  else if (side.known && side.value === 'system') kind = 'system';
  else if (orderCard) kind = 'order';
  else if (productCard) kind = 'product';
  else if (image && !text) kind = 'image';
  else if (!rules.product && !rules.order) kind = cardKind(rules.text, row) ?? 'text';
  const time = end === null ? readShownTime(rules, row, now) : timeOf(end, now);
  return {
    id: readId(rules, row),
    side,
    kind,
    text,
    robot: holds(rules.robot, row) || (isOf(side, 'agent') && isTaggedRobot(row, rules.text)),
    ...(rules.product && productCard && { product: readProduct(rules.product, productCard) }),
    ...(orderCard && { orderNo: readField(rules.order?.no, orderCard, 'number') }),
    ...time,
    divider:
      saysNothingYet(text) ||
      (!text && !orderCard && !productCard && !image && isDivider(row, side, time.shownAt !== null)),
  };
}

/**
 * A row of unknown side with more in it than a time may be an answer, so only rows that are empty but for it are dividers. Empty rows of
 * a person's side are still being drawn.
 */
function isDivider(row: Element, side: Reading<Side>, showsTime: boolean): boolean {
  const text = row.textContent?.trim() ?? '';
  if (text === '') return row.querySelector(MEDIA) === null && !hasInner(row);
  return (!side.known || side.value === 'system') && showsTime && text.length <= 40;
}

const hasInner = (row: Element): boolean => [row, ...row.querySelectorAll('*')].some((it) => shadowOf(it) !== null);
