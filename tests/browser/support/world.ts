import type { Finding } from '../../../lib/checks/finding';
import { openRootsBy } from '../../../lib/consoles/shadow';
import { boxOf } from '../../../lib/editors/box';
import { caretRect } from '../../../lib/editors/caret';
import { type InsertOptions, insertText } from '../../../lib/editors/insert';
import type { InsertOutcome, RefusalReason } from '../../../lib/editors/outcome';
import { readSelection, readText, select } from '../../../lib/editors/read';
import { spanRects } from '../../../lib/editors/span-rects';
import { findTarget } from '../../../lib/editors/target';
import { createFocusMemory } from '../../../lib/page/focus-memory';
import { createHotkeys } from '../../../lib/page/hotkeys';
import { watchIme } from '../../../lib/page/ime';
import { byPerson, isolate } from '../../../lib/page/isolate';
import { createSendGuard, type GuardState, type SendGuardOptions } from '../../../lib/page/send-guard';
import { DEFAULT_KEYMAP } from '../../../lib/shared/keymap';

/** What a test may ask of the page's isolated world, where this file runs as a content script does: from `document_start` on. */
const signal = new AbortController().signal;
const ime = watchIme(window, signal);
/** Stands for `chrome.dom.openOrClosedShadowRoot`, which an isolated world without an extension lacks: roots are handed in by their hosts. */
const closedRoots = new WeakMap<Element, ShadowRoot>();
const shadowRootOf = (element: Element) => element.shadowRoot ?? closedRoots.get(element) ?? null;
openRootsBy(shadowRootOf);
const memory = createFocusMemory({ window, boxOf, selectionOf: readSelection, signal });
const log: string[] = [];

const box = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

type Insert = Pick<InsertOptions, 'replace' | 'selection'> & { refuse?: RefusalReason };

function insert(selector: string, text: string, { refuse, ...options }: Insert = {}): Promise<InsertOutcome> {
  const recheck = () => refuse ?? null;
  return insertText(box(selector), text, { ...options, recheck, composition: ime, signal });
}

/** Inserts where `findTarget` says, as the extension does. */
async function insertAtTarget(text: string): Promise<InsertOutcome> {
  const target = findTarget({ document, remembered: memory.last(), shadowRootOf });
  if (!target.ok) return { kind: 'refused', ...target.error };
  const { box: found, selection } = target.value;
  return insertText(found, text, { selection, composition: ime, signal });
}

export interface GuardSetting {
  enter: ReturnType<SendGuardOptions['enter']>;
  state: GuardState;
  /** The draft is held when it holds this. */
  forbidden: string;
  /** The part of the guard's options that throws. */
  broken?: 'findings' | 'draft' | 'hold' | 'composer' | 'isSend';
}

const setting: GuardSetting = { enter: 'enter', state: 'armed', forbidden: '微信' };

const fail = (part: GuardSetting['broken']) => {
  if (setting.broken === part) throw new Error(`broken ${part}`);
};

function finding(start: number): Finding {
  const words = { why: '', basis: '', advice: '' };
  return {
    ...words,
    ruleId: 'off-platform.test',
    family: 'off-platform',
    severity: 'block',
    start,
    end: start + setting.forbidden.length,
    via: 'exact',
  };
}

function startGuard(): void {
  const guard = createSendGuard({
    window,
    composer: () => {
      fail('composer');
      return document.querySelector<HTMLElement>('#box');
    },
    isSend: (element) => {
      fail('isSend');
      return element.matches('#send');
    },
    enter: () => setting.enter,
    draft: () => {
      fail('draft');
      return readText(box('#box'));
    },
    findings: () => {
      fail('findings');
      const at = readText(box('#box')).indexOf(setting.forbidden);
      return at < 0 ? [] : [finding(at)];
    },
    state: () => setting.state,
    hold: ({ how, draft, findings }) => {
      fail('hold');
      log.push(`hold ${how} ${draft} ${findings.length}`);
    },
    released: () => log.push('released'),
    fault: (cause) => log.push(`fault ${String(cause)}`),
    signal,
  });
  resetGuard = guard.reset;
}
let resetGuard = () => {};

/** An overlay with a closed root: a field and a button that log what reaches them. */
function startOverlay(): void {
  const host = document.createElement('div');
  host.id = 'overlay';
  const shadow = host.attachShadow({ mode: 'closed' });
  isolate(host, shadow, window, signal);
  const input = document.createElement('input');
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  const button = document.createElement('button');
  button.textContent = '用';
  shadow.append(input, tick, button);
  input.addEventListener('keydown', (event) => {
    log.push(`key ${event.key} ${byPerson(event)}`);
    if (event.key === 'b') event.preventDefault();
  });
  input.addEventListener('input', () => log.push(`value ${input.value}`));
  tick.addEventListener('change', () => log.push(`ticked ${tick.checked}`));
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => log.push(`click ${byPerson(event)}`));
  document.addEventListener('DOMContentLoaded', () => document.body.append(host));
}

function startHotkeys(): void {
  createHotkeys({
    window,
    keymap: () => DEFAULT_KEYMAP,
    wants: (action) => action !== 'insert9',
    run: (action) => log.push(action),
    fault: (cause) => log.push(`fault ${String(cause)}`),
    signal,
  });
}

const api = {
  insert,
  insertAtTarget,
  text: (selector: string) => readText(box(selector)),
  selection: (selector: string) => readSelection(box(selector)),
  select: (selector: string, start: number, end: number) => select(box(selector), { start, end }),
  caretRect: (selector: string): { left: number; top: number; height: number } | null => {
    const rect = caretRect(box(selector), document.body);
    return rect && { left: rect.left, top: rect.top, height: rect.height };
  },
  spanRects: (selector: string, text: string, start: number, end: number) =>
    spanRects(box(selector), document.body, text, [{ start, end }]).map((rects) =>
      rects.map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    ),
  composing: () => ime.composing(),
  setGuard: (change: Partial<GuardSetting>) => Object.assign(setting, change),
  resetGuard: () => resetGuard(),
  log: () => log.splice(0),
  knowClosedRoot: (host: Element, root: ShadowRoot) => closedRoots.set(host, root),
  start: { guard: startGuard, overlay: startOverlay, hotkeys: startHotkeys },
};
export type World = typeof api;
Object.assign(globalThis, { yingda: api });
