import type { Locator, Verified } from '../pack';
import { findElements, select } from '../reader/locate';
import { rootOf } from '../reader/roots';
import { asked, askInEach } from './ask';
import { neitherOf } from './notices';
import { around, askInside, holds, partsOf, shows } from './way-into';

export interface SideRule {
  buyer: Locator;
  agent: Locator;
  stability: number;
  by: 'selector' | 'style' | 'geometry';
}

const SEARCHED = 40;
const STYLES = [
  'flex-direction',
  'justify-content',
  'align-items',
  'align-self',
  'justify-self',
  'grid-column-start',
  'text-align',
  'float',
  'direction',
];

/** Selectors of a row and what is in it that the other row has nothing of, the most lasting first. */
function onlyIn(row: Element, other: Element): { css: string; stability: number }[] {
  const found = new Map<string, number>();
  for (const { element, into } of partsOf(row, SEARCHED)) {
    for (const { css: own, stability } of asked(element)) {
      // An id is one message's, and so no side's.
      if (own.includes('#')) continue;
      const css = into + own;
      if (stability > 0.25 && !found.has(css) && shows(row, css) && !holds(other, css)) found.set(css, stability);
    }
  }
  return [...found].map(([css, stability]) => ({ css, stability })).sort((a, b) => b.stability - a.stability);
}

type Pair = readonly [buyer: Element, agent: Element];

/** Bubbles of one side begin or end at one line (px), give or take their tails. */
const ALIGNED = 24;
/** The samples stand in two columns if their edges lie so far apart (px). */
const APART = 40;

/** On which side each row's words are seen; null where the page does not show it. */
function sidesSeen([buyer, agent]: Pair, [buyerBubble, agentBubble]: Pair, rows: readonly Element[]) {
  const css = askInside([
    { root: buyer, element: buyerBubble },
    { root: agent, element: agentBubble },
  ])?.css;
  const [one, two] = [buyerBubble.getBoundingClientRect(), agentBubble.getBoundingClientRect()];
  return rows.map((row): 'buyer' | 'agent' | null => {
    const words = row === buyer ? buyerBubble : row === agent ? agentBubble : css ? select(row, css)[0] : null;
    const rect = words?.getBoundingClientRect();
    if (!rect || rect.width === 0) return null;
    const [toBuyer, toAgent] = [one, two].map((its) =>
      Math.min(Math.abs(its.left - rect.left), Math.abs(its.right - rect.right)),
    ) as [number, number];
    if (toBuyer < ALIGNED && toAgent >= APART) return 'buyer';
    return toAgent < ALIGNED && toBuyer >= APART ? 'agent' : null;
  });
}

/**
 * What tells a buyer's message from an own one, proved on both samples: the pair of tests that sorts most rows, never puts one on both
 * sides, and says of no row other than what is seen: a mark of what is new, or of another sender than before, tells the samples apart as
 * well. Null: nothing does.
 */
export function sideRule(samples: Pair, rows: readonly Element[], bubbles: Pair, verified: Verified): SideRule | null {
  const [buyer, agent] = samples;
  const seen = sidesSeen(samples, bubbles, rows);
  const neither = neitherOf(
    samples,
    rows.filter((_, i) => !seen[i]),
  );
  let best: { rule: SideRule; points: number } | null = null;
  const ofAgent = onlyIn(agent, buyer).slice(0, 12);
  for (const own of onlyIn(buyer, agent).slice(0, 12)) {
    for (const other of ofAgent) {
      if (rows.some((row) => holds(row, own.css) && holds(row, other.css))) continue;
      if (neither.some((row) => shows(row, own.css) || shows(row, other.css))) continue;
      const sides = rows.map((row) => [shows(row, own.css), shows(row, other.css)] as const);
      if (sides.some((is, i) => seen[i] && !is[seen[i] === 'buyer' ? 0 : 1])) continue;
      const sorted = sides.filter(([isBuyer, isAgent]) => isBuyer || isAgent).length;
      const stability = Math.min(own.stability, other.stability);
      const points = sorted / rows.length + stability;
      if (best && best.points >= points) continue;
      const rule: SideRule = {
        buyer: { css: own.css, verified },
        agent: { css: other.css, verified },
        stability,
        by: 'selector',
      };
      best = { rule, points };
    }
  }
  return (
    best?.rule ??
    byStyle(samples, bubbles, { rows, neither }, verified) ??
    byPlace(samples, bubbles, { rows, neither }, verified) ??
    byOwnMark(samples, bubbles, { rows, neither }, seen, verified)
  );
}

/** The elements from a bubble up to its row. */
function upwards(bubble: Element, row: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = bubble; at; at = around(at)) {
    path.push(at);
    if (at === row) break;
  }
  return path;
}

/** What goes before a selector so that in both rows it is looked for where these two are; null: no one way leads there. */
function wayToBoth([buyer, agent]: Pair, [one, other]: Pair): string | null {
  const [root, its] = [rootOf(one), rootOf(other)];
  if (root === rootOf(buyer) && its === rootOf(agent)) return '';
  if (!('host' in root && 'host' in its)) return null;
  if (root.host === buyer && its.host === agent) return ':scope >>> ';
  const way = askInside([
    { root: buyer, element: root.host },
    { root: agent, element: its.host },
  ]);
  return way && `${way.css} >>> `;
}

/** The rows of the list, and those among them that nobody said. */
interface Shown {
  rows: readonly Element[];
  neither: readonly Element[];
}

/** Whether a rule sorts both samples as they were pointed at, none of the rows to both sides, and to no side what nobody said. */
function isProved(rule: SideRule, [buyer, agent]: Pair, { rows, neither }: Shown): boolean {
  const is = (side: Locator, row: Element): boolean => findElements([side], row).length > 0;
  const both = (row: Element): boolean => is(rule.buyer, row) && is(rule.agent, row);
  if (!is(rule.buyer, buyer) || !is(rule.agent, agent) || [buyer, agent, ...rows].some(both)) return false;
  return !neither.some((row) => is(rule.buyer, row) || is(rule.agent, row));
}

/** What styles are where a page says nothing: notices and dividers have these too. */
const UNSAID: readonly string[] = ['row', 'normal', 'start', 'auto', 'stretch', 'none', 'ltr', 'static'];

/**
 * What of a message stands around its words in both samples, from the outermost; for telling messages from what has the same style and none
 * of it. Where nothing on the page shows how much is needed, only the words themselves are certain.
 */
function partsAround([one, two]: Pair, [buyerBubble, agentBubble]: Pair, isShown: boolean): string[] {
  if (rootOf(one) !== rootOf(buyerBubble) || rootOf(two) !== rootOf(agentBubble)) return [];
  const ofBuyer = upwards(buyerBubble, one).slice(0, -1).reverse();
  const ofAgent = upwards(agentBubble, two).slice(0, -1).reverse();
  if (ofBuyer.length === 0 || ofAgent.length === 0) return [];
  const pairs = ofBuyer.slice(0, ofAgent.length).map((part, i) => [part, ofAgent[i] as Element] as const);
  const around = isShown ? pairs.slice(0, -1) : [];
  return [...around, [buyerBubble, agentBubble] as const].flatMap(([mine, theirs]) => {
    const found = askInEach([
      { root: one, element: mine },
      { root: two, element: theirs },
    ]);
    return found ? found.css.replace(/^:scope /, '') : [];
  });
}

function byStyle(samples: Pair, bubbles: Pair, shown: Shown, verified: Verified): SideRule | null {
  const [buyer, agent] = samples;
  const view = buyer.ownerDocument.defaultView;
  if (!view) return null;
  const own = upwards(bubbles[0], buyer);
  const other = upwards(bubbles[1], agent);
  for (let i = Math.min(own.length, other.length) - 1; i >= 0; i--) {
    const [one, two] = [own[i] as Element, other[i] as Element];
    const into = wayToBoth(samples, [one, two]);
    const shared = into === null ? [] : asked(one).filter(({ css, stability }) => two.matches(css) && stability >= 0.2);
    // Where all that an element shares with its twin others have too, the way down to it tells it from them.
    const way = askInside([
      { root: buyer, element: one },
      { root: agent, element: two },
    ]);
    const ways = [...shared.map(({ css }) => into + css), ...(way && one !== buyer ? [way.css] : [])];
    if (ways.length === 0) continue;
    for (const property of STYLES) {
      const values = [one, two].map((it) => view.getComputedStyle(it).getPropertyValue(property));
      if (values[0] === values[1] || !values[0] || !values[1]) continue;
      const [ofBuyer, ofAgent] = values;
      const isCertain = shown.neither.length > 0 || !values.some((it) => UNSAID.includes(it as string));
      const parts = one === bubbles[0] ? [] : partsAround([one, two], bubbles, shown.neither.length > 0);
      const narrowed = ways.flatMap((css) => parts.map((part) => `${css}:has(${part})`));
      for (const css of [...(isCertain || parts.length === 0 ? ways : []), ...narrowed]) {
        const locator = (value: string): Locator => ({ css, style: { property, value }, verified });
        const rule: SideRule = { buyer: locator(ofBuyer), agent: locator(ofAgent), stability: 0.4, by: 'style' };
        if (isProved(rule, samples, shown)) return rule;
      }
    }
  }
  return null;
}

/** By where in its row a bubble lies. */
function byPlace(samples: Pair, [buyer, agent]: Pair, shown: Shown, verified: Verified): SideRule | null {
  const [one, two] = [buyer.getBoundingClientRect(), agent.getBoundingClientRect()];
  if (one.width === 0 || Math.abs(one.left + one.right - two.left - two.right) < APART) return null;
  const way = askInside([
    { root: samples[0], element: buyer },
    { root: samples[1], element: agent },
  ]);
  if (!way) return null;
  const isBuyerLeft = one.left + one.right < two.left + two.right;
  const locator = (isLeft: boolean): Locator => ({
    css: way.css,
    geometry: isLeft ? 'left-half' : 'right-half',
    verified,
  });
  const rule: SideRule = {
    buyer: locator(isBuyerLeft),
    agent: locator(!isBuyerLeft),
    stability: 0.2,
    by: 'geometry',
  };
  return isProved(rule, samples, shown) ? rule : null;
}

/** What a page calls the messages of whoever is signed in. */
const OWN = /(?:^|[^a-z])(?:self|own|mine|my|me|isme|ismine|current|sent|outgoing)(?:[^a-z]|$)/i;
/** Longer selectors (in characters) no pack may have. */
const LONGEST = 400;
const NOTICE = ['system', 'notice', 'tip', 'divider', 'separator'].map((word) => `[class*="${word}" i]`).join(', ');

/**
 * Where only the own messages have a mark, and one whose name says so, or that goes with where messages lie: what has none is the buyer's,
 * unless it calls itself a notice.
 */
function byOwnMark(
  [buyer, agent]: Pair,
  bubbles: Pair,
  shown: Shown,
  seen: readonly ('buyer' | 'agent' | null)[],
  verified: Verified,
): SideRule | null {
  const shared = asked(buyer).find(({ css, stability }) => agent.matches(css) && stability >= 0.2);
  const [words] = partsAround([buyer, agent], bubbles, false);
  // Any mark will do that goes with the place of more messages than those pointed at; then only what has words is the buyer's.
  const isOnMore = (side: 'buyer' | 'agent') => seen.filter((it) => it === side).length > 1;
  const isPlaced = words !== undefined && isOnMore('buyer') && isOnMore('agent');
  const goesWithPlace = (css: string): boolean =>
    isPlaced && shown.rows.every((row, i) => !seen[i] || holds(row, css) === (seen[i] === 'agent'));
  for (const { css } of shared ? onlyIn(agent, buyer) : []) {
    if (css.includes('>>>')) continue;
    const isNamed = OWN.test(css);
    if (!isNamed && !goesWithPlace(css)) continue;
    const withWords = isNamed ? '' : `:has(${words})`;
    const others = `${shared?.css}:not(${css}):not(:has(${css})):not(${NOTICE}):not(:has(${NOTICE}))${withWords}`;
    if (others.length > LONGEST) continue;
    const rule: SideRule = {
      buyer: { css: others, verified },
      agent: { css, verified },
      stability: 0.3,
      by: 'selector',
    };
    if (isProved(rule, [buyer, agent], shown)) return rule;
  }
  return null;
}
