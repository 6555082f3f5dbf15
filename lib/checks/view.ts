import { type Folded, foldInPlace } from '../text/fold';

/** A span of the original draft, in UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Facts around the draft that text alone doesn't hold. */
export interface DraftContext {
  /** What this agent already sent to this buyer, in any order. */
  previousReplies?: string[];
}

const CHINESE_DIGITS = new Set([...'零〇洞一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖'].map((sign) => sign.charCodeAt(0)));

/** What a detector sees of a draft. */
export class DraftView {
  #inPlace: string | undefined;
  #digits: number | undefined;

  constructor(
    readonly folded: Folded,
    readonly context: DraftContext,
  ) {}

  get text(): string {
    return this.folded.text;
  }

  /** How many of its characters are figures, Chinese ones (as used in numbers read aloud) included: most drafts hold too few for an id. */
  get digits(): number {
    if (this.#digits === undefined) {
      const { codes, length } = this.folded;
      this.#digits = 0;
      for (let i = 0; i < length; i++) {
        const code = codes[i] as number;
        if ((code >= 0x30 && code <= 0x39) || CHINESE_DIGITS.has(code)) this.#digits++;
      }
    }
    return this.#digits;
  }

  /** The draft folded unit for unit: offsets are those of the draft, signs stay. Made once, when the first detector wants it. */
  get inPlace(): string {
    this.#inPlace ??= foldInPlace(this.text);
    return this.#inPlace;
  }
}

/** Finds what a list of words can't: numbers, ids, links, blanks. One file each in `detectors/`, named by its id there. */
export interface Detector {
  id: string;
  detect(view: DraftView): Span[];
}

/** All matches of a global pattern over the in-place folding, narrowed or refused by `accept`. */
export function spansOf(
  view: DraftView,
  pattern: RegExp,
  accept: (match: string, at: number) => boolean = () => true,
): Span[] {
  const spans: Span[] = [];
  for (const match of view.inPlace.matchAll(pattern)) {
    if (accept(match[0], match.index)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
