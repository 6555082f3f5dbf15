import { delay } from '../shared/delay';
import { isTextControl, refusalOf } from './box';
import { DRIVERS, type Driver } from './driver';
import type { InsertOutcome, RefusalReason, ReplaceRange } from './outcome';
import { loose, paintedText, readSelection, readText, select } from './read';

/** Whether the person is in the middle of composing characters with an input method. */
export interface Composition {
  composing(): boolean;
  /** Resolves with `true` once nothing is being composed and the editor has drawn what was, with `false` after `timeoutMs` or when the signal aborts. */
  ended(timeoutMs: number, signal: AbortSignal): Promise<boolean>;
}

export interface InsertOptions {
  /** Default: the caret or selection, as typing would. */
  replace?: ReplaceRange | 'all' | 'append';
  /** Where the caret was when the box last had the focus. */
  selection?: ReplaceRange | null;
  composition?: Composition;
  /** Asked at the instant of each writing, after every wait: a reason given here refuses. */
  recheck?: () => RefusalReason | null;
  signal: AbortSignal;
}

/** A reading person finishes a word in about a second; longer is no accident any more. */
const COMPOSITION_MS = 1500;
/** Editors learn of a new selection from an event that the browser sends a moment later. */
const SELECTION_MS = 30;
/** Between two looks at a box that has not changed yet. */
const LOOK_MS = 8;

const queues = new WeakMap<HTMLElement, Promise<unknown>>();
/** What wrote last goes first the next time, which saves a plain box the wait for the paste that it ignores. */
const lastDriver = new WeakMap<HTMLElement, Driver>();

/**
 * Writes text into a box and reads it back. Line breaks are `\n`; a single-line box gets spaces for them. Sends nothing: no key
 * and no click is ever dispatched. Works without the window's focus. Calls for the same box run one after the other.
 */
export function insertText(box: HTMLElement, text: string, options: InsertOptions): Promise<InsertOutcome> {
  const turn = Promise.resolve(queues.get(box)).then(() => insertNow(box, text, options));
  queues.set(
    box,
    turn.catch(() => undefined),
  );
  return turn;
}

async function insertNow(box: HTMLElement, text: string, options: InsertOptions): Promise<InsertOutcome> {
  const { composition, signal } = options;
  if (composition && !(await composition.ended(COMPOSITION_MS, signal)))
    return refused(signal.aborted ? 'cancelled' : 'composing');
  const refusal = mayWrite(box, options);
  if (refusal) return refusal;

  const wanted = singleLine(box) ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text.replace(/\r\n?/g, '\n');
  const range = rangeOf(box, options);
  if (!focus(box)) return refused('no-box', 'focus');
  const painted = paintedText(box) !== null;
  // Such an editor paints what was typed a frame later.
  if (painted) await delay(SELECTION_MS, signal);
  const before = readText(box);
  const expected = before.slice(0, range.start) + wanted + before.slice(range.end);
  const limit = isTextControl(box) ? box.maxLength : -1;
  if (limit >= 0 && expected.length > limit) return refused('too-long', `${expected.length}/${limit}`);
  if (expected === before) return { kind: 'inserted', driver: 'none' };
  // Only such an editor itself knows where its caret is, and what a range of it would be.
  if (painted && options.replace && before) return refused('no-driver', 'range');
  const intended = (now: string) =>
    now !== before &&
    (painted ? grewBy(before, now, wanted) : isTextControl(box) ? now === expected : loose(now) === loose(expected));
  if (!painted) await place(box, range, signal);

  // Block editors make new boxes of pasted lines: the words may come to stand beside the box.
  const root = box.getRootNode() as Document | ShadowRoot;
  const shown = () => ('body' in root ? root.body : root).textContent.split(wanted.split('\n', 1)[0] || '\n').length;
  const shownBefore = shown();
  for (const driver of driversFor(box)) {
    const late = mayWrite(box, options) ?? (readText(box) === before ? null : refused('cancelled', 'box changed'));
    if (late) return late;
    const trace = watchText(box, before, signal);
    const patience = driver.insert(box, wanted, range);
    const result = await settle(box, before, intended, patience, signal);
    // Written and gone again: sent, or the box shows another conversation's draft. Another try could write it twice.
    const touched = trace.ended() || !box.isConnected || shown() > shownBefore;
    if (result === 'unchanged' && !touched) continue;
    if (result !== 'intended') return { kind: 'unverified', driver: driver.id };
    // CKEditor 5 forgets the caret while the focus is on its way back.
    const end = range.start + wanted.length;
    if (!isTextControl(box) && readSelection(box)?.end !== end) select(box, { start: end, end });
    lastDriver.set(box, driver);
    return { kind: 'inserted', driver: driver.id };
  }
  return refused('no-driver');
}

/** Everything that forbids writing at this instant. */
function mayWrite(box: HTMLElement, { composition, recheck, signal }: InsertOptions): InsertOutcome | null {
  if (signal.aborted) return refused('cancelled');
  if (composition?.composing()) return refused('composing');
  const refusal = refusalOf(box);
  if (refusal) return refused(refusal.reason, refusal.detail);
  const reason = recheck?.();
  return reason ? refused(reason) : null;
}

const refused = (reason: RefusalReason, detail?: string): InsertOutcome =>
  detail === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, detail };

const singleLine = (box: HTMLElement): boolean => box.localName === 'input';

function driversFor(box: HTMLElement): Driver[] {
  const last = lastDriver.get(box);
  const fitting = DRIVERS.filter((driver) => driver !== last && driver.accepts(box));
  return last?.accepts(box) ? [last, ...fitting] : fitting;
}

/** What will be replaced, read before the box is touched, because the page may move the caret when the focus comes. */
function rangeOf(box: HTMLElement, { replace, selection }: InsertOptions): ReplaceRange {
  const { length } = readText(box);
  if (replace === 'all') return { start: 0, end: length };
  if (replace === 'append') return { start: length, end: length };
  const current = readSelection(box);
  // A text control that never had the focus reports the start, though a person would write on at the end.
  const untouched = isTextControl(box) && !hasFocus(box) && current?.start === 0 && current.end === 0;
  const fallback = current && !untouched ? current : { start: length, end: length };
  const range = replace ?? (hasFocus(box) ? current : selection) ?? fallback;
  const start = Math.min(range.start, length);
  return { start, end: Math.max(start, Math.min(range.end, length)) };
}

/** In a frame, the document's own answer isn't enough: its body counts as active even while the person is elsewhere. */
function hasFocus(box: Element): boolean {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  const frame = box.ownerDocument.defaultView?.frameElement;
  return activeElement !== null && box.contains(activeElement) && (!frame || hasFocus(frame));
}

/** `execCommand` writes wherever the focus is: without it in the box, nothing may be tried. */
function focus(box: HTMLElement): boolean {
  if (!hasFocus(box)) {
    // A body that is editable by its document's design mode takes no focus by itself.
    if (box === box.ownerDocument.body) box.ownerDocument.defaultView?.focus();
    box.focus({ preventScroll: true });
  }
  return hasFocus(box);
}

async function place(box: HTMLElement, range: ReplaceRange, signal: AbortSignal): Promise<void> {
  const current = readSelection(box);
  if (current?.start === range.start && current.end === range.end) return;
  if (isTextControl(box)) return select(box, range);
  const noticed = new AbortController();
  const either = AbortSignal.any([signal, noticed.signal]);
  box.ownerDocument.addEventListener('selectionchange', () => noticed.abort(), { once: true, signal: either });
  select(box, range);
  await delay(SELECTION_MS, either);
  noticed.abort();
}

/** Follows the box's text: `ended` stops that and says whether it was ever another than `before`. */
function watchText(box: HTMLElement, before: string, signal: AbortSignal): { ended(): boolean } {
  let changed = false;
  const life = new AbortController();
  const either = AbortSignal.any([signal, life.signal]);
  const look = () => {
    changed ||= readText(box) !== before;
  };
  const observer = new MutationObserver(look);
  observer.observe(box, { subtree: true, childList: true, characterData: true });
  box.addEventListener('input', look, { signal: either });
  either.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    ended() {
      look();
      life.abort();
      return changed;
    },
  };
}

/** Looks until the box holds what was intended and keeps it for one more task (a page may put its own value back). */
async function settle(
  box: HTMLElement,
  before: string,
  intended: (now: string) => boolean,
  patienceMs: number,
  signal: AbortSignal,
): Promise<'intended' | 'unchanged' | 'other'> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    if (intended(readText(box))) {
      await delay(0, signal);
      if (intended(readText(box))) return box.isConnected ? 'intended' : 'other';
    }
    if (signal.aborted || performance.now() >= deadline) return readText(box) === before ? 'unchanged' : 'other';
    await delay(LOOK_MS, signal);
  }
}

/** Whether `now` is `before` with `text` at one place, perhaps instead of something. */
function grewBy(before: string, now: string, text: string): boolean {
  const [head, ...tail] = now.split(text);
  return before.startsWith(head ?? '') && tail.length > 0 && before.endsWith(tail.join(text));
}
