import { around } from '../../consoles/teach/way-into';
import { boxOf, refusalOf } from '../../editors/box';

const BOXES = 'textarea, input, [contenteditable]:not([contenteditable="false"])';
/** Editors of code keep the box that they type into out of sight, so far (in elements) from where one clicks. */
const AROUND = 6;

/** The box that was pointed at: what the element belongs to, else the only one in it or close around it. */
export function pointedBox(element: Element): HTMLElement | null {
  for (let at: Element | null = element, i = 0; at && i < AROUND; at = around(at), i++) {
    const own = boxOf(at);
    if (own) return own;
    const within = [...at.querySelectorAll(BOXES)].flatMap((it) => boxOf(it) ?? []);
    const [box, ...others] = new Set(within.filter((it) => refusalOf(it) === null));
    if (box) return others.length === 0 ? box : null;
  }
  return null;
}
