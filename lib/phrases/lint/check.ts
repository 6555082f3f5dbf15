import type { Finding, Severity } from '../../checks/finding';
import type { StringKey } from '../../shared/strings';
import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import type { Phrase } from '../phrase';
import type { LintFix } from './fix';

/** What a shop knows, for holding phrases against. */
export interface LintFacts {
  shopId: string;
  products: readonly Pick<Product, 'price' | 'skus' | 'faq' | 'caveats' | 'attributes' | 'care' | 'warranty'>[];
  promotions: readonly Pick<Promotion, 'name' | 'rule' | 'answers' | 'caveats'>[];
  policies: readonly Policy[];
}

/** The library as it is looked over, and what it is held against. */
export interface LintLibrary {
  phrases: readonly Phrase[];
  /** Epoch ms. */
  now: number;
  /** How often and when last (epoch ms) each phrase was used, in any shop. */
  uses: ReadonlyMap<string, { count: number; lastAt: number }>;
  /** Shops whose facts are known. */
  facts: readonly LintFacts[];
  /** The draft checker. */
  check(text: string): Finding[];
}

/** Something wrong with one phrase. */
export interface LintFinding {
  phraseId: string;
  /** What is said of it, and the words for its places. */
  say: StringKey;
  args: (string | number)[];
  /** Stronger or weaker than its check's usual level. */
  level?: Severity;
  /** Other phrases it is about. */
  others?: string[];
  /** What would mend it, the best first; empty where a person must write. */
  fixes: LintFix[];
}

/** Null: one more phrase is looked at; `pause`: nothing of note, only a place to pause. */
export type LintStep = LintFinding | null | 'pause';

export interface LintExample {
  phrases: Partial<Phrase>[];
  library?: Partial<Omit<LintLibrary, 'phrases'>>;
}

/** One check of the library, in a file of its own below `checks/`; a new file is enough to add one. */
export interface LintCheck {
  /** Stable id. */
  kind: string;
  title: StringKey;
  level: Severity;
  /** Gives null once for each phrase, and no two steps far apart: whoever runs it may pause between any two. */
  find(library: LintLibrary): Generator<LintStep, void>;
  /** Run as tests. */
  examples: { hit: LintExample[]; pass: LintExample[] };
}

/** A check that looks at each phrase by itself. */
export function* perPhrase(
  { phrases }: Pick<LintLibrary, 'phrases'>,
  look: (phrase: Phrase) => LintFinding[],
): Generator<LintStep, void> {
  for (const phrase of phrases) {
    yield* look(phrase);
    yield null;
  }
}

/** What a phrase says one of: its body, then its variants. */
export const wordingsOf = ({ body, variants }: Pick<Phrase, 'body' | 'variants'>): string[] => [body, ...variants];

/** All that may be sent of a phrase: its wordings, then the answers that an automatic reply has for related questions. */
export const textsOf = (phrase: Pick<Phrase, 'body' | 'variants' | 'autoReply'>): string[] => [
  ...wordingsOf(phrase),
  ...(phrase.autoReply?.related.map(({ answer }) => answer) ?? []),
];
