import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify } from '../../lib/text/simplify';
import { textTables } from '../support/make/text-tables';

/** Milliseconds for a property test: thousands of cases, on a machine that may be busy. */
const SLOW = 60_000;

describe('simplify', () => {
  it('writes traditional characters as simplified ones', () => {
    expect(simplify('電話聯繫我，發貨單號')).toBe('电话联系我，发货单号');
    expect(simplify('這張優惠券過期了')).toBe('这张优惠券过期了');
  });

  it('leaves simplified text alone', () => {
    const text = '您好，48小时内发货，7天无理由退换';
    expect(simplify(text)).toBe(text);
  });

  it(
    'keeps the length and settles in one pass, whatever the text',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const simple = simplify(text);
          expect(simple.length).toBe(text.length);
          expect(simplify(simple)).toBe(simple);
        }),
      );
    },
    SLOW,
  );
});

describe('generated tables', () => {
  it.each(Object.entries(textTables()))('%s is what the generator makes', (name, source) => {
    expect(readFileSync(path.resolve('lib/text/generated', name), 'utf8')).toBe(source);
  });
});
