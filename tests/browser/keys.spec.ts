import { expect, test } from './support/test';

const LISTENING = `
  <script>
    const seen = [];
    for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'compositionstart', 'paste', 'pointerdown', 'mousedown', 'click'])
      addEventListener(type, (e) => seen.push(type + (e.key ? ' ' + e.key : '')), true);
  </script>
  <textarea id=box></textarea>`;

test.describe('keys of the page', () => {
  test('an action runs once, and the page hears nothing of its key', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['hotkeys'] });
    await desk.page.focus('#box');
    await desk.page.keyboard.down('Alt');
    for (let i = 0; i < 3; i++) await desk.page.keyboard.down('Digit1');
    await desk.page.keyboard.up('Digit1');
    await desk.page.keyboard.up('Alt');
    expect(await desk.in((w) => w.log())).toEqual(['insert1']);
    expect(await desk.page.evaluate('seen')).toEqual(['keydown Alt', 'keyup Alt']);
    expect(await desk.page.inputValue('#box')).toBe('');
  });

  test('goes by the key’s place, whatever the layout or ⌥ makes of it', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['hotkeys'] });
    const press = { key: '¡', code: 'Digit1', modifiers: 1, windowsVirtualKeyCode: 49 };
    await desk.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
    await desk.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
    expect(await desk.in((w) => w.log())).toEqual(['insert1']);
  });

  test('a key that means nothing just now, or has other modifiers, is the page’s', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['hotkeys'] });
    await desk.page.focus('#box');
    await desk.page.keyboard.press('Alt+Digit9');
    await desk.page.keyboard.press('Control+Alt+Digit1');
    await desk.page.keyboard.press('Digit1');
    expect(await desk.in((w) => w.log())).toEqual([]);
    expect(await desk.page.evaluate("seen.filter((e) => e === 'keydown 9' || e === 'keydown 1')")).toHaveLength(3);
  });

  test('keys made by a program, or of an input method, do nothing', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['hotkeys'] });
    await desk.page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '1', altKey: true }));
    });
    const press = { key: '1', code: 'Digit1', modifiers: 1, windowsVirtualKeyCode: 229 };
    await desk.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
    expect(await desk.in((w) => w.log())).toEqual([]);
  });
});

test.describe('keys of the overlay', () => {
  test('typing in it, composing and pasting stay in it', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['overlay'] });
    const { page } = desk;
    await page.focus('#box');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('overlay');
    await page.evaluate('seen.length = 0');
    await page.keyboard.press('a');
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowDown');
    expect(await desk.in((w) => w.log())).toEqual(['key a true', 'value a', 'key b true', 'key ArrowDown true']);
    await desk.cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await desk.cdp.send('Input.insertText', { text: '你' });
    expect((await desk.in((w) => w.log())).at(-1)).toBe('value a你');
    expect(await page.evaluate('seen')).toEqual([]);
    expect(await page.inputValue('#box')).toBe('');
  });

  test('a press works once, stays in it and may keep the focus where it was', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['overlay'] });
    const { page } = desk;
    await page.focus('#box');
    const place = (await page.locator('#overlay').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // The field, the box to tick and the button stand in one line; the last two are found by walking along it.
    const y = place.y + place.height / 2;
    const hits: string[] = [];
    for (let x = place.x + 170; x < place.x + 260; x += 5) {
      await page.mouse.click(x, y);
      hits.push(...(await desk.in((w) => w.log())));
    }
    const ticks = hits.filter((hit) => hit.startsWith('ticked'));
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks).toEqual(ticks.map((_, i) => `ticked ${i % 2 === 0}`));
    expect(hits).toContain('click true');
    expect(hits).not.toContain('click false');
    expect(await page.evaluate('seen')).toEqual([]);
  });

  test('the rest of the page is not touched', async ({ open }) => {
    const desk = await open(LISTENING, { start: ['overlay'] });
    await desk.page.click('#box');
    await desk.page.keyboard.press('a');
    expect(await desk.page.evaluate('seen')).toEqual([
      'pointerdown',
      'mousedown',
      'click',
      'keydown a',
      'beforeinput',
      'input',
      'keyup a',
    ]);
  });
});
