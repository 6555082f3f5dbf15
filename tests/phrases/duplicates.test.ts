import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DuplicateGroup, duplicatesInSlices } from '../../lib/phrases/duplicates';
import type { Phrase } from '../../lib/phrases/phrase';
import { aPhrase } from '../support/phrases';

const find = (bodies: readonly string[]): DuplicateGroup[] =>
  findIn(bodies.map((body, i) => aPhrase(String(i), { body, order: i })));

function findIn(phrases: readonly Phrase[]): DuplicateGroup[] {
  const looking = duplicatesInSlices(phrases);
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value;
  }
}
const ids = (groups: DuplicateGroup[]) => groups.map(({ kind, phrases }) => [kind, ...phrases.map(({ id }) => id)]);

const SHIP = '亲，今天下午四点前付款的订单当天就能发出，一般两到三天送到您手里';

describe('duplicates', () => {
  it('are the same but for signs, width and case', () => {
    expect(ids(find(['可以开发票，Ok', '七天无理由', '可以开发票!ＯＫ']))).toEqual([['exact', '0', '2']]);
  });

  it('are near where a few words differ, and not where the matter does', () => {
    const found = find([
      SHIP,
      `${SHIP}哦`,
      '拆封后影响二次销售的不支持退货，质量问题除外',
      SHIP.replace('四点', '三点'),
    ]);
    expect(ids(found)).toEqual([['near', '0', '1', '3']]);
    expect(found[0]?.similarity).toBeGreaterThan(0.8);
  });

  it('are no offers with other figures, and no texts for other shops', () => {
    expect(find(['全场满100减10，今晚十二点结束哦', '全场满200减20，今晚十二点结束哦'])).toEqual([]);
    expect(findIn([aPhrase('a', { body: SHIP, shops: ['1'] }), aPhrase('b', { body: SHIP })])).toEqual([]);
  });

  it('are those that another has among its wordings, whichever comes first', () => {
    const worded = aPhrase('w', { body: '亲，在的', variants: ['您好，请讲！'] });
    const alone = aPhrase('a', { body: '您好 请讲' });
    expect(ids(findIn([worded, alone]))).toEqual([['exact', 'w', 'a']]);
    expect(ids(findIn([alone, worded]))).toEqual([['exact', 'a', 'w']]);
    const other = aPhrase('o', { body: '在呢', variants: ['您好请讲'] });
    expect(ids(findIn([worded, other]))).toEqual([['exact', 'w', 'o']]);
  });

  it('never lose or double a phrase, and find every equal one', () => {
    const body = fc.string({ unit: fc.constantFrom(...'今明天发货退，。'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 30 }), (bodies) => {
        const grouped = find(bodies).flatMap(({ phrases }) => phrases.map(({ id }) => Number(id)));
        expect(new Set(grouped).size).toBe(grouped.length);
        bodies.forEach((text, i) => {
          if (bodies.indexOf(text) !== bodies.lastIndexOf(text)) expect(grouped).toContain(i);
        });
      }),
    );
  });
});
