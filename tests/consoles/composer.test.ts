// @vitest-environment happy-dom
// Pages that keep the boxes of conversations that were left.
import { expect, it } from 'vitest';
import { findComposer } from '../../lib/consoles/composer';
import type { ConsolePack } from '../../lib/consoles/pack';
import { consolePage } from '../../lib/page/console-page';
import { showPage } from './fixture';

const pack = {
  composer: {
    box: [{ css: '.box', verified: { date: '2026-11-30', by: 'user', sureness: 'A' } }],
    send: [],
    enter: 'enter',
  },
} as unknown as ConsolePack;

const found = (...tabs: string[]): string | undefined => {
  showPage(tabs.map((tab, i) => `<div ${tab}><textarea class="box" id="box${i}"></textarea></div>`).join(''));
  return findComposer(pack, document)?.id;
};

it.each(['inert', 'aria-hidden="true"', 'style="position: absolute; left: -9999px"', 'style="clip-path: inset(100%)"'])(
  'take the one that the eye meets, not the one put away by %s',
  (away) => {
    expect(found(away, '')).toBe('box1');
    expect(found('', away)).toBe('box0');
  },
);

it('take none of two that the eye meets, until one has the focus', () => {
  expect(found('', '')).toBeUndefined();
  document.querySelector<HTMLElement>('#box1')?.focus();
  expect(findComposer(pack, document)?.id).toBe('box1');
});

it('take no box put away for its focus while another is seen: the reply would go to the buyer who was left', () => {
  found('style="position: absolute; left: -9999px"', '');
  document.querySelector<HTMLElement>('#box0')?.focus();
  expect(findComposer(pack, document)?.id).toBe('box1');
});

it('write into no box that kept the focus when it was put away', () => {
  const page = consolePage(() => pack, document);
  found('', 'style="position: absolute; left: -9999px"');
  const [first, second] = document.querySelectorAll<HTMLElement>('.box');
  first?.focus();
  expect(page.box()).toBe(first);
  first?.parentElement?.setAttribute('style', 'position: absolute; left: -9999px');
  second?.parentElement?.removeAttribute('style');
  expect(document.activeElement).toBe(first);
  expect(page.box(), 'what is typed goes there').toBe(first);
  expect(page.boxNow()).toBe(second);
});

it('tell a page that has boxes from one that has none, also while the focus must tell which is meant', () => {
  const page = consolePage(() => pack, document);
  found('', '');
  expect(page.box()).toBeNull();
  expect(page.hasBox()).toBe(true);
  showPage('<p>请选择会话</p>');
  expect(page.hasBox()).toBe(false);
});
