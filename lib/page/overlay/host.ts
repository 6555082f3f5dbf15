import { byPerson, isolate } from '../isolate';
import { h } from './dom';
import { STYLES } from './styles';

/** Space between the box and what is shown beside it. */
const GAP = 6;

export interface OverlayHost {
  element: HTMLElement;
  root: HTMLElement;
  /** Puts a part next to the box: above it, or below where there is no room above. */
  placeBeside(part: HTMLElement, box: DOMRect): void;
  /** A trusted event on a visible, unobscured overlay: a page can lay things over it or make it transparent and lure clicks. */
  isGenuine(event: Event): boolean;
  /** A button of the overlay: the handler runs on genuine clicks and the box keeps the focus. */
  onPress(button: HTMLElement, handler: () => void): void;
  show(part: HTMLElement): void;
  hide(part: HTMLElement): void;
}

/** One closed shadow root on `body`, outside the console's own nodes, with its own sheet; keys typed in it don't reach the page. `more`: further rules. */
export function createOverlayHost(window: Window, signal: AbortSignal, more = ''): OverlayHost {
  const { document } = window;
  const element = h('div', { 'data-yingda-overlay': true });
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES + more);
  shadow.adoptedStyleSheets = [sheet];
  const root = h('div', { class: 'root' });
  shadow.append(root);
  isolate(element, shadow, window, signal);
  signal.addEventListener('abort', () => element.remove(), { once: true });

  const attach = () => {
    const { body } = document;
    if (!body) return;
    if (element.parentNode !== body) body.append(element);
    // A page that zooms itself would zoom our places in it, too.
    element.style.zoom = `${1 / body.currentCSSZoom}`;
  };

  const isGenuine = (event: Event): boolean => {
    if (!byPerson(event)) return false;
    const style = window.getComputedStyle(element);
    if (Number(style.opacity) !== 1 || style.visibility !== 'visible' || style.display === 'none') return false;
    if (!(event instanceof MouseEvent) || event.detail === 0) return true;
    return document.elementFromPoint(event.clientX, event.clientY) === element;
  };

  // One listener for all buttons: parts come and go, and a listener each, tied to the page's signal, would pile up.
  const presses = new WeakMap<Element, () => void>();
  const pressed = (event: Event): (() => void) | undefined => {
    for (let at = event.target as Element | null; at && at !== root; at = at.parentElement) {
      const handler = presses.get(at);
      if (handler) return handler;
    }
    return undefined;
  };
  root.addEventListener('mousedown', (event) => pressed(event) && event.preventDefault(), { signal });
  root.addEventListener(
    'click',
    (event) => {
      const handler = pressed(event);
      if (handler && isGenuine(event)) handler();
    },
    { signal },
  );

  return {
    element,
    root,
    isGenuine,
    onPress: (button, handler) => void presses.set(button, handler),
    show: (part) => {
      attach();
      if (part.parentNode !== root) root.append(part);
    },
    hide: (part) => part.remove(),
    placeBeside: (part, box) => {
      const width = Math.min(440, Math.max(260, box.width));
      part.style.width = `${width}px`;
      const left = Math.max(GAP, Math.min(box.left, window.innerWidth - width - GAP));
      part.style.left = `${left}px`;
      const room = box.top - GAP * 2;
      const below = window.innerHeight - box.bottom - GAP * 2;
      part.style.maxHeight = `${Math.max(120, Math.min(420, Math.max(room, below)))}px`;
      if (room >= 120 || room >= below) {
        part.style.top = 'auto';
        part.style.bottom = `${window.innerHeight - box.top + GAP}px`;
      } else {
        part.style.bottom = 'auto';
        part.style.top = `${box.bottom + GAP}px`;
      }
    },
  };
}
