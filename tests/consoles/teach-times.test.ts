// @vitest-environment happy-dom
// Lists whose first row is the last message, as letters and tickets have them.
import { expect, it } from 'vitest';
import { createReader } from '../../lib/consoles/reader/reader';
import { teachChat } from '../../lib/consoles/teach/teach-chat';
import { knownValue } from '../../lib/shared/reading';
import { one, showPage } from './fixture';

const HEAD = {
  id: 'desk',
  label: 'desk',
  platform: 'own',
  matches: ['https://desk.example.com/*'],
  date: '2026-11-30',
};
const NOW = new Date(2026, 10, 30, 12).getTime();

const letter = (side: string, words: string, time: string) =>
  `<li class="letter ${side}"><div class="words">${words}</div>${time && `<time>${time}</time>`}</li>`;

function read(style: string, ...letters: string[]): string[] | undefined {
  showPage(`<nav><a class="room now">小满</a><a class="room">老周</a></nav><h2 class="peer">小满</h2>
    <textarea></textarea><ul class="letters" style="${style}">${letters.join('')}</ul>`);
  const samples = {
    conversation: one('.now'),
    buyerName: one('.peer'),
    buyerBubble: one('.theirs .words'),
    ownBubble: one('.mine .words'),
    box: one('textarea'),
  };
  const taught = teachChat(samples, HEAD, NOW);
  if ('why' in taught) throw new Error(`${taught.step}: ${taught.why}`);
  const { conversation } = createReader(taught.pack, document, () => NOW).read();
  return conversation?.messages.map(({ text, at }) => `${text} ${new Date(knownValue(at) ?? 0).getMinutes()}`);
}

const THREE = [
  letter('theirs', '那好', '2026-11-30 10:03'),
  letter('mine', '有的', '2026-11-30 10:02'),
  letter('theirs', '有吗', '2026-11-30 10:01'),
];

it('is read from the bottom to the top where its times say so', () => {
  expect(read('', ...THREE)).toEqual(['有吗 1', '有的 2', '那好 3']);
});

it('is read as the eye meets it where the page turns it round by its style', () => {
  expect(read('display: flex; flex-direction: column-reverse', ...THREE)).toEqual(['有吗 1', '有的 2', '那好 3']);
});

it('is read from the top where its times grow downwards, or are all the same', () => {
  expect(read('', ...THREE.toReversed())).toEqual(['有吗 1', '有的 2', '那好 3']);
  expect(read('', letter('theirs', '有吗', '2026-11-30 10:05'), letter('mine', '有的', '2026-11-30 10:05'))).toEqual([
    '有吗 5',
    '有的 5',
  ]);
});

it('gives a message without a time none, since what stands above it was said later', () => {
  expect(read('', ...THREE, letter('theirs', '在吗', ''))?.[0]).toBe('在吗 0');
  const [, , , last] = read('', letter('theirs', '再问一句', ''), ...THREE) ?? [];
  expect(last).toBe('再问一句 0');
});

it('takes no time that was said for the time it was said at', () => {
  const rows = [letter('theirs', '08:00', '2026-11-30 10:01'), letter('mine', '有的', '2026-11-30 10:02')];
  expect(read('', ...rows)).toEqual(['08:00 1', '有的 2']);
});
