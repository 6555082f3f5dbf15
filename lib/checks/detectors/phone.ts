import { figureValue } from '../../text/figures';
import { endOf, type Folded, foldInPlace, hasGap, widthAt } from '../../text/fold';
import { type Detector, NOTHING, type Span } from '../view';

/** Digits of a mainland mobile number, and the least that a number with its area code has. */
const MOBILE = 11;
const SHORTEST = 10;
/** Area code and number: 0571-88001234. */
const LANDLINE = /^\(?0(?:10|2[0-9]|[3-9][0-9]{2})(?:\)[ \u200b-]{0,3}|[ \u200b-]{1,3})[2-8][0-9]{6,7}(?![0-9a-z-])/;
/** Units from the area code to behind the last figure. */
const LANDLINE_REACH = 20;

/** The most units, and the ASCII signs among them, that may stand between two figures of one number; other signs that fold to nothing all may. */
const MAX_JOINT = 3;
const JOINTS = ' \t.-_~*/';

const isWordUnit = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39));
const isFigure = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

/** What stands between unit `index` and the one before it. */
function gapBefore({ text, starts }: Folded, index: number): string {
  const before = starts[index - 1] as number;
  return text.slice(before + widthAt(text, before), starts[index]);
}

/** Whether unit `index`, a figure, goes on with the number of the figure before it. */
function isJoined(folded: Folded, index: number): boolean {
  if (!hasGap(folded, index)) return true;
  const gap = gapBefore(folded, index);
  if (gap.length > MAX_JOINT) return false;
  for (let i = 0; i < gap.length; i++) if (gap.charCodeAt(i) < 0x7f && !JOINTS.includes(gap[i] as string)) return false;
  return true;
}

/** No stretch of a longer number or code: a1380…, 20 1380…, 2024-1380… */
function beginsNumber(folded: Folded, index: number): boolean {
  const before = index > 0 ? folded.codes[index - 1] : undefined;
  if (!isWordUnit(before)) return true;
  if (!hasGap(folded, index)) return false;
  return !(isFigure(before) && /^[ \u3000\u00a0.\-－．\u2010-\u2015]{1,2}$/.test(gapBefore(folded, index)));
}

function endsNumber(folded: Folded, index: number): boolean {
  const next = index < folded.length ? folded.codes[index] : undefined;
  if (!isWordUnit(next)) return true;
  if (!hasGap(folded, index)) return false;
  return !(isFigure(next) && /^[ \u3000\u00a0\-－\u2010-\u2015]$/.test(gapBefore(folded, index)));
}

/** Where a mobile number begins whose first figure is unit `at`: there, or at its 86 or +86; -1 for none. */
function beginning(folded: Folded, at: number, from: number): number {
  const { codes } = folded;
  if (beginsNumber(folded, at)) return at;
  const hasCode = at - 2 >= from && codes[at - 2] === 0x38 && codes[at - 1] === 0x36;
  if (!hasCode || !beginsNumber(folded, at - 2)) return -1;
  return codes[at - 3] === 0x2b && !hasGap(folded, at - 2) ? at - 3 : at - 2;
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

function landlines(folded: Folded, from: number, to: number, spans: Span[]): void {
  const { codes, starts, text } = folded;
  for (let at = from; at + SHORTEST <= to; at++) {
    // An area code is written in one, and no second figure of it is 0.
    if (codes[at] !== 0x30 || codes[at + 1] === 0x30 || hasGap(folded, at + 1)) continue;
    const first = starts[at] as number;
    const start = text[first - 1] === '(' || text[first - 1] === '（' ? first - 1 : first;
    if (/[0-9a-z-]/i.test(text.charAt(start - 1))) continue;
    const match = LANDLINE.exec(foldInPlace(text.slice(start, start + LANDLINE_REACH)));
    if (match) spans.push({ start, end: start + match[0].length });
  }
}

/** Not hotlines (400, 95xxx, 10086), order numbers or waybills: those have other lengths and beginnings. */
const detector: Detector = {
  id: 'phone',
  detect({ folded }) {
    if (folded.longestNumber < SHORTEST) return NOTHING;
    const spans: Span[] = [];
    const { codes, length } = folded;
    for (let from = 0; from < length; from++) {
      if (figureValue(codes[from] as number) < 0) continue;
      let to = from + 1;
      while (to < length && figureValue(codes[to] as number) >= 0 && isJoined(folded, to)) to++;
      mobiles(folded, from, to, spans);
      from = to - 1;
    }
    if (codes.indexOf(0x30) >= 0) {
      for (let from = 0, to = 0; from < length; from = to + 1) {
        for (to = from; to < length && isFigure(codes[to]); ) to++;
        if (to - from >= SHORTEST) landlines(folded, from, to, spans);
      }
    }
    return spans;
  },
};

export default detector;
