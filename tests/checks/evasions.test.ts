import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { basePack } from '../../lib/checks/packs/base';
import { EVASIONS as BY_MEANS } from './evasions';
import { MIXED } from './evasions-mixed';

const EVASIONS = [...BY_MEANS, ...MIXED];
const checker = compileChecker([basePack]);
const isFound = (draft: string, family: string): boolean =>
  checker.check(draft).some((finding) => finding.family === family && finding.severity !== 'tip');

const BY_RULES = ['reversed order', 'letters put in'];

const missed = EVASIONS.flatMap(({ means, family, drafts }) =>
  drafts.filter((draft) => !isFound(draft, family)).map((draft) => `${means}: ${draft}`),
);

describe('evasions', () => {
  it('are many and all different', () => {
    const drafts = EVASIONS.flatMap(({ drafts: list }) => list);
    expect(drafts.length).toBeGreaterThanOrEqual(120);
    expect(new Set(drafts).size).toBe(drafts.length);
  });

  const count = EVASIONS.reduce((sum, { drafts }) => sum + drafts.length, 0);
  const share = (count - missed.length) / count;
  it(`are seen through nineteen times in twenty: ${count - missed.length} of ${count}, ${(100 * share).toFixed(1)} %`, () => {
    expect(share, `missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  });

  // Words that are turned around or have letters put in are found where a rule says so, and not by the engine.
  it.each(EVASIONS.filter(({ means }) => !BY_RULES.includes(means)))(
    'by $means are mostly seen through',
    ({ drafts, family }) => {
      const found = drafts.filter((draft) => isFound(draft, family));
      expect(found.length / drafts.length).toBeGreaterThanOrEqual(0.75);
    },
  );
});

// What stands around the numbers is no offence, or the lines above would prove nothing of numbers.
it.each(['您联系我', '您联系我吧', '📱：'])('%s alone is none', (draft) => {
  expect(checker.check(draft)).toEqual([]);
});

// The same signs where nothing is hidden behind them.
describe('decorated drafts', () => {
  it.each([
    '亲❤～感谢您的支持🌟祝您生活愉快⭐',
    '①选尺码 ②选颜色 ③下单',
    '规格：10×20×30cm，约1.5kg',
    '尺码：S/M/L/XL/2XL 都有的哦~',
    '满３００减４０，８８ＶＩＰ再享９５折',
    '尺码130/140/150/160都有货',
    '价格：198、298、398、498元四档',
    '订单编号 1234 5678 9012 3456 789 已发货',
    '今天下午3点。Com款和Pro款都有',
    '您的包裹到了【上海】转运中心➡️正在派送🚚',
    '第1步～第2步～第3步都完成了',
    '一二三四五六七都可以，二三十元的也有',
    '💬有问题随时留言',
    '💬咨询请留下订单号',
    '📱手机端下单更方便',
    '☎️客服热线400-820-1380',
    '❤️➕关注领券',
  ])('%s', (draft) => {
    expect(checker.check(draft).filter(({ severity }) => severity !== 'tip')).toEqual([]);
  });
});
