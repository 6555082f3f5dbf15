import { OTHERS, PLAIN } from './support/boxes';
import { type Desk, expect, test } from './support/test';

const lines = (text: string) => text.replace(/\n$/, '');

/** What the page's own handlers saw that a person did not do. */
const untrusted = (desk: Desk) => desk.page.evaluate('events');
const boxText = (desk: Desk) => desk.in((w) => w.text('#box')).then(lines);

const compose = (desk: Desk, text: string) =>
  desk.cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

for (const [name, html] of Object.entries(PLAIN)) {
  test.describe(name, () => {
    test('takes text when empty, and typing goes on behind it', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      const driver = name.startsWith('textarea') ? 'text-control' : 'exec-lines';
      expect(await desk.in((w) => w.insert('#box', '您好,在的'))).toEqual({ kind: 'inserted', driver });
      await desk.page.keyboard.type('!');
      expect(await boxText(desk)).toBe('您好,在的!');
      expect(await untrusted(desk)).toEqual([]);
    });

    test('writes at the caret in the middle', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await desk.page.keyboard.type('abcd');
      await desk.page.keyboard.press('ArrowLeft');
      await desk.page.keyboard.press('ArrowLeft');
      expect((await desk.in((w) => w.insert('#box', '中'))).kind).toBe('inserted');
      await desk.page.keyboard.type('x');
      expect(await boxText(desk)).toBe('ab中xcd');
    });

    test('undoes with the real key, in one step, and takes nothing of what was typed before or after', async ({
      open,
    }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await desk.page.keyboard.type('ab');
      const text = '您好\n在的';
      await desk.in((w, t) => w.insert('#box', t), text);
      await desk.page.keyboard.type('cd');
      expect(await boxText(desk)).toBe(`ab${text}cd`);
      const history: string[] = [];
      for (const key of ['Control+z', 'Control+z', 'Control+Shift+z']) {
        await desk.page.keyboard.press(key);
        history.push(await boxText(desk));
      }
      expect(history).toEqual([`ab${text}`, 'ab', `ab${text}`]);
    });

    test('replaces the selection, a range, all; appends', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await desk.page.keyboard.type('abcdef');
      await desk.page.keyboard.press('Shift+ArrowLeft');
      await desk.page.keyboard.press('Shift+ArrowLeft');
      expect((await desk.in((w) => w.insert('#box', '中'))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('abcd中');
      expect((await desk.in((w) => w.insert('#box', '一', { replace: { start: 1, end: 3 } }))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('a一d中');
      await desk.page.keyboard.type('|');
      expect(await boxText(desk)).toBe('a一|d中');
      expect((await desk.in((w) => w.insert('#box', '尾', { replace: 'append' }))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('a一|d中尾');
      expect((await desk.in((w) => w.insert('#box', '新', { replace: 'all' }))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('新');
      expect((await desk.in((w) => w.insert('#box', '', { replace: 'all' }))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('');
    });

    test('keeps lines, and markup as letters', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      const text = '第一行\n<b>第二</b> &amp; 行\n\n第四行';
      expect((await desk.in((w, t) => w.insert('#box', t), text)).kind).toBe('inserted');
      expect(await boxText(desk)).toBe(text);
      expect(await desk.page.locator('#box b').count()).toBe(0);
      await desk.page.keyboard.type('x');
      expect(await boxText(desk)).toBe(`${text}x`);
    });

    test('replaces a range over lines that stand there', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await desk.page.keyboard.type('ab');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('cd');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('ef');
      expect(await boxText(desk)).toBe('ab\ncd\nef');
      expect((await desk.in((w) => w.insert('#box', '中', { replace: { start: 1, end: 4 } }))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('a中d\nef');
      expect((await desk.in((w) => w.insert('#box', '文', { replace: { start: 4, end: 6 } }))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('a中d\n文');
    });

    test('goes to the remembered caret after a button took the focus', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await desk.page.keyboard.type('abcd');
      await desk.page.keyboard.press('ArrowLeft');
      await desk.page.click('#other');
      expect(await desk.page.evaluate('document.activeElement.id')).toBe('other');
      expect((await desk.in((w) => w.insertInBox('中'))).kind).toBe('inserted');
      await desk.page.keyboard.type('x');
      expect(await boxText(desk)).toBe('abc中xd');
    });

    test('writes twice in a row, also when asked at once', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      const outcomes = await desk.in((w) => Promise.all([w.insert('#box', '一'), w.insert('#box', '二')]));
      expect(outcomes.map(({ kind }) => kind)).toEqual(['inserted', 'inserted']);
      expect(await boxText(desk)).toBe('一二');
    });

    test('works without the focus of the window', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await desk.page.keyboard.type('ab');
      await desk.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      expect((await desk.in((w) => w.insertInBox('中'))).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('ab中');
    });

    test('waits for a composition to end', async ({ open }) => {
      const desk = await open(html);
      await desk.page.click('#box');
      await compose(desk, 'ni');
      expect(await desk.in((w) => w.composing())).toBe(true);
      const waiting = desk.in((w) => w.insert('#box', '在的'));
      await desk.cdp.send('Input.insertText', { text: '你' });
      expect((await waiting).kind).toBe('inserted');
      expect(await boxText(desk)).toBe('你在的');
    });
  });
}

test('refuses while a composition goes on', async ({ open }) => {
  const desk = await open(PLAIN.textarea);
  await desk.page.click('#box');
  await compose(desk, 'hao');
  expect(await desk.in((w) => w.insert('#box', '亲'))).toEqual({ kind: 'refused', reason: 'composing' });
  expect(await boxText(desk)).toBe('hao');
});

test('a controlled field has the text in its own state', async ({ open }) => {
  const desk = await open(PLAIN['textarea, controlled']);
  await desk.in((w) => w.insert('#box', '您好'));
  expect(await desk.page.evaluate('model()')).toBe('您好');
});

test('an editor with a model takes a paste, also late, and is not written to twice', async ({ open }) => {
  const desk = await open(OTHERS.model);
  await desk.page.click('#box');
  expect(await desk.in((w) => w.insert('#box', '一\n二'))).toEqual({ kind: 'inserted', driver: 'paste' });
  expect(await desk.page.evaluate('model()')).toBe('一\n二');
});

test('an editor with a model that takes no paste is left alone', async ({ open }) => {
  const desk = await open(OTHERS.deafModel);
  expect(await desk.in((w) => w.insert('#box', '一'))).toEqual({ kind: 'refused', reason: 'no-driver' });
  expect(await boxText(desk)).toBe('旧');
});

test('text that the page changed is told as unverified and not tried again', async ({ open }) => {
  const pasted = await open(OTHERS.rewritingPaste);
  expect(await pasted.in((w) => w.insert('#box', '好。'))).toEqual({ kind: 'unverified', driver: 'paste' });
  expect(await boxText(pasted)).toBe('好.');
});

test('a field that cuts what it gets is told as unverified', async ({ open }) => {
  const desk = await open(OTHERS.shortens);
  expect((await desk.in((w) => w.insert('#box', '一二三四五'))).kind).toBe('unverified');
});

/** Stands for the rare pages on which the browser's command does nothing. */
const breakCommands = (desk: Desk) =>
  desk.in(() => {
    document.execCommand = () => false;
  });

test('where commands do nothing, a text area gets the value set, and the event', async ({ open }) => {
  const desk = await open(PLAIN['textarea, controlled']);
  await desk.page.click('#box');
  await desk.page.keyboard.type('ad');
  await desk.page.keyboard.press('ArrowLeft');
  await breakCommands(desk);
  expect(await desk.in((w) => w.insert('#box', '好'))).toEqual({ kind: 'inserted', driver: 'text-control' });
  expect(await desk.page.evaluate('model()')).toBe('a好d');
  await desk.page.keyboard.type('x');
  expect(await boxText(desk)).toBe('a好xd');
});

test('where commands do nothing, an editable box is told as not written to', async ({ open }) => {
  const desk = await open(PLAIN['contenteditable div']);
  await breakCommands(desk);
  expect(await desk.in((w) => w.insert('#box', '好'))).toEqual({ kind: 'refused', reason: 'no-driver' });
  expect(await boxText(desk)).toBe('');
});

test('a single-line field gets spaces for line breaks', async ({ open }) => {
  const desk = await open(OTHERS.input);
  expect((await desk.in((w) => w.insert('#box', '一\n二'))).kind).toBe('inserted');
  expect(await boxText(desk)).toBe('一 二');
});

test('refuses what maxLength would cut, and writes what fits', async ({ open }) => {
  const desk = await open(OTHERS.maxLength);
  const outcome = await desk.in((w) => w.insert('#box', '一二三四五六七八九十一'));
  expect(outcome).toEqual({ kind: 'refused', reason: 'too-long', detail: '11/10' });
  expect(await boxText(desk)).toBe('');
  expect((await desk.in((w) => w.insert('#box', '一二三四五六七八九十'))).kind).toBe('inserted');
});

const REFUSED = {
  readOnly: 'read-only',
  disabled: 'read-only',
  notEditable: 'read-only',
  password: 'no-box',
  hidden: 'no-box',
  refusesFocus: 'no-box',
} as const;
for (const [name, reason] of Object.entries(REFUSED) as [keyof typeof REFUSED, string][]) {
  test(`refuses: ${name}`, async ({ open }) => {
    const desk = await open(OTHERS[name]);
    const before = await boxText(desk);
    expect(await desk.in((w) => w.insert('#box', '好'))).toMatchObject({ kind: 'refused', reason });
    expect(await boxText(desk)).toBe(before);
  });
}

test('asks once more at the instant of writing, and touches nothing when told no', async ({ open }) => {
  const desk = await open(PLAIN.textarea);
  const outcome = await desk.in((w) => w.insert('#box', '好', { refuse: 'conversation-changed' }));
  expect(outcome).toEqual({ kind: 'refused', reason: 'conversation-changed' });
  expect(await boxText(desk)).toBe('');
  expect(await desk.page.evaluate('document.activeElement.id')).toBe('');
});

test('writes into the console’s box, whatever field has the focus', async ({ open }) => {
  const desk = await open(`${PLAIN.textarea}<input id=search><input id=secret type=password>`);
  for (const field of ['#search', '#secret']) {
    await desk.page.click(field);
    expect(await desk.in((w) => w.insertInBox('好'))).toMatchObject({ kind: 'inserted' });
    expect(await desk.page.inputValue(field)).toBe('');
  }
  expect(await boxText(desk)).toBe('好好');
});

test('finds the box in an open shadow root', async ({ open }) => {
  const desk = await open(OTHERS.shadow);
  await desk.page.click('textarea');
  await desk.in((w) => w.pack('#host >>> textarea'));
  expect((await desk.in((w) => w.insertInBox('一'))).kind).toBe('inserted');
  expect(await desk.page.inputValue('textarea')).toBe('一');
  await desk.in((w) => w.pack('#host >>> [contenteditable]'));
  await desk.page.locator('#host [contenteditable]').focus();
  await desk.page.keyboard.type('ad');
  await desk.page.keyboard.press('ArrowLeft');
  await desk.page.click('#other');
  expect((await desk.in((w) => w.insertInBox('二'))).kind).toBe('inserted');
  expect(await desk.page.locator('#host [contenteditable]').innerText()).toBe('a二d');
});

test('finds the box in a frame of the same origin', async ({ open }) => {
  const desk = await open(OTHERS.frame);
  const inner = desk.page.frameLocator('#frame').locator('textarea');
  await inner.click();
  await desk.in((w) => w.pack('#frame >>> textarea'));
  expect((await desk.in((w) => w.insertInBox('一'))).kind).toBe('inserted');
  expect(await inner.inputValue()).toBe('一');
  await desk.page.locator('#frame').evaluate((it) => it.remove());
  expect(await desk.in((w) => w.insertInBox('二'))).toMatchObject({ kind: 'refused', reason: 'no-box' });
});

test('tells where the caret stands, in a text area as in an editable box', async ({ open }) => {
  for (const html of [PLAIN.textarea, PLAIN['contenteditable div']]) {
    const desk = await open(`<style>#box { font: 20px/30px monospace; padding: 5px; margin: 10px }</style>${html}`);
    await desk.page.click('#box');
    await desk.page.keyboard.type('abcd');
    await desk.page.keyboard.press('Shift+Enter');
    await desk.page.keyboard.type('ef');
    const second = await desk.in((w) => w.caretRect('#box'));
    await desk.in((w) => w.select('#box', 4, 4));
    const first = await desk.in((w) => w.caretRect('#box'));
    const edge = (await desk.page.locator('#box').boundingBox())?.x ?? 0;
    const width = ((first?.left ?? 0) - edge - 6) / 4;
    expect(width).toBeGreaterThan(10);
    expect((second?.left ?? 0) - edge - 6).toBeCloseTo(width * 2, 0);
    expect((second?.top ?? 0) - (first?.top ?? 0)).toBeCloseTo(30, 0);
  }
});
