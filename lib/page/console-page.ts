import { findComposer, isSendControl } from '../consoles/composer';
import { currentKey, headerName } from '../consoles/header';
import { findElements } from '../consoles/locate';
import type { ConsolePack } from '../consoles/pack';
import type { Reading } from '../shared/reading';

/** A page through its pack: where its box and its send control are, and whose conversation is open, as of this instant. */
export interface ConsolePage {
  box(): HTMLElement | null;
  isSend(element: Element): boolean;
  sendRects(): DOMRect[];
  key(): Reading<string>;
  buyer(): Reading<string>;
}

export function consolePage(pack: ConsolePack, document: Document): ConsolePage {
  let held: HTMLElement | null = null;
  return {
    box: () => {
      // Asked at every key: the last box is taken while it is still there and still the only thing that fits.
      if (held?.isConnected && held.contains(document.activeElement)) return held;
      held = findComposer(pack, document);
      return held;
    },
    isSend: (element) => isSendControl(pack, element),
    sendRects: () =>
      findElements(pack.composer?.send ?? [], document).map((element) => element.getBoundingClientRect()),
    key: () => currentKey(pack, document),
    buyer: () => headerName(pack, document),
  };
}
