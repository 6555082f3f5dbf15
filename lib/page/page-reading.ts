import type { ConsolePack } from '../consoles/pack';
import { createReader, type PageReading } from '../consoles/reader/reader';
import { rootsRead } from '../consoles/reader/roots';
import { watchedAttributes } from '../consoles/reader/watched-attributes';
import { listenIn } from './listening';
import { observePage } from './observe';
import type { PageState } from './page-state';

/**
 * How late (ms) it is told that nothing but the list of conversations changed. Many pages draw a new message there first and in the conversation
 * with the next frame: told twice, it costs the page and the worker twice as much.
 */
const LIST_LATER = 50;

export interface PageReadingOptions {
  document: Document;
  pack: ConsolePack;
  state: PageState;
  /** Whether the page is still one that the pack reads; false: it was told who reads it now. */
  reads(): boolean;
  isOwn(node: Node): boolean;
  /** Whether a node is a part of the draft: nothing is read for it. */
  isDraft(node: Node): boolean;
  /** The shop that the console is signed in to, at each look. */
  shop(id: string): void;
  /** Something that others should know of was read; `switched`: it is another conversation's. */
  changed(switched: boolean): void;
  /** After each look, changed or not. `listsOnly`: nothing but messages and rows of the list has changed on the page. */
  looked(startedAt: number, listsOnly: boolean): void;
  fault(cause: unknown): void;
  signal: AbortSignal;
}

/** Reads a page with its pack, now and at each of its changes, until the signal aborts. Returns the way to look at once. */
export function readPage(options: PageReadingOptions): () => void {
  const { document, pack, state, reads, isOwn, isDraft, shop, changed, looked, fault, signal } = options;
  const reader = createReader(pack, document);
  let last: PageReading | null = null;
  let later: number | undefined;
  const tell = (switched: boolean): void => {
    window.clearTimeout(later);
    later = undefined;
    changed(switched);
  };
  signal.addEventListener('abort', () => window.clearTimeout(later), { once: true });
  const look = (nodes: Iterable<Node> | undefined, changedAt: number, former?: Iterable<Node>): void => {
    const startedAt = performance.now();
    if (!reads()) return;
    const reading = reader.read(nodes, former);
    shop(reading.shopId);
    if (reading !== last) {
      const isListAlone = reading.conversation === last?.conversation;
      last = reading;
      const before = state.key;
      if (state.take(reading, changedAt)) {
        // Timers of hidden tabs come a second late or more.
        if (isListAlone && !document.hidden) later ??= window.setTimeout(() => safely(() => tell(false)), LIST_LATER);
        else tell(state.key !== before);
      }
    }
    looked(startedAt, reader.readListsOnly);
  };
  const safely = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (cause) {
      fault(cause);
      return undefined;
    }
  };
  observePage({
    document,
    attributes: watchedAttributes(pack),
    roots: rootsRead,
    onRoot: listenIn,
    isOwn,
    isUrgent: (targets) => safely(() => reader.hasSwitched(targets)) ?? false,
    onChange: (nodes, changedAt, former) =>
      safely(() => {
        if (last && nodes && [...nodes].every(isDraft)) looked(performance.now(), false);
        else look(nodes, changedAt, former);
      }),
    signal,
  });
  return () => look(undefined, Date.now());
}
