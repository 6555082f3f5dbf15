import { h } from './dom';
import type { OverlayHost } from './host';

/** The one card beside the box: popover, question, form or picker; a new one takes the place of the old. */
export interface Card {
  open(kind: CardKind, box: DOMRect, label: string, ...content: (Node | string)[]): void;
  close(kind?: CardKind): void;
  place(box: DOMRect | null): void;
  readonly kind: CardKind | null;
}
export type CardKind = 'findings' | 'held' | 'question' | 'form' | 'picker';

export function createCard(host: OverlayHost): Card {
  let kind: CardKind | null = null;
  const card = h('div', { class: 'card', 'data-yingda-card': true });

  const close = (only?: CardKind) => {
    if (only && only !== kind) return;
    kind = null;
    host.hide(card);
    card.replaceChildren();
  };
  return {
    get kind() {
      return kind;
    },
    open: (next, box, label, ...content) => {
      kind = next;
      card.dataset.kind = next;
      card.setAttribute('role', next === 'picker' ? 'listbox' : next === 'held' ? 'alertdialog' : 'dialog');
      card.setAttribute('aria-label', label);
      card.replaceChildren(...content);
      host.show(card);
      host.placeBeside(card, box);
    },
    close,
    place: (box) => {
      if (!kind) return;
      // The picker stands at the caret, and is drawn anew with each key.
      if (kind === 'picker' && box) return;
      if (box) host.placeBeside(card, box);
      else close();
    },
  };
}
