import { format, isDateFormat, isValidFormat } from 'numfmt';

/** What a cell of this format shows for a number; null: can't be told. */
export type NumberFormat = (value: number) => string | null;

/** The formats that have a number alone, as Excel has them for users in China. ECMA-376, part 1, 18.8.30. */
const BUILT_IN = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"¥"#,##0;"¥"-#,##0;"¥-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"¥-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Excel takes no longer ones. */
const LONGEST_CODE = 255;
/** Days between the two ways to count them: from 1900, and from 1904. */
export const DAYS_TO_1904 = 1_462;
/** The last day of the year 9999, after which nothing is a date. */
const LAST_DAY = 2_958_466;
/** Digits that a number keeps there; further ones have become zeros. */
const DIGITS = 15;
export const MOST_WHOLE = 10 ** DIGITS;

/** A number without a format: whole ones in full, others without the noise of binary fractions, as wide as a cell is. */
export function plainNumber(value: number): string {
  if (Math.abs(value) >= MOST_WHOLE) return String(value);
  return Number.isInteger(value) ? String(value) : format('General', Number(value.toPrecision(DIGITS)));
}

/** Words and marks of Excel's Chinese edition in a format, outside of quotes. */
const CHINESE =
  /"[^"]*"|[\\_*].|!(.)|(G\/通用格式)|(上午\/下午)|\[(?:黑色|蓝色|蓝绿色|青色|绿色|洋红色?|红色|白色|黄色|颜色 ?\d+)\]/g;

const inEnglish = (code: string): string =>
  code.replace(CHINESE, (found, next?: string, general?: string, half?: string) => {
    if (next) return `\\${next}`;
    if (general) return 'General';
    if (half) return 'AM/PM';
    return found.startsWith('[') ? '' : found;
  });

/** What the system's settings say, by its mark: the long day, the time. */
const OF_SYSTEM: [RegExp, string][] = [
  [/^\[\$-F800\]/i, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-F400\]/i, 'h:mm:ss'],
];

/** Makes a format of its number and, where the file gives one, its code. */
export function numberFormat(id: number, given: string | undefined, isFrom1904: boolean): NumberFormat {
  const source = given ?? BUILT_IN.get(id);
  if (source === undefined || source.length > LONGEST_CODE) return () => null;
  const code = OF_SYSTEM.find(([mark]) => mark.test(source))?.[1] ?? inEnglish(source);
  if (/^(?:\[\$-[^\]]*\])?(?:General|@)?(?:;@)?$/i.test(code)) return plainNumber;
  if (!isValidFormat(code)) return () => null;
  const isDate = isDateFormat(code);
  const hasHalves = source.includes('上午/下午');
  // A span of time begins at no day.
  const shift = isFrom1904 && isDate && !/\[[hms]+\]/i.test(code) ? DAYS_TO_1904 : 0;
  return (value) => {
    const at = value + shift;
    if (isDate && (at < 0 || at >= LAST_DAY)) return null;
    const text = format(code, at, { locale: 'zh-CN' }).trim();
    return hasHalves ? text.replace('AM', '上午').replace('PM', '下午') : text;
  };
}
