/** Source of a pattern for one number: Arabic with a fraction, or Chinese (三百, 两百五, 一千二, 十二点五, 半). No capturing groups. */
export const NUMBER =
  '(?:\\d{1,9}(?:\\.\\d{1,3})?|[零一二两三四五六七八九十百千万俩仨半]{1,12}(?:点[零一二三四五六七八九]{1,3})?)';

const DIGITS: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** The value of a number as `NUMBER` finds it in a folded text; null for what only looks like one (百万零半). */
export function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  const [whole = '', fraction] = word.split('点');
  const value = wholeOf(whole);
  if (value === null || fraction === undefined) return value;
  return Number(`${value}.${[...fraction].map((digit) => DIGITS[digit]).join('')}`);
}

/**
 * A whole Chinese number: with places (三百零五), the last place left out as it is spoken (两百五 = 250, 一千二 = 1200), or figure by
 * figure (一五九 = 159).
 */
function wholeOf(word: string): number | null {
  if (!/[十百千万]/.test(word)) {
    const figures = [...word].map((digit) => DIGITS[digit]);
    return figures.includes(undefined) ? null : Number(figures.join(''));
  }
  let total = 0;
  /** Below the last 万. */
  let section = 0;
  let digit: number | null = null;
  let lastPlace = 0;
  let afterZero = false;
  for (const char of word) {
    const place = PLACES[char];
    if (place === undefined) {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      afterZero ||= value === 0;
      continue;
    }
    if (lastPlace !== 0 && place >= lastPlace && place !== 10_000) return null;
    if (place === 10_000) {
      if (total > 0 || (section === 0 && digit === null)) return null;
      total = (section + (digit ?? 0)) * place;
      section = 0;
    } else {
      if (digit === null && place !== 10) return null;
      section += (digit ?? 1) * place;
    }
    digit = null;
    lastPlace = place;
    afterZero = false;
  }
  const rest = digit ?? 0;
  // 两百五 leaves the ten out; 两百零五 doesn't, and 十五 has none to leave out.
  const scale = afterZero || lastPlace <= 10 ? 1 : lastPlace / 10;
  return total + section + rest * scale;
}

/** A number as it is said: 305 → 三百零五. Whole numbers from 0 to 99,999,999; for tests and for showing. */
export function inChinese(value: number): string {
  const names = '零一二三四五六七八九';
  if (value === 0) return '零';
  const below = (n: number): string => {
    let out = '';
    let zero = false;
    for (const [place, name] of [
      [1_000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const figure = Math.floor(n / place) % 10;
      if (figure === 0) zero = out !== '';
      else {
        out += `${zero ? '零' : ''}${names[figure]}${name}`;
        zero = false;
      }
    }
    return out;
  };
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1_000 ? '零' : '';
  return `${high > 0 ? `${below(high)}万` : ''}${gap}${below(low)}`.replace(/^一十/, '十');
}
