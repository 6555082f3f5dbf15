import { type Folded, foldInPlace } from '../../text/fold';

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

export const SIGN = { opening: 1, at: 2, dot: 4, line: 8, cross: 16 } as const;
const SIGN_OF = new Map<number, number>();
for (const [signs, bit] of [
  ['{｛[<《【(（#', SIGN.opening],
  ['@＠﹫', SIGN.at],
  ['.．', SIGN.dot],
  ['_＿', SIGN.line],
  ['×○〇', SIGN.cross],
] as const) {
  for (const sign of signs) SIGN_OF.set(sign.charCodeAt(0), bit);
}

/** The bit of `SIGN` for a UTF-16 unit, 0 for other signs. */
export const signOf = (unit: number): number => SIGN_OF.get(unit) ?? 0;

/** What a detector sees of a draft. One view per checker, pointed at one draft after another. */
export class DraftView {
  context: DraftContext = {};
  #inPlace: string | undefined;
  #signs = -1;

  constructor(readonly folded: Folded) {}

  /** Call once the draft is folded. */
  open(context: DraftContext): void {
    this.context = context;
    this.#inPlace = undefined;
    this.#signs = -1;
  }

  get text(): string {
    return this.folded.text;
  }

  /** The draft folded unit for unit: offsets are those of the draft, signs stay. Made once, when the first detector wants it. */
  get inPlace(): string {
    this.#inPlace ??= foldInPlace(this.text);
    return this.#inPlace;
  }

  /** Which signs of `Folded.signAt` stand in the draft, as bits of `SIGN`. Counted once, when the first detector asks. */
  get signs(): number {
    if (this.#signs < 0) {
      const { text, signAt, signCount } = this.folded;
      this.#signs = 0;
      for (let i = 0; i < signCount; i++) this.#signs |= signOf(text.charCodeAt(signAt[i] as number));
    }
    return this.#signs;
  }
}

/** Finds what a list of words can't: numbers, ids, links, blanks. One file each in `detectors/`, named by its id there. */
export interface Detector {
  id: string;
  detect(view: DraftView): readonly Span[];
}

/** What most detectors find in most drafts. */
export const NOTHING: readonly Span[] = [];

/** All matches of a global pattern, which none of is empty, over `text`; narrowed or refused by `accept`. */
export function spansOf(
  text: string,
  pattern: RegExp,
  accept: (match: string, at: number) => boolean = () => true,
): readonly Span[] {
  let spans: Span[] | undefined;
  // Not matchAll, which copies the pattern at each call.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!accept(match[0], match.index)) continue;
    spans ??= [];
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans ?? NOTHING;
}
