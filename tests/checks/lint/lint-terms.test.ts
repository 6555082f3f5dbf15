import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../../lib/checks/checker';
import { termsOf } from '../../../lib/checks/engine/wordings';
import { cleanMessages } from '../../../lib/checks/lint/clean-messages';
import { type LintOptions, type LintReport, lintTerms, type TermVerdict } from '../../../lib/checks/lint/lint-terms';
import { unpack } from '../../../lib/checks/lint/pairs';
import { soundAlikesOf } from '../../../lib/checks/lint/sounds';
import { basePack } from '../../../lib/checks/packs/base';
import { readText } from '../../repo/source';
import { pack } from '../../support/make/clean-messages';

function report(terms: string[], options?: LintOptions): LintReport {
  const linting = lintTerms(terms, options);
  for (;;) {
    const step = linting.next();
    if (step.done) return step.value;
  }
}
const lint = (term: string, messages?: string[]): TermVerdict =>
  report([term], messages ? { messages } : {}).verdicts[0] as TermVerdict;

describe('the clean messages', () => {
  it('are many, in a small file', () => {
    expect(cleanMessages().length).toBeGreaterThan(3000);
    const source = readText('lib/checks/lint/generated/clean-messages.ts');
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(150_000);
  });

  it('are clean: next to none is objected to', () => {
    const checker = compileChecker([basePack]);
    const flagged = cleanMessages().filter((text) => checker.check(text).some(({ severity }) => severity !== 'tip'));
    expect(flagged.length / cleanMessages().length).toBeLessThan(0.005);
  });

  it('come out of the packing as they went in', () => {
    const text = fc.array(fc.constantFrom('好', '的', '好的', '亲', '\n', 'a'), { maxLength: 200 });
    fc.assert(
      fc.property(text, (parts) => {
        expect(unpack(pack(parts.join('')))).toBe(parts.join(''));
      }),
    );
  });
});

describe('a word tried on clean messages', () => {
  it('is told in how many it stands, with examples', () => {
    const found = lint('最', ['最近在忙', '最近好吗，最后一件', '今天发货']);
    expect(found).toMatchObject({ flagged: 2, share: 2 / 3, examples: ['最近在忙', '最近好吗，最后一件'] });
  });

  it('gets the words proposed that it is mostly part of', () => {
    const found = lint('最', ['最近在忙', '最近好吗', '最后一件', '最后一天', '这件最便宜']);
    expect(found.allow).toEqual(['最后一', '最近']);
    expect(found.shareAllowed).toBeCloseTo(0.2);
    expect(lint('一', ['统一发货', '统一安排', '统一处理']).allow).toEqual(['统一']);
    expect(lint('联系').allow).toEqual(expect.arrayContaining(['联系快递', '请联系']));
  });

  it('gets none proposed from where it is denied, nor with what stands beside any word', () => {
    const denials = ['平台规定不能好评返现的', '我们没有好评返现活动哦', '好的，不参加好评返现'];
    expect(lint('返现', denials).allow).toEqual([]);
    expect(lint('返现', ['满100返现金券', '返现金券到账了']).allow).toEqual(['返现金券']);
    expect(lint('唯一', ['订单号是唯一的凭证', '唯一的区别是颜色']).allow).toEqual([]);
    // What denies it is the word itself.
    expect(lint('疗效', ['这款没有疗效的', '普通食品没有疗效']).allow).toEqual(['没有疗效']);
  });

  it('is a tip if it has one character, or stays common', () => {
    expect(lint('坑').demotion).toBe('one-character');
    expect(lint('发货').demotion).toBe('common');
    expect(lint('稀世珍宝').demotion).toBe(null);
  });

  it('may be found by its sound only if nothing clean sounds like it', () => {
    expect(lint('加微', ['这个价位的']).soundAlikes).toBe('unsafe');
    expect(lint('加微', ['今天发货']).soundAlikes).toBe('safe');
    // 行 is read in two ways, and so is 长.
    expect(lint('很航', ['很行']).soundAlikes).toBe('unsafe');
    expect(lint('vx1').soundAlikes).toBe(null);
    expect(lint('支付宝', ['支付宝支付']).soundAlikes).toBe('safe');
  });

  it('is told of its doubles, in the list and in rules', () => {
    const { verdicts } = report(['微信号', '薇心', '微 信 號', '★'], { rules: [] });
    expect(verdicts.map(({ sameAs }) => sameAs)).toEqual([null, null, '微信号', null]);
    expect(verdicts.map(({ folded }) => folded)).toEqual(['微信号', '薇心', '微信号', '']);
    const rule = basePack.rules.find(({ terms }) => terms !== undefined);
    expect(
      report([rule ? (termsOf(rule)[0] ?? '') : ''], { rules: basePack.rules }).verdicts[0]?.duplicateOf,
    ).toContain(rule?.id);
  });

  it('counts what the checker finds', () => {
    const messages = ['最近好吗', '今天发货', '好 的', '新款到了，最好看'];
    const terms = ['最', '发货', '到了', '没有的'];
    const rules = [{ id: 'abuse.t', family: 'abuse' as const, severity: 'warn' as const, terms, why: '-', basis: '-' }];
    const full = rules.map((one) => ({ ...one, advice: '-', examples: { hit: [], pass: [] } }));
    const checker = compileChecker([{ id: 't', label: '-', version: '1', rules: full }]);
    const found = report(terms, { messages });
    expect(found.flagged).toBe(messages.filter((text) => checker.check(text).length > 0).length);
    expect(found.share).toBe(3 / 4);
  });

  it('says how far it is, in small steps', () => {
    const terms = Array.from({ length: 5000 }, (_, i) => `词${String.fromCharCode(0x4e00 + i)}`);
    const steps = [...lintTerms(terms)];
    expect(steps.length).toBeGreaterThan(20);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.every((step) => step >= 0 && step <= 1)).toBe(true);
  });

  it('bears any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (terms) => {
        expect(report(terms, { messages: ['好的', ...terms] }).verdicts.length).toBe(terms.length);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});

it('writes a word in other characters of the same sound', () => {
  expect(soundAlikesOf('微信')).toEqual(expect.arrayContaining(['威信', '微心']));
  expect(soundAlikesOf('微信')).not.toContain('微信');
  expect(soundAlikesOf('支付宝')).toContain('知付宝');
  expect(soundAlikesOf('加您')).toContain('佳您');
  expect(soundAlikesOf('vx')).toEqual([]);
});
