import type { ConsolePack } from './pack';
import { isDrawn, lineOf } from './reader/dom-text';
import { findElements, regexOf } from './reader/locate';
import { hasFocus } from './reader/roots';
import { seenOf } from './reader/seen';

/**
 * The box the agent types in. Where a page shows several, as pages do that keep conversations that were left, the only one that the eye meets,
 * else the one that has the focus; null when there is none, or when nothing tells which is meant. Editors of code keep theirs out of sight.
 */
export function findComposer(pack: ConsolePack, document: Document): HTMLElement | null {
  const rules = pack.composer?.box ?? [];
  const shown = findElements(rules, document);
  const boxes = (shown.length > 0 ? shown : findElements(rules, document, isDrawn)) as HTMLElement[];
  const [seen, ...others] = seenOf(boxes);
  return seen && others.length === 0 ? seen : (boxes.find(hasFocus) ?? null);
}

/** Whether a click on this element sends: it is the send control or lies in it. Also right for one that is disabled or hidden. */
export function isSendControl(pack: ConsolePack, element: Element): boolean {
  return (pack.composer?.send ?? []).some(({ css, match }) => {
    // Of a path through roots only its end lies around the element.
    const control = css === undefined ? null : element.closest(css.split(' >>> ').at(-1) as string);
    return control !== null && (match === undefined || regexOf(match).test(lineOf(control)));
  });
}
