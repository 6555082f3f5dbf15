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

/** By folded unit: 1 an ASCII letter, 2 a figure, 3 a Chinese figure as numbers are read aloud with. */
const KIND = new Uint8Array(0x10000);
KIND.fill(1, 0x61, 0x7b);
KIND.fill(2, 0x30, 0x3a);
for (const sign of '零〇洞一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖') KIND[sign.charCodeAt(0)] = 3;

/** What a detector sees of a draft. */
export class DraftView {
  #inPlace: string | undefined;
  #counts: Uint32Array | undefined;

  constructor(
    readonly folded: Folded,
    readonly context: DraftContext,
  ) {}

  get text(): string {
    return this.folded.text;
  }

  #count(kind: number): number {
    if (!this.#counts) {
      const { codes, length } = this.folded;
      const counts = new Uint32Array(4);
      this.#counts = counts;
      for (let i = 0; i < length; i++) {
        const kind = KIND[codes[i] as number] as number;
        counts[kind] = (counts[kind] as number) + 1;
      }
    }
    return this.#counts[kind] as number;
  }

  /** How many ASCII letters the draft holds once folded: most hold too few for an account or a link, which needs no closer look then. */
  get letters(): number {
    return this.#count(1);
  }

  /** How many figures. */
  get figures(): number {
    return this.#count(2);
  }

  /** How many Chinese figures. */
  get chineseFigures(): number {
    return this.#count(3);
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
