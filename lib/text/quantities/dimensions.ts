import { NUMBER, numberOf } from './numerals';

/** Two or three sides told as one: 200×230, 2米乘2米3, 50*40*33厘米. */
export interface Dimensions {
  /** cm, as they stand. */
  sides: number[];
  /** Whether cm is what they are told in, with a unit or without. */
  inCentimetres: boolean;
  start: number;
  end: number;
}

const UNIT = '(毫米|mm|厘米|公分|cm|米|m)?';
const SIDE = ` ?(${NUMBER}) ?${UNIT}((?:[1-9]\\d?|[一二三四五六七八九]{1,2})(?![\\d.]))?`;
const BY = ' ?(?:[×x*]|乘以?)';
const DIMENSIONS = new RegExp(`(?<![\\d.a-z×*])${SIDE}${BY}${SIDE}(?:${BY}${SIDE})?(?![a-z\\d])`, 'g');
const FACTORS: Record<string, number> = { 毫米: 0.1, mm: 0.1, 厘米: 1, 公分: 1, cm: 1, 米: 100, m: 100 };
/** Without any unit: no side of goods is told as 2 cm, nor as 20 m. */
const MOST_METRES = 5;

/** Sides in a readable text; a unit behind the last one is that of all. */
export function dimensionsIn(text: string): Dimensions[] {
  if (!/[×x*乘]/.test(text)) return [];
  const found: Dimensions[] = [];
  for (const match of text.matchAll(DIMENSIONS)) {
    const parts = [match.slice(1, 4), match.slice(4, 7), match.slice(7, 10)].filter(([number]) => number !== undefined);
    const values = parts.map(([number]) => numberOf(number as string));
    if (values.some((value) => value === null || value === 0)) continue;
    const last = parts.at(-1)?.[1];
    const guessed = values.every((value) => (value as number) <= MOST_METRES) ? '米' : '厘米';
    const units = parts.map(([, unit]) => unit ?? last ?? guessed);
    const sides = parts.map(([, , tail], i) => {
      const factor = FACTORS[units[i] as string] as number;
      const value = (values[i] as number) * factor;
      // 2米3 is 2.3; a figure behind cm is another one.
      return (
        Math.round(
          (value + (tail && factor === 100 ? (numberOf(tail) ?? 0) * (tail.length === 2 ? 1 : 10) : 0)) * 100,
        ) / 100
      );
    });
    const start = match.index + (match[0].length - match[0].trimStart().length);
    found.push({
      sides,
      inCentimetres: units.every((unit) => FACTORS[unit] === 1),
      start,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** Whether these are the same sides in any order, or some of them. */
export const hasSides = (whole: readonly number[], said: readonly number[]): boolean =>
  said.every((side) => whole.some((it) => Math.abs(it - side) < 0.05));
