import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { basePack, categoryPacks, platformPacks } from '../../lib/checks/packs';
import { applyReplacement, replacing } from '../../lib/checks/replace';

const found = (text: string, words: string, replacement: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, replacement };
};

describe('replacing', () => {
  it.each([
    ['我们家全网最低价了', '全网最低价', '活动价', '我们家活动价了'],
    ['亲，我们用的是最好的面料，放心拍', '最好的面料', '材质在详情页。', '亲，材质在详情页，放心拍'],
    ['亲这款是最好的哦', '最好的', '材质在详情页。', '亲材质在详情页。'],
    ['您好意思吗', '好意思', '我帮您看。', '我帮您看。'],
    ['这你也要问？？', '你也要问', '我给您说明一下。', '我给您说明一下。'],
    ['自己看！单号1234', '自己看', '我给您说明一下。', '我给您说明一下。单号1234'],
    ['加我微信：abc123，发图', '微信', '您在这里说就可以。', '您在这里说就可以，发图'],
    ['好的 加微信聊 图发您', '加微信', '您在这里说就可以。', '好的 您在这里说就可以 图发您'],
    ['加 微 信 聊', '加 微 信', '您在这里说就可以。', '您在这里说就可以。'],
    ['加微~信~聊，好吗', '微~信', '您在这里说就可以。', '您在这里说就可以，好吗'],
    ['加 QQ 聊', 'QQ', '您在这里说就可以。', '您在这里说就可以。'],
    ['好。3.5折全网最低，12:30截止', '全网最低', '现在是活动价。', '好。现在是活动价，12:30截止'],
    ['您好{买家，称呼}加微信', '微信', '您在这里说就可以。', '您好您在这里说就可以。'],
    ['（加微信聊）谢谢', '微信', '您在这里说就可以。', '（您在这里说就可以）谢谢'],
    ['加微信\n谢谢', '微信', '您在这里说就可以。', '您在这里说就可以。\n谢谢'],
    ['【待补】', '待补', '', '【】'],
  ])('%s: %s → %s', (text, words, replacement, expected) => {
    expect(applyReplacement(text, found(text, words, replacement))).toBe(expected);
  });

  it('says a thing once, though two clauses ask for it', () => {
    const put = '您按真实感受评价就好。';
    const first =
      applyReplacement('亲，给个五星，好评返现3元！', found('亲，给个五星，好评返现3元！', '五星', put)) ?? '';
    expect(first).toBe('亲，您按真实感受评价就好，好评返现3元！');
    expect(applyReplacement(first, found(first, '返现', put))).toBe('亲，您按真实感受评价就好');
    const second = '给个五星，您按真实感受评价就好。';
    expect(applyReplacement(second, found(second, '五星', put))).toBe(put);
  });

  it('tells what is taken out, an amount in the same clause included', () => {
    const text = '亲，加我微信转12.5元就行，谢谢';
    const made = replacing(text, found(text, '微信', '请在订单里付款。'));
    expect(text.slice(made?.start, made?.end)).toBe('加我微信转12.5元就行');
  });

  it('declines without a replacement, or when the draft has become shorter', () => {
    expect(replacing('您好', { start: 0, end: 1 })).toBeNull();
    expect(replacing('您', { start: 1, end: 4, replacement: '' })).toBeNull();
    expect(applyReplacement('您', { start: 1, end: 4, replacement: '好。' })).toBeNull();
  });
});

/** Fixes of one rule are few: each takes one of its findings away. */
const MOST_FIXES = 4;
const DOUBLED = /[，。！？；、,.!?;]{2}/;

describe.each([basePack, ...platformPacks, ...categoryPacks].map((pack) => [pack.id, pack] as const))(
  'what the pack %s puts in the place of its hits',
  (_, pack) => {
    const options = pack.platforms ? { platform: pack.platforms[0] as string } : {};
    const all = compileChecker(pack === basePack ? [basePack] : [basePack, pack], options);
    const rules = pack.rules.filter(({ replacement }) => replacement !== undefined);

    it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
      const alone = compileChecker([{ ...pack, rules: [rule] }], options);
      const context = { previousReplies: rule.examples.hit };
      const put = rule.replacement?.replace(/。$/, '') ?? '';
      for (const hit of rule.examples.hit) {
        let text = hit;
        for (let i = 0; i < MOST_FIXES; i++) {
          const [finding] = alone.check(text, context);
          if (finding) text = applyReplacement(text, finding) as string;
        }
        expect(alone.check(text, context)).toEqual([]);
        // Another clause of the example may be wrong in its own right, but not what was put there.
        const at = put ? text.indexOf(put) : -1;
        const objections = all
          .check(text)
          .filter(({ severity }) => severity !== 'tip')
          .filter(
            ({ start, end }) =>
              (start < at + put.length && end > at && at >= 0) || !hit.includes(text.slice(start, end)),
          );
        expect([hit, text, objections]).toEqual([hit, text, []]);
        expect(DOUBLED.test(text) && !DOUBLED.test(hit)).toBe(false);
      }
    });
  },
);
