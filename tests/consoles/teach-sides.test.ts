// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { findElements } from '../../lib/consoles/locate';
import { sideRule } from '../../lib/consoles/teach/sides';
import { build } from './fixture';

const VERIFIED = { date: '2026-11-29', by: 'user', sureness: 'C' } as const;

beforeEach(() => document.body.replaceChildren());

/** What the rule made of the first two rows, with their `p` pointed at, says of each row. */
function sidesOf(html: string): string[] | null {
  const rows = build(html);
  document.body.append(...rows);
  const [buyer, agent] = rows as [HTMLElement, HTMLElement];
  const bubbles = [buyer, agent].map((row) => row.querySelector('p') as Element) as [Element, Element];
  const rule = sideRule([buyer, agent], rows, bubbles, VERIFIED);
  if (!rule) return null;
  return rows.map((row) =>
    (['buyer', 'agent'] as const).filter((side) => findElements([rule[side]], row).length > 0).join(' and '),
  );
}

const hashed = (direction: string, words: string): string =>
  `<section><div style="flex-direction: row"><i></i></div><div><div style="flex-direction: ${direction}"><p>${words}</p></div></div></section>`;

it('tells sides by a style of one element among others of its kind', () => {
  const html = hashed('row', '在吗') + hashed('row-reverse', '在的') + hashed('row', '有小号吗');
  expect(sidesOf(html)).toEqual(['buyer', 'agent', 'buyer']);
});

it('tells sides by a mark that only the own messages have, and takes no notice for the buyer’s', () => {
  const post = (mark: string, words: string): string => `<div class="post ${mark}"><p>${words}</p></div>`;
  const html =
    post('', '在吗') + post('current--user', '在的') + post('post--system', '青禾 加入了会话') + post('', '嗯');
  expect(sidesOf(html)).toEqual(['buyer', 'agent', '', 'buyer']);
});

it('takes no other mark for that of the own messages', () => {
  const post = (mark: string, words: string): string => `<div class="post ${mark}"><p>${words}</p></div>`;
  expect(sidesOf(post('', '在吗') + post('unread', '在的'))).toBeNull();
});
