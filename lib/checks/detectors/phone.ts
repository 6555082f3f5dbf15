import { figureValue, isFigure, isWordUnit } from '../../text/figures';
import { endOf, type Folded, gapBefore, hasGap } from '../../text/fold';
import { type Detector, NOTHING, type Span } from '../view';

/** Digits of a mainland mobile number, and the least that a number with its area code has. */
const MOBILE = 11;
const SHORTEST = 10;
/** A barcode or number of goods may begin with 0 as an area code does. */
const NAMED_OTHERWISE = /[单条货编型款批]号?码?[ :：]*$/;

/** The most units, and the ASCII signs among them, that may stand between two figures of one number; other signs that fold to nothing all may. */
const MAX_JOINT = 3;
const JOINTS = ' \t.-_~*/()|\\';

/** Whether unit `index`, a figure, goes on with the number of the figure before it. */
function isJoined(folded: Folded, index: number): boolean {
  if (!hasGap(folded, index)) return true;
  const gap = gapBefore(folded, index);
  if (gap.length > MAX_JOINT) return false;
  for (let i = 0; i < gap.length; i++) if (gap.charCodeAt(i) < 0x7f && !JOINTS.includes(gap[i] as string)) return false;
  return true;
}

/** Whether a number may begin or end between `unit` and its own unit `index`: no letter or figure stands there, or something parts them. */
const isFree = (folded: Folded, index: number, unit: number | undefined, joint: RegExp): boolean =>
  !isWordUnit(unit) || (hasGap(folded, index) && !(isFigure(unit) && joint.test(gapBefore(folded, index))));

/** No stretch of a longer number or code: a1380…, 20 1380…, 2024-1380… */
const beginsNumber = (folded: Folded, index: number): boolean =>
  isFree(folded, index, folded.codes[index - 1], /^[ \u3000\u00a0.\-－．\u2010-\u2015]{1,2}$/);

const endsNumber = (folded: Folded, index: number): boolean =>
  isFree(folded, index, folded.codes[index], /^[ \u3000\u00a0\-－\u2010-\u2015]$/);

const isCode = (codes: Uint16Array, at: number): boolean => codes[at] === 0x38 && codes[at + 1] === 0x36;

/** Where a mobile number begins whose first figure is unit `at`: there, or at its 86 or +86; -1 for none. */
function beginning(folded: Folded, at: number, from: number): number {
  const { codes } = folded;
  if (beginsNumber(folded, at)) return at;
  // 0086
  if (
    at - 4 >= from &&
    codes[at - 4] === 0x30 &&
    codes[at - 3] === 0x30 &&
    isCode(codes, at - 2) &&
    beginsNumber(folded, at - 4)
  )
    return at - 4;
  const hasCode = at - 2 >= from && isCode(codes, at - 2);
  if (!hasCode || !beginsNumber(folded, at - 2)) return -1;
  return codes[at - 3] === 0x2b && !hasGap(folded, at - 2) ? at - 3 : at - 2;
}

/** Letters that are put for figures: l38OO. Those that look like no other figure are common there; of the rest a number has three at most. */
const LETTERS = 'olizsbgq';
const LETTER_VALUES = '01125899';
const ALIKE = 3;
const MAX_UNLIKE = 3;
/** Figures that must be among them: else it is a word or a code. */
const LEAST_FIGURES = 4;
/** Where numbers are parted, counted in figures; or behind each. Prices, sizes and times with such signs between are parted otherwise. */
const PARTED = ['3,7', '3,6', '4,7', '3', '4', '7', '5', '1,2,3,4,5,6,7,8,9,10'];

/** Said for a sign between figures. */
const WORDS_BETWEEN = '转杠横点减加';

/** Whether the unit of a folded draft may stand between two figures without ending the number. */
const isSign = (code: number): boolean =>
  code < 0x80 || code >= 0xe000
    ? !isWordUnit(code) && code !== 0x0a
    : WORDS_BETWEEN.includes(String.fromCharCode(code));

/**
 * The end of a mobile number that is disguised, from `at`: with letters for figures, or with the same sign at each of the usual places, whichever it is;
 * -1 for none, and for what `mobiles` sees.
 */
function disguisedEnd(folded: Folded, at: number): number {
  const { codes, starts, text, length } = folded;
  let figures = 0;
  let unlike = 0;
  let count = 0;
  let sign = '';
  let isPlain = true;
  const parted: number[] = [];
  let i = at;
  for (let end = 0; ; i++) {
    while (count > 0 && i < length && isSign(codes[i] as number)) i++;
    if (count === MOBILE || i >= length) break;
    const code = codes[i] as number;
    const letter = LETTERS.indexOf(String.fromCharCode(code));
    const value = letter < 0 ? figureValue(code) : Number(LETTER_VALUES[letter]);
    if (value < 0 || (count === 0 && value !== 1) || (count === 1 && value < 3)) return -1;
    if (letter >= 0) isPlain = false;
    if (letter < 0) figures++;
    else if (letter >= ALIKE) unlike++;
    const start = starts[i] as number;
    const gap = text.slice(end, start).trim();
    if (count > 0 && (isSign(codes[i - 1] as number) || !isJoined(folded, i))) isPlain = false;
    if (count > 0 && start > end) {
      if (start - end > MAX_JOINT || (parted.length > 0 && gap !== sign)) return -1;
      sign = gap;
      parted.push(count);
    }
    end = endOf(folded, i);
    count++;
  }
  const isUsual = parted.length === 0 || PARTED.includes(parted.join());
  if (isPlain || count < MOBILE || figures < LEAST_FIGURES || unlike > MAX_UNLIKE || !isUsual) return -1;
  while (!isWordUnit(codes[i - 1]) && figureValue(codes[i - 1] as number) < 0) i--;
  return endsNumber(folded, i) ? i : -1;
}

/** Mobile numbers among the figures `from…to` of one chain, separated or not, as figures or in Chinese. */
function mobiles(folded: Folded, from: number, to: number, spans: Span[]): void {
  for (let at = from; at + MOBILE <= to; at++) {
    const { codes } = folded;
    if (figureValue(codes[at] as number) !== 1 || figureValue(codes[at + 1] as number) < 3) continue;
    const begin = beginning(folded, at, from);
    if (begin < 0 || !endsNumber(folded, at + MOBILE)) continue;
    spans.push({ start: folded.starts[begin] as number, end: endOf(folded, at + MOBILE - 1) });
    at += MOBILE - 1;
  }
}

/** Area code and number, parted at the usual places, everywhere or not at all: 0571-88001234, 0571 8800 1234, 0 5 7 1 8 8 … */
function landlines(folded: Folded, from: number, to: number, spans: Span[]): void {
  const { codes, starts, text } = folded;
  const value = (at: number): number => figureValue(codes[at] as number);
  for (let at = from; at + SHORTEST <= to; at++) {
    // +86 stands for the 0.
    const isAbroad = value(at) === 8 && value(at + 1) === 6 && codes[at - 1] === 0x2b;
    const area = isAbroad ? at + 2 : at + 1;
    const second = value(area);
    // 010, 02x, 0xxx; no local number begins with 0, 1 or 9.
    if (!(isAbroad || (value(at) === 0 && beginsNumber(folded, at)))) continue;
    if (second < 1 || (second === 1 && value(area + 1) > 0)) continue;
    const local = area + (second < 3 ? 2 : 3);
    if (value(local) < 2 || value(local) > 8) continue;
    const first = starts[isAbroad ? at - 1 : at] as number;
    const start = first - Number(/[(（]/.test(text[first - 1] ?? ''));
    const end = [local + 8, local + 7].find((it) => it <= to && endsNumber(folded, it));
    if (end === undefined) continue;
    let gaps = 0;
    let odd = 0;
    for (let i = at + 1; i < end; i++) {
      if (!hasGap(folded, i)) continue;
      gaps++;
      if (i !== local && i !== area && i !== end - 4) odd++;
    }
    if (odd > 0 && gaps < end - at - 1) continue;
    if (gaps === 0 && NAMED_OTHERWISE.test(text.slice(0, first))) continue;
    spans.push({ start, end: endOf(folded, end - 1) });
    at = end - 1;
  }
}

/** Disguised mobile numbers, which begin with 1, l or i. */
function disguised(folded: Folded, spans: Span[]): void {
  const { codes, starts, length } = folded;
  for (let at = 0; at + MOBILE <= length; at++) {
    const code = codes[at] as number;
    if (code !== 0x31 && code !== 0x6c && code !== 0x69 && figureValue(code) !== 1) continue;
    if (!beginsNumber(folded, at)) continue;
    const end = disguisedEnd(folded, at);
    if (end < 0) continue;
    spans.push({ start: starts[at] as number, end: endOf(folded, end - 1) });
    at = end - 1;
  }
}

/**
 * Telephone numbers of mainland China. Not hotlines (400, 95xxx, 10086), order numbers or waybills: those have other lengths and beginnings.
 */
export function phonesIn(folded: Folded): readonly Span[] {
  const { codes, length } = folded;
  if (folded.counted < SHORTEST) return NOTHING;
  const spans: Span[] = [];
  disguised(folded, spans);
  if (folded.longestNumber < SHORTEST) return spans;
  for (let from = 0; from < length; from++) {
    if (figureValue(codes[from] as number) < 0) continue;
    let to = from + 1;
    while (to < length && figureValue(codes[to] as number) >= 0 && isJoined(folded, to)) to++;
    mobiles(folded, from, to, spans);
    landlines(folded, from, to, spans);
    from = to - 1;
  }
  return spans;
}

const detector: Detector = { id: 'phone', detect: ({ folded }) => phonesIn(folded) };

export default detector;
