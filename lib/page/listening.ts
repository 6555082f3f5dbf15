import type { InnerRoot } from '../consoles/roots';

interface Listening {
  type: string;
  handler: EventListener;
  options: AddEventListenerOptions;
}

const all = new Set<Listening>();
const reached = new WeakSet<Node>();

/** Listens on the page's window until the signal aborts, and on what `listenIn` brings into reach. */
export function listen<K extends keyof WindowEventMap>(
  window: Window,
  type: K,
  handler: (event: WindowEventMap[K]) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  const one: Listening = { type, handler: handler as EventListener, options };
  window.addEventListener(type, one.handler, options);
  all.add(one);
  options.signal.addEventListener('abort', () => all.delete(one), { once: true });
}

/** Of a frame the window around it hears nothing, and of a shadow root it doesn't hear what is scrolled there. */
export function listenIn(root: InnerRoot): void {
  const frame = 'defaultView' in root ? root.defaultView : null;
  // A document that is written anew loses its listeners and is the same.
  const place = 'documentElement' in root ? root.documentElement : root;
  if (!place || reached.has(place)) return;
  reached.add(place);
  for (const { type, handler, options } of all)
    if (frame || type === 'scroll') (frame ?? root).addEventListener(type, handler, options);
}
