import { literally } from '../../text/literally';
import type { ConsolePack, ListRules, Locator, MessageRules, Verified } from '../pack';
import { lineOf } from '../reader/dom-text';
import { select } from '../reader/locate';
import { rootOf } from '../reader/roots';
import { type AskedFor, askByBuild, askForOne } from './ask';
import { askForButton, askForPart, buttonOf, enterOf } from './composer-part';
import { fromMessage, groupedBubbles } from './grouped';
import { activeMark, isBehindName, keyOf, nameInRow, nameLocator, ownValues } from './row-parts';
import { type RowsFound, rowsAround, rowsOfBoth } from './rows';
import { type SideRule, sideRule } from './sides';
import { withoutWords } from './stable';
import { noticeRules } from './system-side';
import { isNewestFirst, timeIn } from './times';
import { askInside, behindRow, isIn, pageOf, wayInto } from './way-into';

/** What the user pointed at. */
export interface ChatSamples {
  /** Anything in the list's row of the conversation that is open. */
  conversation: Element;
  /** Where the page names the open conversation's buyer. */
  buyerName: Element;
  buyerBubble: Element;
  ownBubble: Element;
  box: HTMLElement;
  send?: Element;
}

export const TEACH_STEPS = ['conversation', 'buyerName', 'buyerBubble', 'ownBubble', 'box', 'send'] as const;
export type TeachStep = (typeof TEACH_STEPS)[number];

/** A field that was learned: how lasting its locator is (0 to 1), and how often it is found on this page. */
export interface Learned {
  field: string;
  stability: number;
  found: number;
}

export interface Taught {
  pack: ConsolePack;
  learned: Learned[];
  side: SideRule['by'];
}

/** Why a console can't be taught from these samples, and which of them to point at again. */
export interface TeachFault {
  step: TeachStep;
  why: 'no-list' | 'no-place' | 'no-name' | 'no-side' | 'same-row' | 'no-open-mark';
}

export interface PackHead {
  id: string;
  label: string;
  platform: string;
  /** Match patterns of the page. */
  matches: string[];
  /** The page itself. */
  home?: string;
  /** `2026-11-28`. */
  date: string;
}

/** Makes a pack of what was pointed at. Pure but for looking at the page: nothing is written or clicked. `now`: epoch ms. */
export function teachChat(samples: ChatSamples, head: PackHead, now: number): Taught | TeachFault {
  const said = [samples.buyerName, samples.buyerBubble, samples.ownBubble].map((it) => lineOf(it));
  const keys = withoutWords(said, () => keysOf(samples));
  return withoutWords([...said, ...keys], () => learnChat(samples, head, now));
}

/** What tells the sample's row from the others: its ids, and the name as the list has it. */
function keysOf({ conversation, buyerName, box }: ChatSamples): string[] {
  const rows = rowsAround(conversation, box)?.rows ?? [];
  const own = rows.find((it) => isIn(conversation, it));
  if (!own) return [];
  const name = nameInRow(own, rows, lineOf(buyerName));
  return [...ownValues(own, rows), ...(name ? [lineOf(name)] : [])];
}

function learnChat(samples: ChatSamples, head: PackHead, now: number): Taught | TeachFault {
  const verified: Verified = { date: head.date, by: 'user', sureness: 'A' };
  const learned: Learned[] = [];
  const learn = (field: string, stability: number, ...selectors: string[]): void => {
    const found = new Set(selectors.flatMap((css) => select(pageOf(samples.box), css)));
    learned.push({ field, stability, found: found.size });
  };
  const place = (field: string, element: Element, ask = (it: Element) => askForOne(it, rootOf(it))): Locator | null => {
    const into = wayInto(element);
    const own = into === null ? null : ask(element);
    if (!own) return null;
    const css = `${into}${own.css}`;
    learn(field, own.stability, css);
    return { css, verified };
  };

  const header = place('conversation.buyer', samples.buyerName);
  if (!header) return { step: 'buyerName', why: 'no-place' };
  const box = place('composer.box', samples.box, askForPart);
  if (!box) return { step: 'box', why: 'no-place' };
  // Where the page has nothing, what was hit is the ground that all stands on.
  if (samples.buyerName.contains(samples.box)) return { step: 'buyerName', why: 'no-place' };
  if (samples.send?.contains(samples.box)) return { step: 'send', why: 'no-place' };
  const send = samples.send
    ? place('composer.send', buttonOf(samples.send), (it) => askForButton(it, samples.box))
    : null;

  const rows = rowsAround(samples.conversation, samples.box);
  if (!rows) return { step: 'conversation', why: 'no-list' };
  const list = listOf(samples, rows, verified, learn);
  if ('why' in list) return list;

  const both = rowsOfBoth(samples.buyerBubble, samples.ownBubble);
  if (!both) return { step: 'ownBubble', why: 'same-row' };
  const side = sideRule(both.own, both.rows, [samples.buyerBubble, samples.ownBubble], verified);
  if (!side) return { step: 'ownBubble', why: 'no-side' };
  const messages = messagesOf(samples, both, side, verified, learn, now);
  if (!messages) return { step: 'buyerBubble', why: 'no-place' };
  if (isPreview(samples.buyerName, rows.rows, messages, both.rows)) return { step: 'buyerName', why: 'no-name' };

  const { rules, mark } = list;
  const name = withoutAddition(header, lineOf(samples.buyerName), list.shownName);
  const marked = markedRow(rules.row, mark);
  const inList: Locator = {
    verified,
    css: list.into + behindRow(marked ?? '', rules.key.css ?? ''),
    ...(rules.key.attribute ? { attribute: rules.key.attribute } : {}),
    ...(rules.key.match ? { match: rules.key.match } : {}),
  };
  const key = [...(marked ? [inList] : []), ...(rules.keyIsName ? [name] : [])];
  return {
    pack: {
      ...{ id: head.id, label: head.label, platform: head.platform, version: head.date, matches: head.matches },
      ...(head.home === undefined ? {} : { home: head.home }),
      hosts: [],
      kind: 'chat',
      conversation: { key, ...(marked ? {} : { openRow: true }), buyer: [name] },
      list: rules,
      messages,
      composer: { box: [box], send: send ? [send] : [], enter: enterOf(samples) },
    },
    learned,
    side: side.by,
  };
}

/** What marks the open row, and whether the row itself has it. */
interface OpenMark {
  active: Locator;
  onRow: boolean;
}

type Learn = (field: string, stability: number, ...selectors: string[]) => void;

function listOf(
  { conversation, buyerName }: ChatSamples,
  { list, row, rows }: RowsFound,
  verified: Verified,
  learn: Learn,
): { rules: ListRules; mark: OpenMark; shownName: string; into: string } | TeachFault {
  const own = rows.find((it) => isIn(conversation, it)) as Element;
  const nameElement = nameInRow(own, rows, lineOf(buyerName));
  const name = nameElement && nameLocator(own, nameElement, rows, verified);
  if (!name) return { step: 'conversation', why: 'no-place' };
  const active = activeMark(own, rows, verified);
  if (!active) return { step: 'conversation', why: 'no-open-mark' };
  const place = askForOne(list, rootOf(list));
  const into = wayInto(list);
  // Rows in a shadow root are found through their list alone.
  if (into === null || (into && !place)) return { step: 'conversation', why: 'no-list' };
  learn('list', row.stability, into + row.css);
  learn('list.name', name.stability, into + behindRow(row.css, name.locator.css ?? ''));
  learn('list.active', active.stability);
  const rules: ListRules = {
    ...(place ? { list: [{ css: into + place.css, verified }] } : {}),
    row: row.css,
    ...keyOf(rows, name.locator),
    name: [name.locator],
    active: [active.locator],
  };
  const onRow = select(own, active.locator.css ?? ':not(*)').includes(own);
  return { rules, mark: { active: active.locator, onRow }, shownName: lineOf(nameElement), into };
}

/**
 * Whether this may be something else than a name: in a list's row, and not what the row begins with. A page that shows no name anywhere
 * else, behind a badge, looks the same.
 */
export function isDoubtfulName(element: Element, conversation: Element): boolean {
  const row = rowsAround(conversation)?.rows.find((it) => isIn(element, it));
  return row !== undefined && isBehindName(element, row);
}

/** Whether what was pointed at in the list repeats a message: it is the row's preview, and with the next message it says something else. */
function isPreview(
  element: Element,
  rows: readonly Element[],
  { text }: MessageRules,
  shown: readonly Element[],
): boolean {
  if (!rows.some((row) => isIn(element, row))) return false;
  const words = lineOf(element);
  const start = words.replace(/(?:…|\.{3})$/, '');
  const said = shown.flatMap((row) => (text ?? []).flatMap(({ css }) => (css ? select(row, css).slice(0, 1) : [])));
  return said.map((it) => lineOf(it)).some((it) => it === words || (start !== words && it.startsWith(start)));
}

/** What pages write before a name, as in 与 小满 对话中 or 当前买家：小满. */
const LEADS_TO_NAME = /(?:[\s:：]|[与和]|买家|客户|顾客|用户)$/;

/** Pages put buttons and notes into the element of the name: what stands around the name that the list shows is left out. */
function withoutAddition(header: Locator, shown: string, name: string): Locator {
  const at = shown.indexOf(name);
  const before = shown.slice(0, Math.max(at, 0));
  if (shown === name || at < 0 || (before !== '' && !LEADS_TO_NAME.test(before))) return header;
  const rest = literally(shown.slice(at + name.length).trim());
  return { ...header, match: `^${literally(before.trim())} ?(.{1,60}?) ?${rest}$` };
}

/** A selector of the open row, by the mark on the row itself or on something in it. Null: the mark is a look, or in a root of the row's. */
function markedRow(row: string, { active: { css, style }, onRow }: OpenMark): string | null {
  if (!css || style || css.includes('>>>')) return null;
  return onRow ? `${row}:is(${css})` : `${row}:has(${css})`;
}

function messagesOf(
  { buyerBubble, ownBubble }: ChatSamples,
  both: NonNullable<ReturnType<typeof rowsOfBoth>>,
  side: SideRule,
  verified: Verified,
  learn: Learn,
  now: number,
): MessageRules | null {
  const place = askForOne(both.list, rootOf(both.list));
  const into = wayInto(both.list);
  if (!place || into === null) return null;
  const grouped = groupedBubbles(both, [buyerBubble, ownBubble]);
  const outer = (locator: Locator, i: 0 | 1) => grouped && fromMessage(locator, both.own[i], grouped.group);
  const [buyer, agent] = [outer(side.buyer, 0), outer(side.agent, 1)];
  const inGroups = grouped && buyer && agent ? { ...grouped, buyer, agent } : null;
  const { row, rows, own } = inGroups ?? both;
  const pairs = own.map((root, i) => ({ root, element: i === 0 ? buyerBubble : ownBubble }));
  const isWhole = pairs.every(({ root, element }) => root === element);
  const texts = isWhole ? [] : textsOf(pairs);
  if (!isWhole && texts.length === 0) return null;
  learn('messages', row.stability, into + row.css);
  learn('messages.side', side.stability);
  learn(
    'messages.text',
    Math.min(1, ...texts.map(({ stability }) => stability)),
    ...(isWhole ? [into + row.css] : texts.map(({ css }) => into + behindRow(row.css, css))),
  );
  const time = timeIn(
    both.rows,
    texts.map(({ css }) => css),
    now,
  );
  return {
    list: [{ css: into + place.css, verified }],
    row: row.css,
    ...(time && isNewestFirst(both.list, row.css, time.css, now) ? { newestFirst: true } : {}),
    id: idOf(rows),
    side: {
      buyer: [inGroups?.buyer ?? side.buyer],
      agent: [inGroups?.agent ?? side.agent],
      system: inGroups ? [] : noticeRules(both.own, both.rows, side, verified),
    },
    text: isWhole ? [{ verified }] : texts.map(({ css }) => ({ css, verified })),
    ...(time ? { time: [{ css: time.css, ...(inGroups ? { closest: inGroups.group } : {}), verified }] } : {}),
  };
}

/** Ways to the words of both samples: one for both, else one for each. */
function textsOf(pairs: readonly { root: Element; element: Element }[]): AskedFor[] {
  const shared = askInside(pairs);
  const ofBuild = shared && shared.stability > BY_PLACES ? null : askByBuild(pairs);
  return [ofBuild, ...(shared ? [shared] : pairs.map((pair) => askInside([pair])))].filter(
    (it): it is AskedFor => it !== null,
  );
}

/** So stable is a way that only counts places. */
const BY_PLACES = 0.1;

/** Rows' own ids, where every row has another. */
function idOf(rows: readonly Element[]): MessageRules['id'] {
  for (const attribute of ['data-message-id', 'data-msg-id', 'data-id', 'data-key', 'id']) {
    const values = rows.map((row) => row.getAttribute(attribute));
    if (values.every(Boolean) && new Set(values).size === rows.length) return { attribute };
  }
  // An attribute that no row has: ids are then made of what the messages say.
  return { attribute: 'data-no-id' };
}
