import { type Candidate, candidatesOf } from './stable';

/** Conditions that are joined in pairs; more describe this one element, not its kind. */
const TRIED = 10;

export interface AskedFor {
  css: string;
  stability: number;
}

/** Single conditions and pairs, the most lasting first. */
export function asked(element: Element): Candidate[] {
  const single = candidatesOf(element).slice(0, TRIED);
  const pairs = single.flatMap((one, i) =>
    single.slice(i + 1).flatMap((other) => {
      // A tag's name goes first.
      const css = /^[a-z]/i.test(other.css) ? other.css + one.css : one.css + other.css;
      return /^[a-z]/i.test(one.css) ? [] : [{ css, stability: (one.stability + other.stability) / 2 - 0.05 }];
    }),
  );
  return [...single, ...pairs].sort((a, b) => b.stability - a.stability);
}

/** Classes that say how an element is just now: it is empty, has the focus, was typed into, can't be pressed yet. */
const OF_NOW =
  /\.(?:[\w-]*[-_])?(?:is-)?(?:un)?(?:touched|pristine|dirty|valid|invalid|focus|focused|blurred|hover|empty|blank|filled|typing|disabled|enabled|loading|pressed)(?![\w-])/i;

/** As `asked`, for what is to be found whatever it does. */
export const askedAlways = (element: Element): Candidate[] => asked(element).filter(({ css }) => !OF_NOW.test(css));

const find = (root: ParentNode, css: string): Element[] => [...root.querySelectorAll(css)];

/** The most lasting selector that finds, below `root`, this element and nothing else; with a parent's in front where needed. Null: none. */
export function askForOne(element: Element, root: ParentNode): AskedFor | null {
  const isIt = (css: string): boolean => {
    const found = find(root, css);
    return found.length === 1 && found[0] === element;
  };
  const own = askedAlways(element);
  const alone = own.find(({ css, stability }) => stability > 0.25 && isIt(css));
  if (alone) return alone;
  let best: AskedFor | null = null;
  for (
    let outer = element.parentElement, depth = 1;
    outer && outer !== root && depth <= 6;
    outer = outer.parentElement, depth++
  ) {
    for (const above of askedAlways(outer).filter(({ stability }) => stability > 0.25)) {
      for (const below of own) {
        const stability = Math.min(above.stability, below.stability + 0.3) - 0.03 * depth;
        if (best && best.stability >= stability) continue;
        const css = `${above.css} ${below.css}`;
        if (isIt(css)) best = { css, stability };
      }
    }
  }
  return best ?? structural(element, root, isIt);
}

/** The last resort: places among siblings, below the nearest ancestor that can be asked for. */
function structural(element: Element, root: ParentNode, isIt: (css: string) => boolean): AskedFor | null {
  let path = '';
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    // At the top of a shadow root there is no element above, only the root.
    const parent: Element | null = at.parentElement;
    const { localName } = at;
    const alike = [...(parent ?? root).children].filter((it) => it.localName === localName);
    const step = alike.length > 1 ? `${localName}:nth-of-type(${alike.indexOf(at) + 1})` : localName;
    path = path ? `${step} > ${path}` : step;
    if (!parent && 'host' in root) path = `:host > ${path}`;
    if (!parent) break;
    for (const { css } of askedAlways(parent).filter(({ stability }) => stability > 0.5)) {
      if (isIt(`${css} > ${path}`)) return { css: `${css} > ${path}`, stability: 0.1 };
    }
  }
  return path && isIt(path) ? { css: path, stability: 0.05 } : null;
}

/** The most lasting selector that, below each of `roots`, finds the given element first; for a field of repeated rows. Null: none. */
export function askInEach(pairs: readonly { root: ParentNode; element: Element }[]): AskedFor | null {
  const [first] = pairs;
  if (!first) return null;
  const holds = (css: string): boolean => pairs.every(({ root, element }) => root.querySelector(css) === element);
  const own = askedAlways(first.element);
  const alone = own.find(({ css }) => holds(css));
  if (alone && alone.stability > 0.25) return alone;
  for (let outer = first.element.parentElement; outer && outer !== first.root; outer = outer.parentElement) {
    for (const above of askedAlways(outer).filter(({ stability }) => stability > 0.25)) {
      const below = own.find(({ css }) => holds(`${above.css} ${css}`));
      if (below)
        return { css: `${above.css} ${below.css}`, stability: Math.min(above.stability, below.stability + 0.3) - 0.05 };
    }
  }
  // The kind of element alone says too little where the row has several, or is one itself: the reader would take all of them.
  const isOnlyIn = (root: ParentNode, css: string): boolean =>
    find(root, css).length === 1 && !('matches' in root && (root as Element).matches(css));
  const isOnly = alone && pairs.every(({ root }) => isOnlyIn(root, alone.css));
  return isOnly ? alone : (structuralInEach(pairs, holds) ?? alone ?? null);
}

/**
 * A class that will be another one with the next build, and until then finds the given element first in each of the roots. Null: none.
 * To be asked before a way by places, which are others in rows that have less in them.
 */
export function askByBuild(pairs: readonly { root: ParentNode; element: Element }[]): AskedFor | null {
  const css = [...(pairs[0]?.element.classList ?? [])]
    .map((token) => `.${CSS.escape(token)}`)
    .find((own) => !OF_NOW.test(own) && pairs.every(({ root, element }) => root.querySelector(own) === element));
  return css === undefined ? null : { css, stability: 0.1 };
}

/** A way to the given elements by kinds and places alone, that finds nothing else. Null: none that holds in each of the roots. */
export const askByPlaces = (pairs: readonly { root: ParentNode; element: Element }[]): AskedFor | null =>
  structuralInEach(pairs, (css) => pairs.every(({ root, element }) => root.querySelector(css) === element));

/** The last resort in rows: the way down from the row, by kinds of elements and places among them. */
function structuralInEach(
  [first]: readonly { root: ParentNode; element: Element }[],
  holds: (css: string) => boolean,
): AskedFor | null {
  if (!first) return null;
  let path = '';
  for (let at: Element | null = first.element; at && at !== first.root; at = at.parentElement) {
    const { localName, parentNode } = at;
    const alike = [...((parentNode as ParentNode | null)?.children ?? [])].filter((it) => it.localName === localName);
    path = ` > ${localName}${alike.length > 1 ? `:nth-of-type(${alike.indexOf(at) + 1})` : ''}${path}`;
  }
  const css = `${'host' in first.root ? ':host' : ':scope'}${path}`;
  return path && holds(css) ? { css, stability: 0.1 } : null;
}
