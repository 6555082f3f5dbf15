// The `/` picker in the console's box, over the starter library.
import { type ConsoleDesk, expect, test } from './support/console-desk';

const RETURN = '签收7天内、商品完好吊牌齐全可以退';

/** Two phrases that nothing else in the library is like; the first one's code goes on to the second's. */
const STARS = { code: 'zqa', title: '银月星辰', body: '银月星辰款今天有货，拍下就给您安排' };
const BRIGHT = { code: 'zqa2', title: '银月亮堂', body: '银月亮堂款要等到下周，您可以先收藏' };

test.beforeAll(async ({ shared: { desk } }) => {
  await desk.load();
  for (const { code, title, body } of [STARS, BRIGHT]) {
    await desk.panel.getByRole('button', { name: '写一条' }).click();
    const form = desk.panel.getByRole('form', { name: '写话术' });
    await form.getByRole('textbox', { name: '话术内容' }).fill(body);
    await form.getByRole('textbox', { name: '买家会怎么问' }).fill('');
    await form.getByRole('textbox', { name: '标题' }).fill(title);
    await form.getByRole('textbox', { name: '编码' }).fill(code);
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toHaveCount(0);
  }
});

/** Types into the box at its caret and waits until the picker has found this. */
async function search(desk: ConsoleDesk, typed: string, found: string): Promise<void> {
  await desk.box.focus();
  await desk.page.keyboard.insertText(typed);
  await expect.poll(async () => (await desk.overlay.state()).cardText).toContain(found);
  expect((await desk.overlay.state()).card).toBe('picker');
  await desk.takeKeys('');
}

for (const [how, typed, found, body] of [
  ['code', '/th', '/th', RETURN],
  ['initials of its pinyin', '/yyxc', STARS.title, STARS.body],
  ['words', '/银月星', STARS.title, STARS.body],
] as const) {
  test(`finds a phrase by ${how}; Enter puts it in and sends nothing`, async ({ desk }) => {
    await search(desk, typed, found);
    await desk.page.keyboard.press('Enter');
    await expect(desk.box).toHaveValue(new RegExp(`^${body}`));
    expect(await desk.sent()).toEqual([]);
    expect(await desk.takeKeys('Enter')).toEqual([]);
    expect((await desk.overlay.state()).card).toBeNull();
  });
}

test('shows each phrase in two lines: its title, and what it says below', async ({ desk }) => {
  await search(desk, '/银月', BRIGHT.title);
  const titles = await desk.overlay.boxesOf('title');
  const bodies = (await desk.overlay.boxesOf('clip')).filter(({ top }) => !titles.some((title) => title.top === top));
  expect(titles.length).toBeGreaterThan(1);
  expect(bodies).toHaveLength(titles.length);
  for (const [i, { bottom }] of titles.entries()) expect(bottom).toBeLessThanOrEqual((bodies[i]?.top ?? 0) + 1);
});

test('the arrows choose and stay away from the console, whose own they are; Tab puts in', async ({ desk }) => {
  await search(desk, '/银月', BRIGHT.title);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Tab']) await desk.page.keyboard.press(key);
  await expect(desk.box).toHaveValue(BRIGHT.body);
  expect(await desk.takeKeys('ArrowDown')).toEqual([]);
  await expect(desk.root).toHaveAttribute('data-conversation-key', '2026090800001');
});

test('a digit picks, unless a code goes on with it', async ({ desk }) => {
  await search(desk, '/银月', BRIGHT.title);
  await desk.page.keyboard.press('Digit2');
  await expect(desk.box).toHaveValue(BRIGHT.body);

  await desk.box.fill('');
  await search(desk, '/zqa', STARS.title);
  await desk.page.keyboard.press('Digit2');
  await expect(desk.box).toHaveValue('/zqa2');
  await expect.poll(async () => (await desk.overlay.state()).cardText).not.toContain(STARS.title);
  await desk.page.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(BRIGHT.body);
  expect(await desk.sent()).toEqual([]);
});

test('Esc puts it away and leaves what was typed', async ({ desk }) => {
  await search(desk, '/zqa', STARS.title);
  await desk.page.keyboard.press('Escape');
  await expect.poll(async () => (await desk.overlay.state()).card).toBeNull();
  await expect(desk.box).toHaveValue('/zqa');
});

test('Enter right after the last letter never sends the bare code', async ({ desk, browserOfDesk }) => {
  await desk.box.click();
  for (const code of ['/zqa', '/th']) {
    // A worker that must start first answers latest.
    await browserOfDesk.killServiceWorker();
    await desk.page.keyboard.type(code);
    await desk.page.keyboard.press('Enter');
    // The Enter either picked or came too early for it; then the list still comes.
    await expect
      .poll(async () => (await desk.overlay.state()).card === 'picker' || (await desk.box.inputValue()) !== code)
      .toBe(true);
    expect(await desk.sent()).toEqual([]);
    expect(await desk.takeKeys('Enter')).toEqual([]);
    await desk.page.keyboard.press('Escape');
    await desk.box.fill('');
  }
});

test('replaces only what was typed for it', async ({ desk }) => {
  await desk.box.fill('您好 再见');
  await desk.box.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(3, 3));
  await search(desk, '/th', '/th');
  await desk.page.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(new RegExp(`^您好 ${RETURN}.*再见$`));
});

test('a slash inside a sentence that means no phrase leaves Enter to the console', async ({ desk }) => {
  await desk.type('红色/紫罗兰', 'ok');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text: '红色/紫罗兰', via: 'enter' }]);
});

test('behind words it offers what fits, and digits go on writing', async ({ desk }) => {
  await search(desk, '亲/银月', BRIGHT.title);
  await desk.page.keyboard.press('Digit2');
  await expect(desk.box).toHaveValue('亲/银月2');
  await desk.box.fill('');
  await search(desk, '亲/银月', BRIGHT.title);
  // Which was used more often stands first, and an Enter above may have come too early to use one.
  const { cardText } = await desk.overlay.state();
  const [first] = [STARS, BRIGHT].sort((a, b) => cardText.indexOf(a.title) - cardText.indexOf(b.title));
  expect(cardText).toContain(STARS.title);
  await desk.page.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(`亲${first?.body}`);
  expect(await desk.sent()).toEqual([]);
});

test('an input method’s own keys are left to it', async ({ desk }) => {
  await desk.box.click();
  await desk.page.keyboard.insertText('/');
  await expect.poll(async () => (await desk.overlay.state()).card).toBe('picker');
  const ime = await desk.page.context().newCDPSession(desk.page);
  await ime.send('Input.imeSetComposition', { text: 'yinyu', selectionStart: 5, selectionEnd: 5 });
  for (const code of ['Digit1', 'Enter', 'ArrowDown']) {
    await ime.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code,
      windowsVirtualKeyCode: 229,
    });
  }
  await expect(desk.box).toHaveValue('/yinyu');
  await ime.send('Input.insertText', { text: '银月星' });
  await expect(desk.box).toHaveValue('/银月星');
  // The slash alone lists nine phrases, this one among them: Enter is for the answer to the words.
  await expect.poll(async () => (await desk.overlay.state()).cardText).toMatch(new RegExp(`^1${STARS.title}[^2]*$`));
  await desk.page.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(STARS.body);
  expect(await desk.sent()).toEqual([]);
});

test('a phrase with an open variable asks for it beside the box', async ({ desk }) => {
  await search(desk, '/fh', '/fh');
  await desk.page.keyboard.press('Enter');
  await expect.poll(async () => (await desk.overlay.state()).card).toBe('form');
  await expect(desk.box).toHaveValue('/fh');
  // Nothing is chosen beforehand, so that Enter alone promises nothing.
  await desk.page.keyboard.press('Enter');
  expect((await desk.overlay.state()).card).toBe('form');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(/^现货订单付款后24小时内发出/);
  await expect(desk.box).toBeFocused();
  expect(await desk.sent()).toEqual([]);
});

test('a slash that is typed while the page still loads opens the list without another key', async ({
  desk,
  browserOfDesk,
}) => {
  // A worker that must start first says latest what the page is.
  await browserOfDesk.killServiceWorker();
  const early = await desk.page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#replyTextarea');
      if (!box) return;
      watch.disconnect();
      box.focus();
      document.execCommand('insertText', false, '/th');
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await desk.page.reload();
  await early.dispose();
  await expect(desk.box).toHaveValue('/th');
  await expect.poll(async () => (await desk.overlay.state()).cardText).toContain('/th');
  expect((await desk.overlay.state()).card).toBe('picker');
  await desk.page.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(new RegExp(`^${RETURN}`));
  expect(await desk.sent()).toEqual([]);
});
