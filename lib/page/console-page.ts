import { findComposer, isSendControl } from '../consoles/composer';
import type { ConsolePack } from '../consoles/pack';
import { isDrawn } from '../consoles/reader/dom-text';
import { currentKey, headerName } from '../consoles/reader/header';
import { findElements } from '../consoles/reader/locate';
import { hasFocus } from '../consoles/reader/roots';
import { type Reading, unknown } from '../shared/reading';
import { pathOf } from './event-path';
import { rectOf } from './place';

/**
 * A page through its pack: where its box and its send control are, and whose conversation is open, as of this instant. Before the pack
 * is there, the page has neither.
 */
export interface ConsolePage {
  box(): HTMLElement | null;
  /** The same, for writing: the box of a conversation that was left may keep the focus though it is out of sight. */
  boxNow(): HTMLElement | null;
  /** The same as it was found last, for when nothing around it has changed: it is looked for only when it is gone. */
  lastBox(): HTMLElement | null;
  /** Whether there is one, though it may take the focus to tell which of several it is. */
  hasBox(): boolean;
  /** Whether an event happens in the box. */
  holds(event: Event): boolean;
  /** Whether a node stands in the box and is what is written there, or the first text of a text box: it says nothing about the page. */
  isDraft(node: Node): boolean;
  isSend(element: Element): boolean;
  sendRects(): DOMRect[];
  key(): Reading<string>;
  buyer(): Reading<string>;
}

/** Whether all that stands in a box is the draft. */
const holdsWords = (box: HTMLElement): boolean => box.isContentEditable || box.nodeName === 'TEXTAREA';

export function consolePage(packOf: () => ConsolePack | null, document: Document): ConsolePage {
  let held: HTMLElement | null = null;
  let heldFor: ConsolePack | null = null;
  const boxNow = (): HTMLElement | null => {
    heldFor = packOf();
    held = heldFor && findComposer(heldFor, document);
    return held;
  };
  const box = (): HTMLElement | null => {
    // Asked at every key: the last box is taken while it is still there and still the only thing that fits.
    const pack = packOf();
    return pack && pack === heldFor && held?.isConnected && hasFocus(held) ? held : boxNow();
  };
  return {
    box,
    boxNow,
    lastBox: () => (held?.isConnected && heldFor === packOf() ? held : box()),
    hasBox: () => box() !== null || findElements(packOf()?.composer?.box ?? [], document, isDrawn).length > 0,
    holds: (event) => {
      const found = box();
      return found !== null && pathOf(event).includes(found);
    },
    // Asked at every change, so of the box that was found last.
    isDraft: (node) => held !== null && held !== node && held.contains(node) && holdsWords(held),
    isSend: (element) => {
      const pack = packOf();
      return pack !== null && isSendControl(pack, element);
    },
    sendRects: () => findElements(packOf()?.composer?.send ?? [], document).map((element) => rectOf(element)),
    key: () => {
      const pack = packOf();
      return pack ? currentKey(pack, document) : unknown('blind');
    },
    buyer: () => {
      const pack = packOf();
      return pack ? headerName(pack, document) : unknown('blind');
    },
  };
}
