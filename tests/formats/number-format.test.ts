import { describe, expect, it } from 'vitest';
import { numberFormat, plainNumber } from '../../lib/formats/workbook/number-format';

const shown = (code: string, value: number) => numberFormat(200, code, false)(value);

describe('a number is shown as its cell shows it', () => {
  it.each([
    ['yyyy"年"m"月"d"日"', 46_356, '2026年11月30日'],
    ['[$-804]yyyy"年"m"月"d"日";@', 46_356, '2026年11月30日'],
    ['yyyy年m月d日', 46_356, '2026年11月30日'],
    ['[$-F800]dddd, mmmm dd, yyyy', 46_356, '2026年11月30日'],
    ['yyyy\\-mm\\-dd\\ hh:mm', 46_356.5, '2026-11-30 12:00'],
    ['aaaa', 46_356, '星期一'],
    ['上午/下午h"时"mm"分";@', 2 / 3, '下午4时00分'],
    ['[h]:mm', 1.5, '36:00'],
    ['000', 7, '007'],
    ['000-0000-0000', 13_800_001_234, '138-0000-1234'],
    ['0', 123_456_789_012_345, '123456789012345'],
    ['0.0%', 0.885, '88.5%'],
    ['"¥"#,##0.00', 1_299.5, '¥1,299.50'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 1_299.5, '¥1,299.50'],
    ['0"件起"', 3, '3件起'],
    ['0!.0,"万"', 15_000, '1.5万'],
    ['[红色]0;[蓝色]-0', -5, '-5'],
    ['G/通用格式"元"', 15, '15元'],
    ['0.00E+00', 123_456, '1.23E+05'],
    ['# ?/?', 0.5, '1/2'],
    ['@', 1_234_567_890_123, '1234567890123'],
    ['General', 0.1 + 0.2, '0.3'],
  ])('%s of %d', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it.each([
    [9, 0.88, '88%'],
    [14, 46_356, '2026/11/30'],
    [20, 2 / 3, '16:00'],
    [31, 46_356, '2026年11月30日'],
    [44, 1_299.5, '¥1,299.50'],
    [57, 46_356, '2026年11月'],
    [58, 46_356, '11月30日'],
  ])('in the format that has the number %d alone', (id, value, text) => {
    expect(numberFormat(id, undefined, false)(value)).toBe(text);
  });

  it('counts days from 1904 where the workbook does, and spans of time from nowhere', () => {
    expect(numberFormat(200, 'yyyy/m/d', true)(44_894)).toBe('2026/11/30');
    expect(numberFormat(200, '[h]:mm', true)(1.5)).toBe('36:00');
  });

  it.each([
    ['a number without a code', numberFormat(163, undefined, false)(5)],
    ['no code', shown('0[', 5)],
    ['too long a code', shown('0'.repeat(300), 5)],
    ['no day', shown('yyyy/m/d', -5)],
    ['a day after all days', shown('yyyy/m/d', 3e9)],
  ])('is told as unknown: %s', (_, text) => {
    expect(text).toBeNull();
  });

  it('has no noise and no exponent without a format', () => {
    expect([0.1 + 0.2, 1 / 3, 12_345_678_901_234, 1.005, -2, 1e20].map(plainNumber)).toEqual([
      '0.3',
      '0.333333333',
      '12345678901234',
      '1.005',
      '-2',
      '100000000000000000000',
    ]);
  });
});
