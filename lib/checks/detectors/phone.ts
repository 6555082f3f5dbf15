import { figureValue, isFigure, isWordUnit } from '../../text/figures';
import { endOf, type Folded, foldInPlace, gapBefore, hasGap, MOST_BETWEEN } from '../../text/fold';
import { type Detector, NOTHING, type Span, spansOf } from '../engine/view';

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
  const hasCode = at - 2 >= from && isCode(codes, at - 2);
  if (!hasCode || !beginsNumber(folded, at - 2)) return -1;
  return codes[at - 3] === 0x2b && !hasGap(folded, at - 2) ? at - 3 : at - 2;
}

// Letters that are put for figures, l38OO; and what may part a number at its usual places or everywhere, the same each time. Prices, sizes and times
// with such signs between are parted otherwise.
const FIGURE = '[0-9olizsbgq]';
const SIGN = '(?:[^0-9a-z\\n\u3400-\u9fff]{0,3}|[转杠横点减加])';
const DISGUISED = new RegExp(
  `(?<![0-9a-z]|[0-9][ .-]{1,2})[1li](?:[3-9]${FIGURE}(?:(${SIGN})${FIGURE}{4}\\1${FIGURE}{4}|${SIGN}${FIGURE}{8})` +
    `|(${SIGN})[3-9](?:\\2${FIGURE}){9})(?![0-9a-z]|[ -][0-9])`,
  'g',
);

/** At least four figures, and three letters at most that look like no figure at once: else it is a word or a code. */
const isNumber = (match: string): boolean =>
  match.replace(/[^0-9]/g, '').length > 3 && match.replace(/[^zsbgq]/g, '').length < 4;

/** Units of the text on each side of a chain that say whether a number begins or ends there. */
const MARGIN = 3;

/** Mobile numbers that `mobiles` doesn't see, among the units `from…to` of one chain. */
function disguised({ text, starts, codes }: Folded, from: number, to: number, known: readonly Span[]): Span[] {
  const start = Math.max(0, (starts[from] as number) - MARGIN);
  const units = foldInPlace(text.slice(start, (starts[to] as number) + MARGIN)).split('');
  for (let i = from; i < to; i++) {
    const value = (codes[i] as number) > 0x7f ? figureValue(codes[i] as number) : -1;
    if (value >= 0) units[(starts[i] as number) - start] = String(value);
  }
  return spansOf(units.join(''), DISGUISED, isNumber)
    .map((span) => ({ start: start + span.start, end: start + span.end }))
    .filter((span) => !known.some((other) => other.start < span.end && span.start < other.end));
}

const isCounted = (code: number): boolean => isWordUnit(code) || figureValue(code) >= 0;

/** The ends of the rows of letters and figures that may be a number together, from and to in turns. */
function chainsOf({ codes, length }: Folded): number[] {
  const chains: number[] = [];
  for (let from = 0; from < length; from++) {
    if (!isCounted(codes[from] as number)) continue;
    let count = 1;
    let last = from;
    for (let at = from + 1; at < length && at - last <= MOST_BETWEEN + 1; at++) {
      if (!isCounted(codes[at] as number)) continue;
      last = at;
      count++;
    }
    if (count >= MOBILE) chains.push(from, last + 1);
    from = last;
  }
  return chains;
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

/**
 * Telephone numbers of mainland China. Not hotlines (400, 95xxx, 10086), order numbers or waybills: those have other lengths and beginnings.
 */
export function phonesIn(folded: Folded): readonly Span[] {
  const { codes, length, longestNumber, longestChain } = folded;
  if (longestNumber < SHORTEST && longestChain < MOBILE) return NOTHING;
  const spans: Span[] = [];
  for (let from = 0; longestNumber >= SHORTEST && from < length; from++) {
    if (figureValue(codes[from] as number) < 0) continue;
    let to = from + 1;
    while (to < length && figureValue(codes[to] as number) >= 0 && isJoined(folded, to)) to++;
    mobiles(folded, from, to, spans);
    landlines(folded, from, to, spans);
    from = to - 1;
  }
  if (longestChain < MOBILE) return spans;
  const chains = chainsOf(folded);
  for (let i = 0; i < chains.length; i += 2)
    spans.push(...disguised(folded, chains[i] as number, chains[i + 1] as number, spans));
  return spans;
}

const detector: Detector = { id: 'phone', detect: ({ folded }) => phonesIn(folded) };

export default detector;
