import type { Finding } from '../checks/finding';
import { consoleLog } from '../shared/log';
import { pathOf } from './event-path';
import { isImeKey } from './ime';
import { listen } from './listening';

/** `not-ready`: the rules haven't arrived; `off`: switched off for this shop. Both let everything pass. */
export type GuardState = 'armed' | 'not-ready' | 'off';

export interface HeldSend {
  how: 'enter' | 'button';
  /** Those that hold it; never empty. */
  findings: Finding[];
  draft: string;
}

export interface SendGuardOptions {
  window: Window;
  composer(): HTMLElement | null;
  /** Whether this very element is the console's send control; asked for each element above what was pressed. */
  isSend(element: Element): boolean;
  /** How the console sends from the keyboard just now. */
  enter(): 'enter' | 'ctrl-enter' | 'none';
  draft(): string;
  /** The findings on the current draft, checked within the call: the key waits for it. */
  findings(): Finding[];
  state(): GuardState;
  /** Shows the question. */
  hold(held: HeldSend): void;
  /** The question has no object any more: the draft was changed, or sent after all. */
  released(): void;
  /** Something here failed, and the send was let through. */
  fault(cause: unknown): void;
  signal: AbortSignal;
}

export interface SendGuard {
  /** Forgets what was asked, e.g. because another conversation was opened: the same words to another buyer are a new question. */
  reset(): void;
}

/** A pointer's way from press to click, judged once for the draft it began with. */
interface Gesture {
  pointerId: number | undefined;
  held: boolean;
  draft: string;
}

const POINTER_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/**
 * Holds a send with a `block` finding once and asks; the next one on the same draft passes. Listens on the window in the capture
 * phase from the moment of the call: called at `document_start`, it is there before any listener of the page. Untrusted events
 * and keys of an input method are never touched. If anything fails, the event passes: a guard in the way is worse than none.
 */
export function createSendGuard(options: SendGuardOptions): SendGuard {
  const { window, signal } = options;
  let asked: { draft: string; passed: boolean } | null = null;
  let gesture: Gesture | null = null;
  /** Keys whose press was held: their repeats and their release belong to it. */
  const heldKeys = new Set<string>();

  const forget = () => {
    const open = asked !== null && !asked.passed;
    asked = null;
    if (open) options.released();
  };

  /** Whether this send is to be held. `answers`: it counts as the answer to the question, as a repeated key doesn't. */
  const mustHold = (how: HeldSend['how'], answers: boolean): boolean => {
    if (options.state() !== 'armed') return false;
    const draft = options.draft();
    if (asked && asked.draft !== draft) forget();
    const findings = options.findings().filter(({ severity }) => severity === 'block');
    if (findings.length === 0) return false;
    if (!asked) {
      options.hold({ how, findings, draft });
      asked = { draft, passed: false };
      return true;
    }
    if (!answers) return true;
    const first = !asked.passed;
    asked.passed = true;
    if (first) options.released();
    return false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (heldKeys.has(key)) {
      if (event.repeat) return swallow(event);
      heldKeys.delete(key);
    }
    const how = sendBy(event, options);
    if (!how || !mustHold(how, !event.repeat)) return;
    heldKeys.add(key);
    swallow(event);
  };

  const onKeyEnd = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (!heldKeys.has(key)) return;
    if (event.type === 'keyup') heldKeys.delete(key);
    swallow(event);
  };

  const onPointer = (event: MouseEvent) => {
    if (event.type === 'pointerdown') gesture = null;
    if (event.button !== 0) return;
    if (!goesOn(gesture, event)) gesture = null;
    if (gesture?.held) return swallow(event);
    if (!pressesSend(event, options)) return;
    // The draft may change within a gesture: leaving the box makes an input method write what it was composing.
    if (gesture && gesture.draft === options.draft()) return;
    gesture = { pointerId: pointerIdOf(event), held: false, draft: options.draft() };
    gesture.held = mustHold('button', true);
    if (gesture.held) swallow(event);
  };

  /** After a pass any typing is a new message, even if it ends in the same words. */
  const onInput = () => {
    if (asked && (asked.passed || asked.draft !== options.draft())) forget();
  };

  const guarded =
    <E extends Event>(handle: (event: E) => void) =>
    (event: E) => {
      if (!event.isTrusted) return;
      try {
        handle(event);
      } catch (cause) {
        report(options, cause);
      }
    };
  const listening = { capture: true, signal };
  const onKey = (handle: (event: KeyboardEvent) => void) =>
    guarded<KeyboardEvent>((event) => {
      if (!isImeKey(event)) handle(event);
    });
  listen(window, 'keydown', onKey(onKeyDown), listening);
  listen(window, 'keypress', onKey(onKeyEnd), listening);
  listen(window, 'keyup', onKey(onKeyEnd), listening);
  for (const type of POINTER_EVENTS) listen(window, type, guarded<MouseEvent>(onPointer), listening);
  // Also what a program wrote, our own inserts among it, so `isTrusted` doesn't matter here.
  listen(window, 'input', () => safely(options, onInput), listening);
  // A key let go in another window is never reported here.
  listen(window, 'blur', () => heldKeys.clear(), { signal });

  return { reset: () => safely(options, forget) };
}

const keyOf = (event: KeyboardEvent): string => event.code || event.key;
const pointerIdOf = (event: MouseEvent): number | undefined => (event as Partial<PointerEvent>).pointerId;

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A click made by a key has another pointer's id than the press before it; mouse events have none and follow their pointer. */
const goesOn = (gesture: Gesture | null, event: MouseEvent): boolean => {
  const id = pointerIdOf(event);
  return gesture !== null && (id === undefined || gesture.pointerId === undefined || gesture.pointerId === id);
};

/** How a key would send, if it would. */
function sendBy(event: KeyboardEvent, options: SendGuardOptions): HeldSend['how'] | null {
  const enter = event.key === 'Enter';
  if (!enter && event.key !== ' ') return null;
  if (inComposer(event, options)) {
    if (!enter || event.shiftKey || event.altKey) return null;
    const withCtrl = event.ctrlKey || event.metaKey;
    const mode = options.enter();
    return mode === (withCtrl ? 'ctrl-enter' : 'enter') ? 'enter' : null;
  }
  return pressesSend(event, options) ? 'button' : null;
}

function inComposer(event: Event, options: SendGuardOptions): boolean {
  const box = options.composer();
  return box !== null && pathOf(event).includes(box);
}

function pressesSend(event: Event, options: SendGuardOptions): boolean {
  const box = options.composer();
  const path = pathOf(event);
  if (box && path.includes(box)) return false;
  return path.some((target) => (target as Node).nodeType === 1 && options.isSend(target as Element));
}

function safely(options: SendGuardOptions, run: () => void): void {
  try {
    run();
  } catch (cause) {
    report(options, cause);
  }
}

function report(options: SendGuardOptions, cause: unknown): void {
  try {
    options.fault(cause);
  } catch (second) {
    consoleLog.fault('guard', cause);
    consoleLog.fault('guard report', second);
  }
}
