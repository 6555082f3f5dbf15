import { lineOf } from '../reader/dom-text';
import { select } from '../reader/locate';
import { rootOf } from '../reader/roots';
import { type AskedFor, askedAlways, askForOne } from './ask';
import { around } from './way-into';

/** Words that a chat has for its parts. A kit's own words, such as `button` or `input`, will also stand in the next dialog. */
const OF_TALK = /chat|msg|message|reply|send|compos|talk|convers|session/i;
/** Less lasting than this is a way by places. */
const BY_PLACES = 0.1;

/** The button that was pointed at: a person hits its icon, which says nothing of it. */
export const buttonOf = (pointed: Element): Element =>
  pointed.closest('button, [role="button"]') ?? pointed.closest('svg')?.parentElement ?? pointed;

/** The most lasting selector for the box or its button, by what says which part of a chat it is if that is as lasting. Null: none. */
export function askForPart(element: Element): AskedFor | null {
  const root = rootOf(element);
  const own = askForOne(element, root);
  const telling = askedAlways(element).find(
    ({ css, stability }) => OF_TALK.test(css) && stability >= (own?.stability ?? 1),
  );
  return telling && root.querySelectorAll(telling.css).length === 1 ? telling : own;
}

/**
 * As `askForPart`, for the button beside the box: narrowed to what stands around both, unless it says itself what it is for. A click on a
 * button of the same kind in the page's next dialog sends nothing.
 */
export function askForButton(button: Element, box: Element): AskedFor | null {
  const own = askForPart(button);
  if (!own || OF_TALK.test(own.css) || rootOf(button) !== rootOf(box)) return own;
  let both = button.parentElement;
  while (both && !both.contains(box)) both = both.parentElement;
  const outer = both && askForOne(both, rootOf(both));
  if (!outer || outer.stability <= BY_PLACES) return own;
  const css = `${outer.css} ${own.css}`;
  const found = select(button.ownerDocument, css);
  const isIt = rootOf(button) !== button.ownerDocument || (found.length === 1 && found[0] === button);
  return isIt ? { css, stability: Math.min(outer.stability, own.stability) } : own;
}

/** Words around a box say how it sends; more of them say other things. */
const MOST_WORDS = 200;
const BY_CTRL =
  /(?:ctrl|⌘|command) ?[+＋] ?enter[^，,。;；/|]{0,6}(?:发送|send)|(?:发送|send)[^，,。;；/|]{0,6}(?:ctrl|⌘|command) ?[+＋] ?enter/i;

/** How the box sends from the keyboard, as the page says it: in the box, on its button, or around them. What nothing is said of sends by Enter. */
export function enterOf({ box, send }: { box: Element; send?: Element }): 'enter' | 'ctrl-enter' {
  const said = [box, send].flatMap((it) =>
    ['placeholder', 'data-placeholder', 'title'].map((name) => it?.getAttribute(name)),
  );
  for (let at = around(box), i = 0; at && i < 3; at = around(at), i++) {
    const words = lineOf(at);
    if (words.length <= MOST_WORDS) said.push(words);
  }
  return said.some((words) => words && BY_CTRL.test(words)) ? 'ctrl-enter' : 'enter';
}
