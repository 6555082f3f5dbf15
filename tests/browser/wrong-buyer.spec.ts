import { expect, test } from '@playwright/test';
import { wrongBuyerBench } from '../support/wrong-buyer/bench';

/** `npm run eval -- wrong-buyer` plays a thousand. */
const RUNS = 25;
const FIRST_SEED = 5_001;
/** In which a list was drawn twice within the frame of a switch, for the conversation left and for the new one. */
const DRAWN_TWICE = 700_025;

test('no reply comes to another buyer and no word is taken for another’s, whatever the console does meanwhile', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const play = await wrongBuyerBench(context);
  let inserted = 0;
  let others = 0;
  for (const seed of [DRAWN_TWICE, ...Array.from({ length: RUNS }, (_, i) => FIRST_SEED + i)]) {
    const { ended, ...found } = await play(seed);
    expect(found).toEqual({ seed, wrong: [], dishonest: [], misread: [], faults: [] });
    inserted += ended.inserted ?? 0;
    others += Object.values(ended).reduce((sum, n) => sum + n, 0) - (ended.inserted ?? 0);
  }
  // A console in which nothing is ever written, or nothing ever refused, would prove nothing.
  expect(inserted).toBeGreaterThan(RUNS / 2);
  expect(others).toBeGreaterThan(RUNS / 2);
  await context.close();
});
