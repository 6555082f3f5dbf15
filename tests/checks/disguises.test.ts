import { expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { basePack } from '../../lib/checks/packs/base';

const checker = compileChecker([basePack]);

it.each([
  ['把yan正码发我一下', 'privacy', 'yan正码'],
  ['好坪返现5元', 'review-bribery', '好坪返现'],
  ['草泥🐎', 'abuse', '草泥🐎'],
])('finds what is meant by %s, over all of what is written', (draft, family, words) => {
  const found = checker.check(draft).find((finding) => finding.family === family);
  expect(draft.slice(found?.start, found?.end)).toBe(words);
  expect(found?.via).not.toBe('exact');
});

it.each(['还有其他码吗', '你马上就收到了', '好平整的面料', 'made in China'])('leaves %s alone', (draft) => {
  expect(checker.check(draft)).toEqual([]);
});
