// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRootsBy } from '../../lib/consoles/reader/roots';
import { createFocusMemory, type FocusMemory } from '../../lib/page/focus-memory';

const boxOf = (element: Element) => (element.matches('textarea') ? (element as HTMLElement) : null);
const carets = new Map<HTMLElement, { start: number; end: number } | null>();
const find = (selector: string) => document.querySelector(selector) as HTMLElement;

describe('focus memory', () => {
  let life: AbortController;
  let memory: FocusMemory;
  const start = () => {
    memory = createFocusMemory({ window, boxOf, selectionOf: (box) => carets.get(box) ?? null, signal: life.signal });
  };
  beforeEach(() => {
    life = new AbortController();
    carets.clear();
    document.body.replaceChildren();
    document.body.innerHTML = '<textarea id="a"></textarea><textarea id="b"></textarea><button>查单</button>';
  });
  afterEach(() => life.abort());

  it('knows nothing before anyone typed', () => {
    start();
    expect(memory.last()).toBeNull();
  });

  it('knows a box that had the focus before it began', () => {
    find('#a').focus();
    start();
    expect(memory.last()?.box).toBe(find('#a'));
  });

  it('keeps the box and its caret when the focus goes elsewhere', () => {
    start();
    find('#a').focus();
    carets.set(find('#a'), { start: 2, end: 3 });
    document.dispatchEvent(new Event('selectionchange'));
    find('button').focus();
    expect(memory.last()).toEqual({ box: find('#a'), selection: { start: 2, end: 3 } });
  });

  it('keeps the caret that an editable box has lost already', () => {
    start();
    find('#a').focus();
    carets.set(find('#a'), { start: 2, end: 2 });
    document.dispatchEvent(new Event('selectionchange'));
    carets.set(find('#a'), null);
    find('button').focus();
    expect(memory.last()?.selection).toEqual({ start: 2, end: 2 });
  });

  it('follows the person to another box, without the first one’s caret', () => {
    start();
    find('#a').focus();
    carets.set(find('#a'), { start: 2, end: 2 });
    document.dispatchEvent(new Event('selectionchange'));
    find('#b').focus();
    expect(memory.last()).toEqual({ box: find('#b'), selection: null });
  });

  it('forgets a box that left the page', () => {
    start();
    find('#a').focus();
    find('#a').remove();
    expect(memory.last()).toBeNull();
  });

  it.each(['open', 'closed'] as const)('looks into %s shadow roots', (mode) => {
    start();
    const host = document.createElement('div');
    document.body.append(host);
    const inner = document.createElement('textarea');
    const root = host.attachShadow({ mode });
    root.append(inner);
    openRootsBy((element) => (element === host ? root : null));
    inner.focus();
    expect(memory.last()?.box).toBe(inner);
    openRootsBy((element) => element.shadowRoot);
  });
});
