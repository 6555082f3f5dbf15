import { touches } from '../consoles/reader/changes';
import type { InnerRoot } from '../consoles/reader/roots';
import { type Clock, systemClock } from '../shared/clock';
import { watchRoute } from './route';

/**
 * At most one call in this time (ms): a frame. The first change after a quiet time is told at once. A longer time would save the page work,
 * but what it drew for the conversation that it leaves meanwhile would go unread, and be taken for the next one's.
 */
const FRAME = 16;
/**
 * How soon everything is looked at again (ms) while the tab is shown: for what no mutation tells, such as a rule that hides. Each time
 * in which nothing happened doubles it, so that a tab that stands still costs next to nothing.
 */
const SLOW_CHECK = 2_500;
const SLOWEST_CHECK = 20_000;

export interface ObserveOptions {
  document: Document;
  /** Attributes whose changes matter, e.g. those a pack's selectors use. Absent: all. */
  attributes?: string[];
  /** Roots within the document to watch as well, asked after each call. */
  roots?: () => Iterable<InnerRoot>;
  /** Called with each of them, at each call. */
  onRoot?: (root: InnerRoot) => void;
  /** Whether a node is our own, such as the overlay's host: what happens to it is none of the page's doing. */
  isOwn?: (node: Node) => boolean;
  /**
   * `changed`: the targets of the mutations since the last call (of a text box whose first text was replaced, that text); undefined: anything may have changed (at the start, on another
   * route, when the tab is shown again, and at the slow check). `changedAt`: epoch ms of the first of them. `former`: the targets of
   * those before the mutations that couldn't wait, as far as these left them as they were.
   */
  onChange: (changed: ReadonlySet<Node> | undefined, changedAt: number, former?: ReadonlySet<Node>) => void;
  /** Whether mutations of these targets must not be told together with the ones before them. Asked only where some wait to be told. */
  isUrgent?: (targets: ReadonlySet<Node>) => boolean;
  /** The address changed without a load; `onChange` follows. */
  onRoute?: (url: string) => void;
  signal: AbortSignal;
  clock?: Clock;
}

const isOnlyOwn = (record: MutationRecord, isOwn: (node: Node) => boolean): boolean => {
  if (isOwn(record.target)) return true;
  if (record.type !== 'childList') return false;
  const { addedNodes, removedNodes } = record;
  for (const node of addedNodes) if (!isOwn(node)) return false;
  for (const node of removedNodes) if (!isOwn(node)) return false;
  return true;
};

/**
 * What changed. The child of a text box is its first text, which frameworks keep equal to what is typed; told by itself, it can be told from
 * a change of the box.
 */
const changedBy = ({ type, target, addedNodes }: MutationRecord): Node =>
  (type === 'childList' && target.nodeName === 'TEXTAREA' && addedNodes[0]) || target;

/**
 * Watches a page for changes, from `document_start` on. One observer on the document itself, which outlives whatever list or root a
 * framework replaces, so that nothing has to be attached again and no body has to exist yet. Changes come in batches straight
 * from the observer's microtask, because frames don't come in a background tab, where chats go on. `onChange` must not throw.
 */
export function observePage(options: ObserveOptions): void {
  const {
    document,
    attributes,
    isOwn = () => false,
    roots = () => [],
    onRoot,
    isUrgent = () => false,
    onChange,
    onRoute,
    signal,
    clock = systemClock,
  } = options;
  const window = document.defaultView;
  if (!window || signal.aborted) return;

  const pending = new Set<Node>();
  let pendingSince = 0;
  let lastTold = Number.NEGATIVE_INFINITY;
  let frame: number | undefined;

  const tell = (changed: ReadonlySet<Node> | undefined, changedAt: number, former?: ReadonlySet<Node>): void => {
    if (frame !== undefined) window.clearTimeout(frame);
    frame = undefined;
    pending.clear();
    onChange(changed, changedAt, former);
    // Measured from the end, so that a slow reading leaves the page as much time as it took from it.
    lastTold = window.performance.now();
    for (const root of roots()) {
      onRoot?.(root);
      watch(root);
      if ('defaultView' in root) root.defaultView?.frameElement?.addEventListener('load', all, { signal });
    }
  };
  const flush = (): void => {
    if (pending.size > 0) tell(new Set(pending), pendingSince);
  };
  const all = (): void => tell(undefined, pending.size > 0 ? pendingSince : clock());

  const observer = new window.MutationObserver((records) => {
    const targets = new Set<Node>();
    for (const record of records) if (!isOnlyOwn(record, isOwn)) targets.add(changedBy(record));
    if (targets.size === 0) return;
    if (pending.size === 0) pendingSince = clock();
    const isSudden = pending.size > 0 && isUrgent(targets);
    // What has changed once more with them isn't any longer what it was before.
    const former = isSudden ? new Set([...pending].filter((node) => !touches(targets, node))) : undefined;
    for (const target of targets) pending.add(target);
    if (quiet > SLOW_CHECK) pace();
    moved = true;
    if (former) return tell(new Set(pending), pendingSince, former);
    const early = lastTold + FRAME - window.performance.now();
    // Timers of hidden tabs come a second late or more, and there is no frame to spare.
    if (early <= 0 || document.hidden) flush();
    else frame ??= window.setTimeout(flush, early);
  });
  const watched = new WeakSet<Node>();
  const watch = (root: Node): void => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      ...(attributes && { attributeFilter: attributes }),
    });
  };
  watch(document);

  let slow: number | undefined;
  let quiet = SLOW_CHECK;
  let moved = false;
  const wait = (): void => {
    window.clearTimeout(slow);
    slow = document.hidden ? undefined : window.setTimeout(check, quiet);
  };
  const check = (): void => {
    quiet = moved ? SLOW_CHECK : Math.min(quiet * 2, SLOWEST_CHECK);
    moved = false;
    all();
    wait();
  };
  const pace = (): void => {
    quiet = SLOW_CHECK;
    wait();
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      pace();
      if (!document.hidden) all();
    },
    { signal },
  );
  watchRoute({
    window,
    onRoute: (url) => {
      onRoute?.(url);
      all();
    },
    signal,
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.clearTimeout(frame);
      window.clearTimeout(slow);
    },
    { once: true },
  );
  pace();
  all();
}
