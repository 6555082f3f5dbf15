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

/** What a detector sees of a draft. One view per checker, pointed at one draft after another. */
export class DraftView {
  context: DraftContext = {};
  #inPlace: string | undefined;

  constructor(readonly folded: Folded) {}

  /** Call once the draft is folded. */
  open(context: DraftContext): void {
    this.context = context;
    this.#inPlace = undefined;
  }

  get text(): string {
    return this.folded.text;
  }

  /** The draft folded unit for unit: offsets are those of the draft, signs stay. Made once, when the first detector wants it. */
  get inPlace(): string {
    this.#inPlace ??= foldInPlace(this.text);
    return this.#inPlace;
  }

  /** Whether one of the `signs` stands in the draft; only those that `Folded.signAt` knows. */
  holds(signs: string): boolean {
    const { text, signAt, signCount } = this.folded;
    for (let i = 0; i < signCount; i++) if (signs.includes(text[signAt[i] as number] as string)) return true;
    return false;
  }
}

/** Finds what a list of words can't: numbers, ids, links, blanks. One file each in `detectors/`, named by its id there. */
export interface Detector {
  id: string;
  detect(view: DraftView): readonly Span[];
}

/** What most detectors find in most drafts. */
export const NOTHING: readonly Span[] = [];

/** All matches of a global pattern over `text`, narrowed or refused by `accept`. */
export function spansOf(
  text: string,
  pattern: RegExp,
  accept: (match: string, at: number) => boolean = () => true,
): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (accept(match[0], match.index)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
