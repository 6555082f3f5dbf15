import { NUMBER, numberOf } from './numerals';
import type { Quantity } from './quantity';
import { readable } from './readable';
import { UNIT_TABLE, UNIT_WORDS } from './units';

/** Between the ends of a range: 3-5天, 三到五天, 3~5天. */
const TO = '[-~到至]';
/** `¥`, number, range, 多/来 (ten and some), unit, 半 or a last figure behind it: 两天半, 三块五. */
const QUANTITY = new RegExp(
  `(¥ ?)?(${NUMBER})(?: ?(?:${UNIT_WORDS})? ?${TO} ?(${NUMBER}))? ?[多来]?(?:(个半)(月|小时|钟头)|(${UNIT_WORDS})(半|(?<=[米m])(?:[一二三四五六七八九]{2}(?![十百千万])|[1-9]\\d(?![\\d.厘公cm%]))|[一二三四五六七八九1-9](?![\\d一二三四五六七八九十百千件个折分点.]))?)?`,
  'g',
);
/** 零下5度, -5度; 5-8度 is a range. */
const BELOW_ZERO = /(?:零下|(?<![\d度])-)$/;
const LATIN = /[a-z]/;
const DIGIT = /[\d.]/;

/** Every figure of a text that has a unit, in the order of the text. */
export const readQuantities = (text: string): Quantity[] => quantitiesIn(readable(text));

/** The same in a text that is `readable` already. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  QUANTITY.lastIndex = 0;
  for (let match = QUANTITY.exec(text); match; match = QUANTITY.exec(text)) {
    const quantity = quantityOf(match, text);
    // 一箱5包: the figure behind a unit that takes none begins the next one.
    if (quantity) QUANTITY.lastIndex = quantity.end;
    const whole = found.at(-1);
    if (quantity && whole && isRestOf(whole, quantity)) {
      found[found.length - 1] = joined(whole, quantity);
    } else if (quantity) found.push(quantity);
  }
  return found;
}

/** Smaller units that stand behind a greater one as its rest: 2斤4两, 1小时30分钟, 1米75厘米. */
const RESTS: Record<string, string> = {
  斤: '两',
  小时: '分钟',
  个小时: '分钟',
  公斤: '克',
  kg: 'g',
  米: '厘米',
  m: 'cm',
  分钟: '秒',
};

const isRestOf = (whole: Quantity, rest: Quantity): boolean =>
  whole.end === rest.start && whole.from === whole.to && rest.from === rest.to && RESTS[whole.unit] === rest.unit;

const joined = (whole: Quantity, rest: Quantity): Quantity => {
  const sum = Math.round((whole.from + rest.from) * 10_000) / 10_000;
  return { ...whole, from: sum, to: sum, end: rest.end };
};

function quantityOf(match: RegExpExecArray, text: string): Quantity | null {
  const [all, yen, low, high, andHalf, halfUnit, unitWord, tail] = match;
  const before = text[match.index - 1] ?? '';
  const start = match.index;
  let end = start + all.trimEnd().length;
  // sku-12件, 3.5.2: part of something longer.
  if (!yen && (DIGIT.test(before) || LATIN.test(before))) return null;
  const word = andHalf ? `个${halfUnit}`.replace('个钟头', '钟头') : unitWord;
  const unit = word === undefined ? undefined : UNIT_TABLE.get(word);
  let from = numberOf(low as string);
  let to = high === undefined ? from : numberOf(high);
  if (from === null || to === null) return null;
  const some = high === undefined && unitWord !== undefined ? someOf(low as string) : null;
  if (some) [from, to] = some;
  if (!unit) return yen ? { kind: 'money', from, to, unit: '¥', start, end } : null;
  // 5m² and 3km are other units than the one read.
  if (LATIN.test(word as string) && LATIN.test(text[end] ?? '')) return null;
  if (unit.kind === 'discount')
    return /[叠痕页线纸射弯断返腾]/.test(text[end] ?? '') ? null : discountOf(from, start, end);
  if (high !== undefined && from > to) {
    // 一两百, 20到3: no range after all.
    from = to;
  }
  let extra = andHalf ? 0.5 : 0;
  if (tail === '半') extra = 0.5;
  // 一米三五, 1米35
  else if (tail?.length === 2 && unit.kind === 'length' && unit.factor === 100) extra = (numberOf(tail) ?? 0) / 100;
  else if (tail !== undefined && unit.kind === 'money' && unit.factor === 1) extra = (numberOf(tail) ?? 0) / 10;
  // 一米八, 一公斤九, 一斤二
  else if (
    tail !== undefined &&
    ((unit.kind === 'length' && unit.factor === 100) || (unit.kind === 'weight' && unit.factor >= 500))
  )
    extra = (numberOf(tail) ?? 0) / 10;
  else if (tail !== undefined) end -= tail.length;
  const told = (value: number): number => Math.round((value + extra) * unit.factor * 10_000) / 10_000;
  const below = word === '度' ? BELOW_ZERO.exec(text.slice(0, start))?.[0].length : undefined;
  if (below !== undefined)
    return {
      kind: unit.kind,
      from: -told(high === undefined ? to : from),
      // -20度到70度 goes from below zero to above it.
      to: high === undefined ? -told(from) : told(to),
      unit: '度',
      start: start - below,
      end,
    };
  return { kind: unit.kind, from: told(from), to: told(to), unit: word as string, start, end };
}

/** 两三天, 三五天: some, and no figure of two places. */
function someOf(word: string): [number, number] | null {
  if (!/^[一二两三四五六七八九]{2}$/.test(word)) return null;
  const [low, high] = [...word].map(numberOf) as [number, number];
  return high - low === 1 || high - low === 2 ? [low, high] : null;
}

/** 九折, 8.5折, 85折, 八五折: in tenths of the price. */
function discountOf(value: number, start: number, end: number): Quantity | null {
  const tenths = value >= 10 && value < 100 ? value / 10 : value === 0.5 ? 5 : value;
  return tenths > 0 && tenths < 10 ? { kind: 'discount', from: tenths, to: tenths, unit: '折', start, end } : null;
}
