// Lines stand under the words that were found, wherever the page puts these and however it draws them.
import { type ConsoleDesk, expect, test } from './support/console-desk';

const DRAFT = '亲您好，这款数量 1111 件不多了，要实拍图的话您加我微信 lily8899 就能看到，今天下单明天就发走';

/** What stands above each line in the box, by the place of each of its ends. */
async function underlined(desk: ConsoleDesk): Promise<string> {
  const marks = await desk.overlay.boxesOf('mark');
  return desk.box.evaluate((box, lines) => {
    const text = (box as HTMLTextAreaElement).value;
    const at = (x: number, y: number) => document.caretPositionFromPoint(x, y)?.offset ?? 0;
    return lines.map(({ left, right, top }) => text.slice(at(left + 1, top - 4), at(right - 1, top - 4))).join('');
  }, marks);
}

/** How a page draws its box. */
const DRAWN = {
  plainly: 'textarea { resize: none }',
  'with figures of one width':
    "textarea { font-variant: tabular-nums; font-feature-settings: 'tnum'; font-size: 17px }",
  zoomed: 'body { zoom: 1.25 }',
  scaled: '.chat-main { transform: scale(0.8); transform-origin: 0 0 }',
  'from right to left': 'textarea { direction: rtl }',
  'with a scroll bar': 'textarea { overflow-y: scroll }',
};

for (const [how, css] of Object.entries(DRAWN)) {
  test(`under the words of a box drawn ${how}`, async ({ desk }) => {
    await desk.page.addStyleTag({ content: css });
    await desk.type(DRAFT, 'block');
    await expect.poll(() => underlined(desk)).toMatch(/^(您?加我|我)?微信 lily8899/);
  });
}

test('under words that move to another line as the box is drawn narrower', async ({ desk }) => {
  await desk.type(DRAFT, 'block');
  await expect.poll(() => underlined(desk)).toContain('lily8899');
  const before = await desk.overlay.boxesOf('mark');
  const { x, y, width, height } = (await desk.box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { mouse } = desk.page;
  await mouse.move(x + width - 4, y + height - 4);
  await mouse.down();
  await mouse.move(x + 250, y + height, { steps: 5 });
  await mouse.up();
  // Sooner than the page is looked at as a whole.
  await expect.poll(() => desk.overlay.boxesOf('mark'), { timeout: 1_500 }).not.toEqual(before);
  await expect.poll(() => underlined(desk)).toContain('lily8899');
});
