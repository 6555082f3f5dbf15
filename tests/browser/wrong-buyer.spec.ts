import { expect, test } from '@playwright/test';
import { wrongBuyerBench } from '../support/wrong-buyer/bench';

/** `npm run eval -- wrong-buyer` plays a thousand. */
const RUNS = 25;
const FIRST_SEED = 5_001;

test('no reply comes to another buyer, whatever the console does meanwhile, and every outcome is what happened', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const play = await wrongBuyerBench(context);
  let inserted = 0;
  let others = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    const { wrong, dishonest, faults, ended } = await play(seed);
    expect({ seed, wrong, dishonest, faults }).toEqual({ seed, wrong: [], dishonest: [], faults: [] });
    inserted += ended.inserted ?? 0;
    others += Object.values(ended).reduce((sum, n) => sum + n, 0) - (ended.inserted ?? 0);
  }
  // A console in which nothing is ever written, or nothing ever refused, would prove nothing.
  expect(inserted).toBeGreaterThan(RUNS / 2);
  expect(others).toBeGreaterThan(RUNS / 2);
  await context.close();
});
