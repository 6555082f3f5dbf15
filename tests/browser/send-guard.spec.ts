import { guarded } from './support/guarded';
import { expect, test } from './support/test';

test('an Enter with nothing against the draft is the page’s own', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('您好');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual(['key:您好']);
  expect(await desk.seen()).toEqual(['keydown Enter', 'keyup Enter']);
  expect(await desk.log()).toEqual([]);
});

test('holds the first Enter whole, also from the page’s window listeners, and passes the second', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.seen()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信 1']);
  expect(await desk.page.inputValue('#box')).toBe('加微信');

  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual(['key:加微信']);
  expect(await desk.log()).toEqual(['released']);
});

test('the key of the number pad counts too', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('NumpadEnter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信 1']);
});

test('holding Enter down does not pass it', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  for (let i = 0; i < 5; i++) await desk.page.keyboard.down('Enter');
  await desk.page.keyboard.up('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.seen()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信 1']);
});

test('a key still held down from a held send does not send a draft that was mended meanwhile', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.down('Enter');
  await desk.page.evaluate("box.value = '您好'");
  await desk.page.keyboard.down('Enter');
  await desk.page.keyboard.up('Enter');
  expect(await desk.sent()).toEqual([]);
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual(['key:您好']);
});

test('a key held from before is no answer either', async ({ open }) => {
  const desk = await guarded(open);
  await desk.page.focus('#other');
  await desk.page.keyboard.down('Shift');
  await desk.page.keyboard.down('Enter');
  await desk.type('加微信');
  await desk.page.keyboard.up('Shift');
  await desk.page.keyboard.down('Enter');
  await desk.page.keyboard.down('Enter');
  await desk.page.keyboard.up('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信 1']);
});

test('a repeat is no answer even when the key’s press was lost sight of', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.down('Enter');
  await desk.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await desk.page.keyboard.down('Enter');
  await desk.page.keyboard.up('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.seen()).toEqual([]);
});

test('a draft that the page changed silently is a new question', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  await desk.page.evaluate("box.value = '微信号'");
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信 1', 'released', 'hold enter 微信号 1']);
});

test('a changed draft is a new question, and closes the old one', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type('1');
  expect(await desk.log()).toEqual(['hold enter 加微信 1', 'released']);
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信1 1']);
});

test('a draft that was mended passes at once', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Backspace');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual(['key:加微']);
});

test('the same words in a next message are a new question', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Enter');
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual(['key:加微信']);
  expect(await desk.log()).toEqual(['hold enter 加微信 1', 'released', 'hold enter 加微信 1']);
});

test('the same words in another conversation are a new question', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  await desk.in((w) => w.resetGuard());
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold enter 加微信 1', 'released', 'hold enter 加微信 1']);
});

test('Shift+Enter and, where Enter sends, Ctrl+Enter are not touched', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Shift+Enter');
  await desk.page.keyboard.press('Control+Enter');
  expect(await desk.log()).toEqual([]);
  expect((await desk.seen()).filter((type) => type === 'keydown Enter')).toHaveLength(2);
});

test('where Ctrl+Enter sends, Enter alone is not touched', async ({ open }) => {
  const desk = await guarded(open);
  await desk.in((w) => w.setGuard({ enter: 'ctrl-enter' }));
  await desk.page.evaluate("sendsBy = (e) => e.key === 'Enter' && e.ctrlKey");
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  expect(await desk.log()).toEqual([]);
  expect(await desk.page.inputValue('#box')).toBe('加微信\n');
  await desk.page.keyboard.press('Control+Enter');
  expect(await desk.sent()).toEqual([]);
  await desk.page.keyboard.press('Control+Enter');
  expect(await desk.sent()).toEqual(['key:加微信\n']);
});

test('where no key sends, Enter is not touched, and the button still is', async ({ open }) => {
  const desk = await guarded(open);
  await desk.in((w) => w.setGuard({ enter: 'none' }));
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  expect(await desk.log()).toEqual([]);
  await desk.type('加微信');
  await desk.page.click('#send');
  expect(await desk.log()).toEqual(['hold button 加微信 1']);
});

test('keys of an input method are never touched', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  const { cdp } = desk;
  await cdp.send('Input.imeSetComposition', { text: 'hao', selectionStart: 3, selectionEnd: 3 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await cdp.send('Input.insertText', { text: '好' });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 });
  expect(await desk.log()).toEqual([]);
  expect(await desk.seen()).toEqual(['keydown Enter', 'keyup Enter']);
  // The same key with `isComposing` false: only the code tells.
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  expect(await desk.log()).toEqual([]);
});

test('events made by a program are never touched', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.evaluate(() => {
    document
      .querySelector('#box')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    document.querySelector<HTMLElement>('#send')?.click();
  });
  expect(await desk.sent()).toEqual(['key:加微信', 'click:']);
  expect(await desk.log()).toEqual([]);
});

for (const state of ['not-ready', 'off'] as const) {
  test(`passes everything while ${state}`, async ({ open }) => {
    const desk = await guarded(open);
    await desk.in((w, value) => w.setGuard({ state: value }), state);
    await desk.type('加微信');
    await desk.page.keyboard.press('Enter');
    await desk.type('加微信');
    await desk.page.click('#send');
    expect(await desk.sent()).toEqual(['key:加微信', 'click:加微信']);
    expect(await desk.log()).toEqual([]);
  });
}

for (const broken of ['findings', 'draft', 'hold', 'composer'] as const) {
  test(`lets Enter pass and tells when ${broken} fails`, async ({ open }) => {
    const desk = await guarded(open);
    await desk.in((w, part) => w.setGuard({ broken: part }), broken);
    await desk.type('加微信');
    await desk.log();
    await desk.page.keyboard.press('Enter');
    expect(await desk.sent()).toEqual(['key:加微信']);
    expect((await desk.log())[0]).toBe(`fault Error: broken ${broken}`);
  });
}

test('keys elsewhere on the page are not touched', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.focus('#other');
  await desk.page.keyboard.press('Enter');
  expect(await desk.log()).toEqual([]);
  expect(await desk.seen()).toEqual(['keydown Enter', 'keypress Enter', 'click', 'keyup Enter']);
});
