import { PLAIN } from './support/boxes';
import { expect, test } from './support/test';

const STYLE =
  '<style>#box { font: 20px/30px monospace; padding: 5px; margin: 10px; width: 90px !important; height: 75px !important; overflow: auto; min-height: 0 !important }</style>';

for (const kind of ['textarea', 'contenteditable div'] as const) {
  test(`tells where words stand in a ${kind}, line by line, as far as they are seen`, async ({ open }) => {
    const desk = await open(STYLE + PLAIN[kind]);
    const before = await desk.page.evaluate('document.querySelectorAll("*").length');
    await desk.page.click('#box');
    await desk.page.keyboard.type('ab cd');
    const [words] = await desk.in((w) => w.spanRects('#box', w.text('#box'), 3, 5));
    expect(words).toHaveLength(1);
    await desk.in((w) => w.select('#box', 3, 3));
    const caret = await desk.in((w) => w.caretRect('#box'));
    expect(words?.[0]?.left ?? 0).toBeCloseTo(caret?.left ?? 0, 0);
    await desk.in((w) => w.select('#box', 5, 5));
    const end = await desk.in((w) => w.caretRect('#box'));
    expect(words?.[0]?.right ?? 0).toBeCloseTo(end?.left ?? 0, 0);

    // Two lines, then out of sight.
    await desk.page.keyboard.type(' efgh');
    const [twoLines = []] = await desk.in((w) => w.spanRects('#box', w.text('#box'), 3, 10));
    const tops = [...new Set(twoLines.map(({ top }) => Math.round(top)))];
    expect(tops).toHaveLength(2);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(30);
    await desk.page.keyboard.type(' mm nn oo pp qq rr ss tt');
    await desk.page.evaluate("document.querySelector('#box').scrollTop = 1000");
    expect(await desk.in((w) => w.spanRects('#box', w.text('#box'), 0, 2))).toEqual([[]]);
    await desk.page.evaluate("document.querySelector('#box').scrollTop = 0");
    const back = await desk.in((w) => w.spanRects('#box', w.text('#box'), 3, 5));
    expect(back[0]?.[0]?.left ?? 0).toBeCloseTo(words?.[0]?.left ?? 1, 0);
    expect(await desk.in((w) => w.spanRects('#box', 'another text', 0, 2))).toEqual([]);
    // Nothing of it stays in the page.
    expect(await desk.page.evaluate('document.querySelectorAll("*").length')).toBe(before);
  });
}

test('tells nothing of words that a scrolled part around the box hides', async ({ open }) => {
  const around = '<div id=around style="height:60px;overflow:auto"><div style="height:30px"></div>';
  const desk = await open(`${STYLE}${around}${PLAIN['contenteditable div']}<p style="height:200px">`);
  await desk.page.click('#box');
  await desk.page.keyboard.type('ab cd');
  const rects = () => desk.in((w) => w.spanRects('#box', w.text('#box'), 0, 2));
  const scroll = (to: number) => desk.page.locator('#around').evaluate((it, top) => it.scrollTo(0, top), to);
  await scroll(20);
  const [seen] = await rects();
  expect(seen).toHaveLength(1);
  await scroll(30);
  expect((seen?.[0]?.top ?? 0) - ((await rects())[0]?.[0]?.top ?? 0)).toBeCloseTo(10, 0);
  await scroll(120);
  expect(await rects()).toEqual([[]]);
});
