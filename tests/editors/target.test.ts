// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { DRIVERS } from '../../lib/editors/driver';
import { findTarget } from '../../lib/editors/target';

const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const target = (remembered: string | null = null, ignore?: (element: Element) => boolean) =>
  findTarget({
    document,
    remembered: remembered ? { box: find(remembered), selection: { start: 1, end: 1 } } : null,
    ...(ignore ? { ignore } : {}),
  });

describe('findTarget', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<textarea id="a"></textarea><textarea id="b"></textarea><input id="off" readonly><input id="pw" type="password"><input id="tick" type="checkbox"><button>查单</button>';
    HTMLElement.prototype.checkVisibility ??= () => true;
  });

  it('prefers the box with the focus', () => {
    find('#a').focus();
    expect(target('#b')).toEqual({ ok: true, value: { box: find('#a'), selection: null } });
  });

  it('takes the remembered one when the focus is on something else', () => {
    for (const elsewhere of ['button', '#tick']) {
      find(elsewhere).focus();
      expect(target('#b')).toEqual({ ok: true, value: { box: find('#b'), selection: { start: 1, end: 1 } } });
    }
  });

  it('looks past our own overlay', () => {
    find('#a').focus();
    expect(target('#b', (element) => element.id === 'a')).toMatchObject({ ok: true, value: { box: find('#b') } });
  });

  it('never looks past a box that may not be written to', () => {
    find('#off').focus();
    expect(target('#b')).toEqual({ ok: false, error: { reason: 'read-only', detail: 'readonly' } });
    find('#pw').focus();
    expect(target('#b')).toEqual({ ok: false, error: { reason: 'no-box', detail: 'password' } });
  });

  it('has no place when nothing is known', () => {
    expect(target()).toEqual({ ok: false, error: { reason: 'no-box', detail: 'none' } });
  });
});

describe('drivers', () => {
  it('are found by being there, in their order, each with a name and a place of its own', () => {
    expect(DRIVERS.map(({ id }) => id)).toEqual(expect.arrayContaining(['text-control', 'paste', 'exec-lines']));
    const orders = DRIVERS.map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
    expect(new Set(DRIVERS.map(({ id }) => id)).size).toBe(DRIVERS.length);
  });
});
