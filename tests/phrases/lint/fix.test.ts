import { describe, expect, it } from 'vitest';
import { type LintFix, mend } from '../../../lib/phrases/lint/fix';
import { proposedQuestion } from '../../../lib/phrases/lint/proposed-question';
import { aPhrase } from '../../support/phrases';

const NOW = 1_000;
const mended = (fix: LintFix, change: Parameters<typeof aPhrase>[1] = {}, others: ReturnType<typeof aPhrase>[] = []) =>
  mend(fix, aPhrase('a', change), (id) => others.find((other) => other.id === id), NOW);

describe('mending a phrase', () => {
  it('replaces words in the wording that has them, also where they have moved since', () => {
    const fix: LintFix = { do: 'replace-words', wording: 1, start: 2, words: '最低价', replacement: '活动价' };
    expect(mended(fix, { variants: ['现在是最低价'] })[0]?.variants).toEqual(['现在是活动价']);
    expect(mended(fix, { variants: ['现在是原价'] })).toEqual([]);
    expect(mended(fix)).toEqual([]);
  });

  it('extends from today, and leaves no beginning behind the end', () => {
    const [row] = mended({ do: 'extend', days: 1 }, { validFrom: 5, validTo: 10 });
    expect(row).toMatchObject({ validFrom: 5, validTo: NOW + 86_400_000 });
    expect(mended({ do: 'clear-validity' }, { validFrom: 5, validTo: 10 })[0]).not.toHaveProperty('validTo');
  });

  it('merges the words of one into the other, and puts it into the trash', () => {
    const into = aPhrase('b', {
      body: '好',
      variants: ['行'],
      questions: ['可以吗'],
      code: '',
      variables: [{ name: '码' }],
    });
    const change = {
      body: '好的',
      variants: ['行'],
      questions: ['可以吗', '行不行'],
      variables: [{ name: '码' }, { name: '色' }],
      images: ['图'],
    };
    const [kept, gone] = mended({ do: 'merge', into: 'b' }, change, [into]);
    expect(kept).toMatchObject({
      id: 'b',
      code: 'a',
      body: '好',
      variants: ['行', '好的'],
      questions: ['可以吗', '行不行'],
      variables: [{ name: '码' }, { name: '色' }],
      images: ['图'],
    });
    expect(gone).toMatchObject({ id: 'a', deletedAt: NOW });
    expect(mended({ do: 'merge', into: 'x' }, change)).toEqual([]);
  });

  it('renames a variable and nothing that only looks like it', () => {
    const [row] = mended(
      { do: 'rename-variable', from: '订单编号', to: '订单号' },
      {
        body: '{订单编号}、{订单编号=无}、订单编号',
        autoReply: { occasion: 'away', related: [{ question: '发了吗', answer: '{订单编号}今天发' }] },
      },
    );
    expect(row?.body).toBe('{订单号}、{订单号=无}、订单编号');
    expect(row?.autoReply?.related).toEqual([{ question: '发了吗', answer: '{订单号}今天发' }]);
  });
});

describe('a proposed question', () => {
  it.each([
    ['多久发货', '现货当天发', '多久发货'],
    ['可以开发票', '可以开发票，下单时备注', '可以开发票'],
    ['亲亲您好，尺码', '亲亲您好，尺码表在详情页，您看下', '尺码表在详情页'],
    ['', '好', ''],
  ])('for %s / %s is %s', (title, body, question) => {
    expect(proposedQuestion({ title, body })).toBe(question);
  });
});
