import { fold } from '../text/normalise';
import { EVERY_SHOP, type Phrase } from './phrase';
import { parseTemplate } from './variables';

/** As alike as this (Dice over the pairs of neighbouring characters) two texts say the same to a reader. */
const ALIKE = 0.85;
/** Of two alike texts each shares at least this part of its pairs with the other: 0.85 = 2s / (a + b), with b as long as it may be. */
const SHARED = ALIKE / (2 - ALIKE);
/** Below this there is too little to compare: 好的 and 好的呢 are two phrases. */
const SHORTEST = 8;
/** A pair that more phrases begin with than this tells nothing; their rarer ones do. */
const COMMON = 200;
/** Phrases that one is held against, those of its rarest pairs first: beyond are forms that many share, and few that are alike. */
const MOST = 800;
/** Phrases looked at between two pauses. */
const AT_ONCE = 200;

/** A phrase that says what an earlier one says. */
export interface Alike {
  phrase: Phrase;
  /** The first that says it; it is like no other before it. */
  first: Phrase;
  /** 1: the same but for signs, width and case. */
  likeness: number;
}

/** A phrase was counted (first round) or compared (second round); `pause`: a place to pause, nothing more. */
export type AlikeStep = Alike | 'counted' | 'compared' | 'pause';

interface Words {
  phrase: Phrase;
  /** Number of its text; equal ones have the same. */
  text: number;
  /** Those of its other wordings. */
  variants: number[];
  /** Number of the figures in it, in their order. */
  figures: number;
  /** Pairs by number; by rank, ascending, once it was compared. */
  pairs: Uint32Array;
}

/**
 * Phrases that say the same as one before them, in the order given: sort the ones that shall stay first. Texts as alike as `ALIKE` share
 * one of their rarest pairs, so that only phrases with a rare pair in common are compared: the work grows with the library and not with
 * its square. Figures must be the same (满100减10 and 满200减20 are two offers), and shops, platforms and products, which phrases repeat
 * each other for. Short texts are alike only when they are equal, and so are other wordings of a phrase with what others say.
 */
export function* alikeInSteps(phrases: readonly Phrase[]): Generator<AlikeStep, void> {
  const all: Words[] = [];
  const texts = new Numbers<string>();
  const figures = new Numbers<string>();
  const pairs = new Numbers<number>();
  const counts: number[] = [];
  for (const phrase of phrases) {
    const text = plainText(phrase.body);
    const own = pairsOf(text, pairs);
    for (const pair of own) counts[pair] = (counts[pair] ?? 0) + 1;
    const variants = phrase.variants.map((variant) => texts.of(plainText(variant)));
    const numbers = figures.of((text.match(/\d+/g) ?? []).join(' '));
    all.push({ phrase, text: texts.of(text), variants, figures: numbers, pairs: own });
    yield 'counted';
  }
  const ranks = ranksOf(counts);
  yield 'pause';
  const equals = new Map<number, number[]>();
  const blocks: number[][] = [];
  /** By number of the phrase: the last one that was held against it. */
  const heldAgainst = new Int32Array(all.length).fill(-1);
  for (const [at, words] of all.entries()) {
    yield 'compared';
    const equal = [words.text, ...words.variants]
      .flatMap((text) => equals.get(text) ?? [])
      .find((it) => sameUse((all[it] as Words).phrase, words.phrase));
    if (equal !== undefined) {
      yield { phrase: words.phrase, first: (all[equal] as Words).phrase, likeness: 1 };
      continue;
    }
    let best: Alike | null = null;
    let seen = 0;
    const rare = rarest(words, ranks);
    for (const [place, pair] of rare.entries()) {
      if (seen > MOST) break;
      for (const other of blocks[pair] ?? []) {
        if (heldAgainst[other] === at) continue;
        heldAgainst[other] = at;
        if (++seen % AT_ONCE === 0) yield 'pause';
        const first = all[other] as Words;
        if (first.figures !== words.figures) continue;
        const least = best?.likeness ?? ALIKE;
        // Their rarest pair in common is this one, or it would have met them: no more can be shared than stands behind it.
        const most = Math.min(words.pairs.length - place, first.pairs.length - first.pairs.indexOf(pair));
        if (2 * most < least * (words.pairs.length + first.pairs.length)) continue;
        const likeness = likenessOf(words.pairs, first.pairs, least);
        if (likeness > (best?.likeness ?? 0) && sameUse(first.phrase, words.phrase)) {
          best = { phrase: words.phrase, first: first.phrase, likeness };
        }
      }
    }
    if (best) {
      yield best;
      continue;
    }
    for (const text of new Set([words.text, ...words.variants])) {
      const same = equals.get(text);
      if (same) same.push(at);
      else equals.set(text, [at]);
    }
    for (const pair of rare) {
      const block = blocks[pair];
      if (!block) blocks[pair] = [at];
      else if (block.length < COMMON) block.push(at);
    }
  }
}

/** Whether a buyer could get either: phrases of other shops, platforms or products repeat each other with a purpose. */
const sameUse = (a: Phrase, b: Phrase): boolean =>
  (a.shopId === b.shopId || a.shopId === EVERY_SHOP || b.shopId === EVERY_SHOP) &&
  sameSet(a.shops, b.shops) &&
  sameSet(a.platforms, b.platforms) &&
  sameSet(a.products, b.products) &&
  !a.autoReply === !b.autoReply;

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** The words of a body: no signs, no blanks, width and case folded, a variable whatever it is named. */
const plainText = (body: string): string =>
  fold(
    parseTemplate(body)
      .map((part) => (part.kind === 'text' ? part.text : '#'))
      .join(''),
  ).replace(/[^\p{L}\p{N}#]+/gu, '');

/** Gives things numbers, from 0. */
class Numbers<T> {
  readonly #numbers = new Map<T, number>();

  of(thing: T): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#numbers.set(thing, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** Pairs of neighbouring characters; one that comes again is another pair. None of short texts. */
function pairsOf(text: string, numbers: Numbers<number>): Uint32Array {
  if (text.length < SHORTEST) return new Uint32Array();
  const seen = new Map<number, number>();
  const pairs = new Uint32Array(text.length - 1);
  for (let i = 1; i < text.length; i++) {
    const pair = text.charCodeAt(i - 1) * 0x1_0000 + text.charCodeAt(i);
    const before = seen.get(pair) ?? 0;
    seen.set(pair, before + 1);
    pairs[i - 1] = numbers.of(pair + before * 0x1_0000_0000);
  }
  return pairs;
}

/** By number of a pair: its place among all, the rarest first. */
function ranksOf(counts: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(counts.keys()).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const ranks = new Uint32Array(sorted.length);
  for (const [rank, pair] of sorted.entries()) ranks[pair] = rank;
  return ranks;
}

/** Puts a text's pairs in their rank's order, and gives those one of which an alike text must have too. */
function rarest(words: Words, ranks: Uint32Array): Uint32Array {
  const { pairs } = words;
  for (let i = 0; i < pairs.length; i++) pairs[i] = ranks[pairs[i] as number] as number;
  pairs.sort();
  return pairs.subarray(0, pairs.length === 0 ? 0 : pairs.length - Math.ceil(SHARED * pairs.length) + 1);
}

/** Sørensen–Dice of two ascending rows; 0 below `least`. */
function likenessOf(a: Uint32Array, b: Uint32Array, least: number): number {
  const both = a.length + b.length;
  const needed = Math.ceil((least * both) / 2);
  // How many each may have alone.
  let spareA = a.length - needed;
  let spareB = b.length - needed;
  let shared = 0;
  for (let i = 0, j = 0; spareA >= 0 && spareB >= 0 && i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared++;
    else if (left < right) spareA--;
    else spareB--;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return spareA < 0 || spareB < 0 || shared < needed ? 0 : (2 * shared) / both;
}
