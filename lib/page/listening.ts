import { hostOf, type InnerRoot } from '../consoles/reader/roots';

interface Listening {
  type: string;
  handler: EventListener;
  options: AddEventListenerOptions;
}

const all = new Set<Listening>();
/** Elements and shadow roots by which a reached root is known: a document that is written anew loses its listeners and is the same. */
const places = new WeakSet<Node>();
const reached = new Set<InnerRoot>();

/** Listens on the page's window until the signal aborts, and on what `listenIn` has brought into reach or will. */
export function listen<K extends keyof WindowEventMap>(
  window: Window,
  type: K,
  handler: (event: WindowEventMap[K]) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  const one: Listening = { type, handler: handler as EventListener, options };
  window.addEventListener(type, one.handler, options);
  for (const root of reached) {
    if (hostOf(root)?.isConnected) addIn(root, one);
    else reached.delete(root);
  }
  all.add(one);
  options.signal.addEventListener('abort', () => all.delete(one), { once: true });
}

/** Of a frame the window around it hears nothing, and of a shadow root it doesn't hear what is scrolled there. */
export function listenIn(root: InnerRoot): void {
  const place = 'documentElement' in root ? root.documentElement : root;
  if (!place || places.has(place)) return;
  places.add(place);
  reached.add(root);
  for (const one of all) addIn(root, one);
}

function addIn(root: InnerRoot, { type, handler, options }: Listening): void {
  const frame = 'defaultView' in root ? root.defaultView : null;
  if (frame || type === 'scroll') (frame ?? root).addEventListener(type, handler, options);
}
