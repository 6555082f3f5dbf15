import type { Locator, Verified } from '../pack';
import { findElements } from '../reader/locate';
import { MEDIA } from '../reader/message-words';
import { asked } from './ask';
import { neitherOf } from './notices';
import type { SideRule } from './sides';
import { holds, partsOf, shows } from './way-into';

/** Elements of a notice that are looked at. */
const SEARCHED = 10;
/** Less lasting than a class or an attribute says nothing of a kind of row. */
const LASTING = 0.5;
/** Kinds of notices: days, who came in, hints. */
const MOST_KINDS = 4;

/**
 * What tells the rows that nobody said, seen in the middle of the page and of no side, from all others: each of their kinds by what none of
 * the messages has. Without it such a row may be an answer, and hides what the buyer asked before it.
 */
export function noticeRules(
  samples: readonly [Element, Element],
  rows: readonly Element[],
  { buyer, agent }: Pick<SideRule, 'buyer' | 'agent'>,
  verified: Verified,
): Locator[] {
  const is = (side: Locator, row: Element): boolean => findElements([side], row).length > 0;
  // A picture or card that lies in the middle may be somebody's.
  const sideless = rows.filter((row) => !is(buyer, row) && !is(agent, row) && !row.querySelector(MEDIA));
  const notices = neitherOf(samples, sideless);
  const others = rows.filter((row) => !notices.includes(row));
  const left = new Set(notices);
  const found: Locator[] = [];
  for (const row of notices) {
    if (!left.has(row) || found.length === MOST_KINDS) continue;
    const css = partsOf(row, SEARCHED)
      .flatMap(({ element, into }) => asked(element).map((it) => ({ ...it, css: into + it.css })))
      .filter((it) => it.stability >= LASTING && !it.css.includes('#') && shows(row, it.css))
      .sort((a, b) => b.stability - a.stability)
      .find((it) => !others.some((other) => holds(other, it.css)))?.css;
    if (css === undefined) continue;
    found.push({ css, verified });
    for (const notice of notices) if (shows(notice, css)) left.delete(notice);
  }
  return found;
}
