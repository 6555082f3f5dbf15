import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileChecker, compileCheckerInSlices, hitWords } from '../../lib/checks/checker';
import { basePack } from '../../lib/checks/packs/base';
import type { Rule } from '../../lib/checks/rule';

const checker = compileChecker([basePack]);
const only = (rule: Partial<Rule>): Rule => ({
  id: 'off-platform.test',
  family: 'off-platform',
  severity: 'block',
  why: '-',
  basis: '-',
  advice: '-',
  examples: { hit: [], pass: [] },
  ...rule,
});
const check = (text: string, rule: Partial<Rule>) =>
  compileChecker([{ id: 'test', label: '-', version: '1', rules: [only(rule)] }])
    .check(text)
    .map(({ start, end, via }) => [text.slice(start, end), via]);

describe('spans', () => {
  it.each([
    ['您加 微-信~聊', '微-信', 'separator'],
    ['您加微信聊', '微信', 'exact'],
    ['我的ＶＸ是', 'ＶＸ', 'width'],
    ['我的ѵх是', 'ѵх', 'lookalike'],
    ['我的維信', '維信', 'traditional'],
    ['我的v\u0301x\u0301是', 'v\u0301x\u0301', 'separator'],
    ['我的1️⃣2️⃣', '1️⃣2️⃣', 'separator'],
  ])('%s → %s, %s', (text, words, via) => {
    expect(check(text, { terms: ['微信', '维信', 'vx', '12'] })).toEqual(words.startsWith('1') ? [] : [[words, via]]);
  });

  it.each([
    ['s\u200bb', true],
    ['s b', true],
    ['s-b', true],
    ['sb\u200bx', true],
    ['s bx', false],
    ['sb x', false],
    ['we\u200bchat', true],
    ['we chat', true],
  ])('of Latin letters: %j %s', (text, found) => {
    expect(
      check(text, {
        terms: ['sb', 'sbx', 'wechat'].filter((term) => term.length === text.replace(/[^a-z]/g, '').length),
      }),
    ).toHaveLength(found ? 1 : 0);
  });

  it('are in order and inside the draft, and no input makes the checker throw', () => {
    const fragments = basePack.rules.flatMap(({ examples }) => [...examples.hit, ...examples.pass]);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...fragments, '❤', '\ud83d', '１', '{', '@', '.'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 2 }), (pieces, previousReplies) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end } of checker.check(text, { previousReplies })) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it.each([
    '❤'.repeat(20_000),
    '微❤'.repeat(5000),
    '加微信'.repeat(4000),
    '1'.repeat(20_000),
    'a.'.repeat(8000),
    '{'.repeat(20_000),
    '[待'.repeat(8000),
  ])('come back for a long hostile draft (%#)', (text) => {
    for (const { start, end } of checker.check(text)) expect(start).toBeLessThan(end);
  });
});

describe('whole', () => {
  it.each([
    ['亲，不知道哦', 1],
    ['您好，这个不知道呢。', 1],
    ['不知道您穿什么码', 0],
    ['这个不知道，我去核实', 1],
  ])('clause: %s', (text, count) => expect(check(text, { terms: ['不知道'], whole: 'clause' })).toHaveLength(count));

  it.each([
    ['哦', 1],
    ['亲，哦。', 1],
    ['哦，好的', 0],
    ['您好。', 0],
  ])('draft: %s', (text, count) =>
    expect(check(text, { terms: ['哦', '。'], whole: true }).length > 0).toBe(count > 0),
  );
});

describe('spans', () => {
  it('cover what several words of one rule cover together', () => {
    const text = '亲，全网最低价了';
    const [found] = checker.check(text);
    expect(text.slice(found?.start, found?.end)).toBe('全网最低价');
  });
});

describe('options', () => {
  const text = '您加下微信';
  const [finding] = checker.check(text);

  it('leaves out what is disabled, by rule and by family', () => {
    expect(compileChecker([basePack], { disabled: ['off-platform'] }).check(text)).toEqual([]);
    expect(compileChecker([basePack], { disabled: [finding?.ruleId ?? ''] }).check(text)).not.toContainEqual(finding);
  });

  it('takes severities by family, and by rule before it', () => {
    const of = (severities: Record<string, 'tip' | 'warn'>) =>
      compileChecker([basePack], { severities }).check(text)[0]?.severity;
    expect(of({ 'off-platform': 'tip' })).toBe('tip');
    expect(of({ 'off-platform': 'tip', [finding?.ruleId ?? '']: 'warn' })).toBe('warn');
  });

  it('ignores one wording of one rule, until it runs out', () => {
    const ignore = {
      ruleId: finding?.ruleId ?? '',
      text: hitWords(text, finding ?? { start: 0, end: 0 }),
      until: 1000,
    };
    const at = (now: number) => compileChecker([basePack], { ignores: [ignore], clock: () => now });
    expect(
      at(999)
        .check('您加下 微 信')
        .map(({ ruleId }) => ruleId),
    ).not.toContain(ignore.ruleId);
    expect(
      at(1000)
        .check(text)
        .map(({ ruleId }) => ruleId),
    ).toContain(ignore.ruleId);
    expect(
      at(999)
        .check('您加下vx')
        .map(({ ruleId }) => ruleId),
    ).toContain(ignore.ruleId);
  });

  it('ignores a part of what was waved through only where that stands', () => {
    const pack = {
      id: 'test',
      label: '-',
      version: '1',
      rules: [only({ terms: ['加我微'] })],
    };
    const ignores = [{ ruleId: pack.rules[0]?.id ?? '', text: '加我微信' }];
    const spans = (draft: string) =>
      compileChecker([pack], { ignores })
        .check(draft)
        .map(({ start }) => start);
    expect(spans('请加我微信')).toEqual([]);
    expect(spans('加我微呀，加我微信')).toEqual([0]);
    expect(spans('加我微 信，加我微')).toEqual([6]);
  });

  it('asks for the platform of a rule that is bound to one', () => {
    const pack = { id: 'test', label: '-', version: '1', rules: [only({ terms: ['刷单'], platforms: ['pdd'] })] };
    expect(compileChecker([pack]).ruleCount).toBe(0);
    expect(compileChecker([pack], { platform: 'pdd' }).check('刷单')).toHaveLength(1);
  });

  it('takes the first of two rules with one id', () => {
    const pack = (severity: 'tip' | 'warn') => ({
      id: 'test',
      label: '-',
      version: '1',
      rules: [only({ terms: ['刷单'], severity })],
    });
    expect(
      compileChecker([pack('tip'), pack('warn')])
        .check('刷单')
        .map(({ severity }) => severity),
    ).toEqual(['tip']);
  });
});

describe('compiling', () => {
  it('in slices finds the same, with pauses between', async () => {
    const many = Array.from({ length: 4000 }, (_, i) => `词${String.fromCharCode(0x4e00 + i)}${i}`);
    const packs = [
      basePack,
      { id: 'own', label: '-', version: '1', rules: [only({ id: 'off-platform.own', terms: many })] },
    ];
    const pause = vi.fn(async () => undefined);
    const sliced = await compileCheckerInSlices(packs, {}, pause);
    expect(pause.mock.calls.length).toBeGreaterThan(8);
    expect(sliced.ruleCount).toBe(basePack.rules.length + 1);
    for (const { examples } of basePack.rules) {
      for (const text of examples.hit) expect(sliced.check(text)).toEqual(checker.check(text));
    }
  });

  it('works from rules that went through JSON', () => {
    const travelled = compileChecker([JSON.parse(JSON.stringify(basePack))]);
    expect(travelled.check('收到给个五星，好评返现')).toEqual(checker.check('收到给个五星，好评返现'));
  });
});
