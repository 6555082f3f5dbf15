import type { Span } from '../engine/view';
import type { Fact } from '../finding';
import type { ExampleSituation } from './example-shop';
import type { Inquiry } from './inquiry';

/** Words of a draft that a fact contradicts. */
export interface Contradiction extends Span {
  fact: Fact;
  /** Stands for the whole span; only where it is plain. */
  replacement?: string;
}

export type FactExample = string | { text: string; given: ExampleSituation };

/** One kind of claim, held against what the shop knows. A file each in `claims/`; adding one is enough. */
export interface FactCheck {
  /** `fact-conflict.<id>` is the finding's rule. */
  id: string;
  why: string;
  advice: string;
  /** Contradictions only: a claim about which nothing is known is none, nor is one that any applicable fact agrees with. */
  find(inquiry: Inquiry): Contradiction[];
  /** Over the shop of `example-shop.ts`; they run as tests. No conflict may be found of a shop that knows nothing. */
  examples: { conflict: readonly FactExample[]; agrees: readonly FactExample[]; unknown?: readonly FactExample[] };
}

/** The text with one part of a span put otherwise: the span's replacement. */
export const withPart = (text: string, span: Span, part: Span, instead: string): string =>
  text.slice(span.start, part.start) + instead + text.slice(part.end, span.end);
