import { CONSOLE, guarded } from './support/guarded';
import { expect, test } from './support/test';

test('holds the button’s whole first gesture and passes the second', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.click('#send b');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.seen()).toEqual([]);
  expect(await desk.page.evaluate('document.activeElement.id')).toBe('box');
  await desk.page.click('#send');
  expect(await desk.sent()).toEqual(['click:加微信']);
  expect(await desk.seen()).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  expect(await desk.log()).toEqual(['hold button 加微信 1', 'released']);
});

test('an answer may come by the other way', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.keyboard.press('Enter');
  await desk.page.click('#send');
  expect(await desk.sent()).toEqual(['click:加微信']);
});

test('a press on the button let go elsewhere leaves the next click elsewhere alone', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.hover('#send');
  await desk.page.mouse.down();
  await desk.page.hover('#other');
  await desk.page.mouse.up();
  expect(await desk.sent()).toEqual([]);
  await desk.page.focus('#other');
  await desk.seen();
  await desk.page.keyboard.press('Enter');
  expect(await desk.seen()).toContain('click');
  await desk.page.click('#other');
  expect(await desk.seen()).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
});

test('a press elsewhere that ends on the button is held as well', async ({ open }) => {
  const html = CONSOLE.replace("addEventListener('click', () =>", "addEventListener('mouseup', () =>");
  const desk = await guarded(open, html);
  await desk.type('加微信');
  await desk.page.hover('#other');
  await desk.page.mouse.down();
  await desk.page.hover('#send');
  await desk.page.mouse.up();
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold button 加微信 1']);
});

test('words that an input method writes when the button is pressed are seen before the click', async ({ open }) => {
  const desk = await guarded(open);
  await desk.page.evaluate(`document.querySelector('#send').addEventListener('mousedown', () => {
    box.value = '加微信'; box.dispatchEvent(new InputEvent('input')); })`);
  await desk.type('加');
  await desk.page.click('#send');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.log()).toEqual(['hold button 加微信 1']);
});

test('the other mouse buttons send nothing and are not touched', async ({ open }) => {
  const desk = await guarded(open);
  await desk.type('加微信');
  await desk.page.click('#send', { button: 'right' });
  expect(await desk.log()).toEqual([]);
  expect(await desk.seen()).toContain('pointerdown');
});

for (const key of ['Enter', 'Space']) {
  test(`${key} on the focused button is held once`, async ({ open }) => {
    const desk = await guarded(open);
    await desk.type('加微信');
    await desk.page.focus('#send');
    await desk.page.keyboard.press(key);
    expect(await desk.sent()).toEqual([]);
    expect(await desk.seen()).toEqual([]);
    await desk.page.keyboard.press(key);
    expect(await desk.sent()).toEqual(['click:加微信']);
    expect(await desk.log()).toEqual(['hold button 加微信 1', 'released']);
  });
}

for (const broken of ['findings', 'draft', 'hold', 'composer', 'isSend'] as const) {
  test(`lets the button pass and tells when ${broken} fails`, async ({ open }) => {
    const desk = await guarded(open);
    await desk.in((w, part) => w.setGuard({ broken: part }), broken);
    await desk.type('加微信');
    await desk.log();
    await desk.page.click('#send');
    expect(await desk.sent()).toEqual(['click:加微信']);
    expect((await desk.log())[0]).toBe(`fault Error: broken ${broken}`);
  });
}

test('a box that stands within what counts as the send control can be clicked and typed in', async ({ open }) => {
  const desk = await guarded(open, '<div id=send><textarea id=box></textarea></div><script>const seen = []</script>');
  await desk.type('加微信');
  await desk.page.click('#box');
  await desk.page.keyboard.press('Space');
  expect(await desk.log()).toEqual([]);
  expect(await desk.page.inputValue('#box')).toBe('加微信 ');
});
