// @vitest-environment happy-dom
// Rows whose parts share their classes, as style sheets of small classes make them.
import { expect, it } from 'vitest';
import { createReader } from '../../lib/consoles/reader/reader';
import { teachChat } from '../../lib/consoles/teach/teach-chat';
import { knownValue } from '../../lib/shared/reading';
import { one, showPage } from './fixture';

const NOW = new Date(2026, 10, 30, 12).getTime();
const HEAD = { id: 'own', label: 'own', platform: 'own', matches: ['https://kf.example.com/*'], date: '2026-11-30' };

function namesRead(rows: string): (string | undefined)[] {
  showPage(`<div id="people">${rows}</div><h2>小满</h2><div id="log"><div class="them"><p>在吗</p></div><div class="us"><p>在的</p></div></div>
    <textarea></textarea>`);
  const taught = teachChat(
    {
      conversation: one('#people > [aria-selected="true"]'),
      buyerName: one('h2'),
      buyerBubble: one('.them p'),
      ownBubble: one('.us p'),
      box: one('textarea'),
    },
    HEAD,
    NOW,
  );
  if ('why' in taught) throw new Error(`${taught.step}: ${taught.why}`);
  const { rows: read, conversation } = createReader(taught.pack, document, () => NOW).read();
  expect(conversation?.key).toBe('小满');
  return read.map(({ name }) => knownValue(name));
}

const row = (open: boolean, html: string) => `<div class="p2 flex" aria-selected="${open}">${html}</div>`;

it('the name is found beside a preview of the same class, in a row of that class', () => {
  const parts = (name: string, last: string) => `<span class="p2">${name}</span><span class="p2">${last}</span>`;
  expect(namesRead(row(true, parts('小满', '在吗')) + row(false, parts('老周', '好的')))).toEqual(['小满', '老周']);
});

it('the name is found by what it alone has, where rows have more or less in front', () => {
  const name = (words: string) => `<b class="p2 name-line">${words}</b><b class="p2">在吗</b>`;
  const rows = row(true, name('小满')) + row(false, `<i class="p2">2</i>${name('老周')}`);
  expect(namesRead(rows)).toEqual(['小满', '老周']);
});
