import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, Folder, foldInPlace, foldText, hasGap } from '../../lib/text/fold';

/** Milliseconds for a property test: thousands of cases, on a machine that may be busy. */
const SLOW = 60_000;

const units = fc.constantFrom(
  ...[
    '加',
    '微',
    '信',
    '。',
    ' ',
    '\u200b',
    '\n',
    'V',
    'ｖ',
    '①',
    '⑩',
    '⑴',
    '❤',
    '❤️',
    '🇻',
    '𝓥',
    '🅥',
    '1️⃣',
    'é',
    'е',
    '電',
    '㊙',
    '🐧',
    '👨‍👩‍👧',
  ],
  ...['\ud83d', '\udc00', '𠮷', '️', '%', '+', '-', '\u0000', '\uffff', '\ue000', 'ﬁ'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(units, { maxLength: 40 }).map((list) => list.join('')),
);

describe('foldText', () => {
  it.each([
    ['ＶＸ', 'vx'],
    ['Ⓥⓧ 🅥🅧 🆅🆇 🇻🇽 𝓿𝔁 ᴠx', 'vxvxvxvxvxvx'],
    ['VХ νχ ѵх', 'vxvxvx'],
    ['①②⑩❸➄⓺⑺１𝟐', '12103567'.concat('12')],
    ['1️⃣3️⃣', '13'],
    ['v\u0301x\u0336', 'vx'],
    ['加\u200b微\u2060信', '加微信'],
    ['加 微-信~ 号', '加微信号'],
    ['電話聯繫', '电话联系'],
    ['⼼㊙', '心秘'],
    ['➕微', '+微'],
    ['100％，好。', '100%,好。'],
    ['不；行：吗？', '不;行:吗?'],
  ])('%s → %s', (from, to) => expect(foldText(from)).toBe(to));

  it('tells hearts from nothing and from each other emoji', () => {
    expect(foldText('威❤️')).toBe(foldText('威💗'));
    expect(foldText('威❤')).not.toBe('威');
    expect(foldText('威🎉')).toBe('威');
  });
});

describe('positions', () => {
  it(
    'point at the sign each unit came from, in order, inside the text',
    () => {
      const folder = new Folder();
      fc.assert(
        fc.property(text, (value) => {
          const folded = folder.fold(value);
          let before = 0;
          for (let i = 0; i < folded.length; i++) {
            const start = folded.starts[i] ?? -1;
            const end = endOf(folded, i);
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(value.length);
            expect(foldText(value.slice(start, end))).toContain(String.fromCharCode(folded.codes[i] ?? 0));
            before = start;
          }
        }),
        { numRuns: 2000 },
      );
    },
    SLOW,
  );

  it(
    'make the folding of a whole the folding of its parts',
    () => {
      const part = fc.array(units, { maxLength: 8 }).map((list) => list.join('').toWellFormed());
      fc.assert(
        fc.property(part, part, (a, b) => {
          expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
        }),
      );
    },
    SLOW,
  );

  it('know where something was dropped', () => {
    const folded = new Folder().fold('加 微信⑩a');
    const gaps = Array.from({ length: folded.length }, (_, i) => hasGap(folded, i));
    expect(gaps).toEqual([false, true, false, false, false, false]);
  });

  it('take the marks of a keycap with its digit', () => {
    const folded = new Folder().fold('打1️⃣');
    expect(endOf(folded, 1)).toBe(4);
  });
});

describe('foldInPlace', () => {
  it(
    'keeps the length, and agrees with the folding',
    () => {
      fc.assert(
        fc.property(text, (value) => {
          expect(foldInPlace(value).length).toBe(value.length);
        }),
        { numRuns: 2000 },
      );
      expect(foldInPlace('Ａ＠ｂ．Com／①𝟐　电')).toBe('a@b.com/12\u200b 电');
    },
    SLOW,
  );
});
