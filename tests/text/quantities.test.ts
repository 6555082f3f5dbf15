import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesIn } from '../../lib/text/quantities/compositions';
import { dimensionsIn } from '../../lib/text/quantities/dimensions';
import { clocksIn, daysIn } from '../../lib/text/quantities/moments';
import { inChinese, numberOf } from '../../lib/text/quantities/numerals';
import { readQuantities } from '../../lib/text/quantities/read';
import { readable } from '../../lib/text/quantities/readable';
import { sizesIn } from '../../lib/text/quantities/sizes';
import { spelt } from '../../lib/text/quantities/spelt';
import { thresholdsIn } from '../../lib/text/quantities/thresholds';

const wide = (text: string): string => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

describe('numbers', () => {
  it('are read as they are said', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => numberOf(inChinese(n)) === n));
  });
  it.each([
    ['两百五', 250],
    ['一千二', 1200],
    ['三百零五', 305],
    ['十五', 15],
    ['一万二', 12_000],
    ['半', 0.5],
    ['俩', 2],
    ['十二点五', 12.5],
    ['一五九', 159],
  ])('%s', (word, value) => expect(numberOf(word)).toBe(value));
});

describe('figures with units', () => {
  it('mean the same in Arabic, full-width and Chinese figures, and lie where they stand', () => {
    const money = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(money, fc.constantFrom('亲，', '这款', '👍 ', ''), (n, before) => {
        for (const word of [String(n), wide(String(n)), inChinese(n)]) {
          const [only, ...more] = readQuantities(`${before}${word}元`);
          expect(more).toEqual([]);
          expect(only).toMatchObject({
            kind: 'money',
            from: n,
            to: n,
            start: before.length,
            end: before.length + word.length + 1,
          });
        }
      }),
    );
  });
  it('of any text lie within it, in order, and never throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: fc.constantFrom(...'0123半三百折天-~元满减.两块%点') }),
        (a, b) => {
          const text = a + b;
          expect(readable(text)).toHaveLength(text.length);
          let last = 0;
          for (const { start, end, from, to } of readQuantities(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(from).toBeLessThanOrEqual(to);
            last = start;
          }
        },
      ),
    );
  });
  it.each([
    ['八五折', 'discount', 8.5, 8.5],
    ['85折', 'discount', 8.5, 8.5],
    ['8.5折', 'discount', 8.5, 8.5],
    ['3-5天', 'duration', 72, 120],
    ['三到五天', 'duration', 72, 120],
    ['两天半', 'duration', 60, 60],
    ['3个工作日', 'duration', 72, 72],
    ['￥59.9', 'money', 59.9, 59.9],
    ['三块五', 'money', 3.5, 3.5],
    ['5毛', 'money', 0.5, 0.5],
    ['130斤', 'weight', 65_000, 65_000],
    ['170cm', 'length', 170, 170],
    ['买俩件', 'count', 2, 2],
  ])('%s', (text, kind, from, to) => expect(readQuantities(text)).toMatchObject([{ kind, from, to }]));
  it.each(['三折叠', '打折', '有一点', '型号A12'])('none in: %s', (text) => expect(readQuantities(text)).toEqual([]));
});

describe('thresholds', () => {
  it('are read in each spelling', () => {
    const sum = fc.integer({ min: 10, max: 9_999 });
    fc.assert(
      fc.property(sum, sum, fc.boolean(), fc.boolean(), (from, off, every, spoken) => {
        const say = spoken ? inChinese : String;
        const text = `${every ? '每' : ''}满${say(from)}减${say(off)}`;
        expect(thresholdsIn(readable(text))).toMatchObject([
          { form: 'off', from, off, every, start: 0, end: text.length },
        ]);
      }),
    );
  });
  it.each([
    ['满99包邮', 'free-shipping', 99],
    ['满299送帆布袋', 'gift', 299],
    ['满300元可以减40元的券', 'off', 300],
  ])('%s', (text, form, from) => expect(thresholdsIn(readable(text))).toMatchObject([{ form, from }]));
});

it('reads compositions, sizes, clocks and days', () => {
  for (const text of ['95%棉', '棉95%', '含棉95%', '百分之九十五的棉', '９５％棉']) {
    expect(sharesIn(readable(text))).toMatchObject([{ material: '棉', percent: 95 }]);
  }
  expect(sharesIn(readable('纯色'))).toEqual([]);
  expect(sizesIn(readable('XXL码 170/88A 均码 s')).map(({ name }) => name)).toEqual(['2XL', '170/88A', '均码', 'S']);
  expect(['下午4点前', '16:00前', '16点前', '四点半'].map((text) => clocksIn(readable(text))[0]?.minutes)).toEqual([
    960, 960, 960, 270,
  ]);
  expect(clocksIn(readable('快一点发'))).toEqual([]);
  expect(daysIn(readable('今天、明天，11月25号'))).toMatchObject([{ ahead: 0 }, { ahead: 1 }, { month: 11, day: 25 }]);
});

describe('sides', () => {
  it.each([
    ['200×230cm', [200, 230]],
    ['2米乘2米3', [200, 230]],
    ['1.8*2.2', [180, 220]],
    ['50x40x33厘米', [50, 40, 33]],
    ['300毫米×200毫米', [30, 20]],
  ])('%s', (text, sides) => expect(dimensionsIn(readable(text)).map((it) => it.sides)).toEqual([sides]));
});

describe('one spelling', () => {
  it.each([
    ['1.5m床', '一米五床'],
    ['一斤装', '500g装'],
    ['220*240cm', '2.2×2.4米'],
    ['20000mAh', '两万毫安时'],
    ['五片装', '5片装'],
  ])('%s is %s', (a, b) => expect(spelt(readable(a))).toBe(spelt(readable(b))));
  it.each([
    ['1.5米', '1.8米'],
    ['一斤', '一公斤'],
  ])('%s is not %s', (a, b) => expect(spelt(readable(a))).not.toBe(spelt(readable(b))));
});

describe('figures as they are spoken', () => {
  it.each([
    ['2斤4两', 1200, 1200],
    ['一公斤九', 1900, 1900],
    ['一米七', 170, 170],
    ['三五天', 72, 120],
    ['1小时30分钟', 1.5, 1.5],
  ])('%s', (text, from, to) => expect(readQuantities(text)).toMatchObject([{ from, to }]));
});
