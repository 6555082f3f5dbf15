import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceSimilarity, sharedPieces } from '../../lib/text/similarity';

describe('similarity of texts', () => {
  it('is 1 for equal, 0 for nothing in common, between for some', () => {
    expect(diceSimilarity('今天发货', '今天发货')).toBe(1);
    expect(diceSimilarity('今天发货', '包邮吗')).toBe(0);
    expect(diceSimilarity('今天发货', '明天发货')).toBeCloseTo(2 / 6 + 2 / 6);
  });

  it('is symmetric and within 0…1', () => {
    const text = fc.string({ unit: fc.constantFrom(...'发货吗'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = diceSimilarity(a, b);
        expect(value).toBe(diceSimilarity(b, a));
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('names pieces that both texts have', () => {
    expect(sharedPieces('今天拍今天能发货不', '拍了今天能发吗')).toEqual(['今天能发']);
    expect(sharedPieces('包邮', '运费')).toEqual([]);
  });
});
