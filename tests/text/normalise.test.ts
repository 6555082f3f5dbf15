import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldKey, normalise } from '../../lib/text/normalise';
import { SYNONYMS } from '../../lib/text/synonyms';
import { oddText } from '../support/odd-text';

describe('normalising', () => {
  it.each([
    ['您好，請問什麼時候發貨呢？', '什么时候发货'],
    ['亲亲，可以的哦~', '可以的'],
    ['ＸＬ码', 'xl码'],
    ['单号13800001111到哪了', '单号#到哪了'],
    ['[订单x]看下', '#看下'],
    ['看 https://item.example/x?id=1 这个', '看 这个'],
    ['亲戚送的亲肤面料', '亲戚送的亲肤材质'],
    ['快递费多少', '运费多少'],
    ['在吗', '在'],
    ['谢谢', '谢谢'],
    ['！！', ''],
  ])('%s → %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('leaves sizes and prices as they are', () => {
    expect(normalise('165穿M还是L 99元')).toBe('165穿m还是l 99元');
  });

  it('gives one key to texts that differ in signs, spaces, script and numbers only', () => {
    expect(foldKey('發貨：48 小时内！')).toBe(foldKey('发货 72小时内'));
    expect(foldKey('发货')).not.toBe(foldKey('退货'));
  });

  it('takes any text and gives well-formed clauses with single spaces', () => {
    fc.assert(
      fc.property(oddText(60), (text) => {
        const normal = normalise(text);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).not.toMatch(/^ | $| {2}/);
      }),
    );
  });
});

describe('synonyms', () => {
  it('are folded, and each form belongs to one meaning', () => {
    const forms = SYNONYMS.flat();
    expect(new Set(forms).size).toBe(forms.length);
    for (const form of forms) expect(fold(form)).toBe(form);
  });
});
