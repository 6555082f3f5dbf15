import type { Finding } from '../../../lib/checks/finding';
import type { ConsolePack, Field } from '../../../lib/consoles/pack';
import { openRootsBy, rootOf } from '../../../lib/consoles/reader/roots';
import { askForOne } from '../../../lib/consoles/teach/ask';
import { wayInto } from '../../../lib/consoles/teach/way-into';
import { boxOf } from '../../../lib/editors/box';
import { caretRect } from '../../../lib/editors/caret';
import { type InsertOptions, insertText } from '../../../lib/editors/insert';
import type { InsertOutcome, RefusalReason } from '../../../lib/editors/outcome';
import { readSelection, readText, select } from '../../../lib/editors/read';
import { spanRects } from '../../../lib/editors/span-rects';
import { consolePage } from '../../../lib/page/console-page';
import { createFocusMemory } from '../../../lib/page/focus-memory';
import { createHotkeys } from '../../../lib/page/hotkeys';
import { watchIme } from '../../../lib/page/ime';
import { byPerson, isolate } from '../../../lib/page/isolate';
import { listenIn } from '../../../lib/page/listening';
import { createSendGuard, type GuardState, type SendGuardOptions } from '../../../lib/page/send-guard';
import { pointedBox } from '../../../lib/page/teach/pointed-box';
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

const packOf = (css: string): ConsolePack => {
  const field: Field = [{ css, verified: { date: '2026-11-29', by: 'user', sureness: 'A' } }];
  const about = { id: 'own', label: 'own', platform: 'own', version: '1', matches: [], hosts: [] };
  return { ...about, kind: 'chat', composer: { box: field, send: [], enter: 'none' } };
};
let pack = packOf('#box');
const consoles = consolePage(() => pack, document);

/** Has the box found that was pointed at, as the teaching mode does. Roots are handed in with what stands in them. */
function pointAt(element: Element): void {
  for (let at: Node = element; rootOf(at) !== document; ) {
    const root = rootOf(at);
    if ('host' in root) closedRoots.set(root.host, root);
    else listenIn(root);
    at = 'host' in root ? root.host : (root.defaultView?.frameElement as Element);
  }
  const found = pointedBox(element);
  const own = found && askForOne(found, rootOf(found));
  if (!own) throw new Error('no box there');
  pack = packOf(`${wayInto(found)}${own.css}`);
}

/** Inserts into the box that the pack finds, where its caret is or was, as the extension does. */
async function insertInBox(text: string): Promise<InsertOutcome> {
  const found = consoles.box();
  if (!found) return { kind: 'refused', reason: 'no-box' };
  const last = memory.last();
  return insertText(found, text, { selection: last?.box === found ? last.selection : null, composition: ime, signal });
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
  insertInBox,
  pointAt,
  pack: (css: string) => {
    pack = packOf(css);
  },
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
  start: { guard: startGuard, overlay: startOverlay, hotkeys: startHotkeys },
};
export type World = typeof api;
Object.assign(globalThis, { yingda: api });
