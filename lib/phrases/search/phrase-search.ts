import { fold } from '../../text/normalise';
import { soundTable } from '../../text/pinyin';
import { byWorth } from './by-worth';
import { type Columns, layOut, MOST_ROWS, runsOf } from './columns';
import {
  type Highlight,
  highlightsOf,
  type MatchWay,
  matchesShown,
  matchScattered,
  matchWord,
  type Word,
  wordsOf,
} from './match';
import { closeRest, Narrowing, OUT } from './narrowing';
import { prepare, type SearchablePhrase } from './prepared';
import { rankScattered, rankWord } from './rank';
import { FIRST_KEY, rehearse } from './rehearse';
import { tagWords, withTags } from './tag-words';

export interface PhraseHit {
  id: string;
  /** The best way in which a word of the query matched. */
  by: MatchWay;
  ranges: Highlight[];
}

interface Ranked<P> {
  phrases: readonly P[];
  /** What was looked for besides tags. */
  words: readonly Word[];
  match: typeof matchWord;
}

export type UsesOf = (id: string) => number;
const UNUSED: UsesOf = () => 0;

/** Queries whose answers are kept: the letters of a word or two. */
const MOST_ANSWERS = 12;

/** What use adds to relevance at most: enough to pass a neighbouring way to match, too little to pass two. */
const MOST_BOOST = 0.1;
const BOOST_PER_DOUBLING = 0.02;

/** Searches phrases by code, pinyin and words, for the `/` picker, Ctrl/⌘ K and the phrase manager. */
export class PhraseSearch<P extends SearchablePhrase = SearchablePhrase> {
  #runs: Columns<P>[] = [];
  #size = 0;
  /** By place the rank among those that match equally well, and what use adds to relevance. */
  #ranks = new Uint32Array(0);
  #boosts = new Float64Array(0);
  #byHabit: P[] = [];
  /** Of the query that is asked: by place what the words score, and by rank what that is worth. */
  #sums = new Int32Array(0);
  #worths = new Int32Array(0);
  /** What was asked last, the oldest first: who takes letters back asks it again. */
  #answers = new Map<string, readonly P[]>();
  readonly #narrowing = new Narrowing();

  /** `uses`: how often a phrase was used; it weighs a little, and orders those that match equally well. */
  static build<P extends SearchablePhrase>(
    phrases: readonly P[],
    uses: UsesOf = UNUSED,
    known?: PhraseSearch<P>,
  ): PhraseSearch<P> {
    const building = PhraseSearch.inSlices(phrases, uses, known);
    for (;;) {
      const step = building.next();
      if (step.done) return step.value;
    }
  }

  /**
   * The same with a pause after each slice. What it yields can be asked already, and knows the phrases read so far. `known`: an earlier
   * search, of which everything is taken over that was not rewritten since.
   */
  static *inSlices<P extends SearchablePhrase>(
    phrases: readonly P[],
    uses: UsesOf = UNUSED,
    known?: PhraseSearch<P>,
  ): Generator<PhraseSearch<P>, PhraseSearch<P>> {
    const search = new PhraseSearch<P>();
    const before = new Map((known ? known.#runs : []).map((run) => [run.phrases[0]?.id, run]));
    // The first search of a page makes the table, which takes as long as some runs.
    soundTable();
    yield search;
    for (const run of runsOf(phrases)) {
      const former = before.get(run[0]?.id);
      const columns = layOut(run, former);
      search.#runs.push(columns);
      search.#size += run.length;
      search.#byHabit.push(...run);
      search.#answers.clear();
      search.#narrowing.clear();
      if (columns.heads !== former?.heads) {
        rehearse(columns);
        // Seldom: asked of all that has been read, it soon takes as long as a run.
        if (Number.isInteger(Math.log2(search.#runs.length))) search.#collect(FIRST_KEY, rankWord, 1);
      }
      yield search;
    }
    for (const _ of search.#weighing(uses)) yield search;
    return search;
  }

  /** Takes the figures of use anew. */
  weigh(uses: UsesOf): void {
    for (const _ of this.#weighing(uses));
  }

  /** Pauses every some thousand phrases; what it has come to holds from its end on. */
  *#weighing(uses: UsesOf): Generator<void, void> {
    const phrases: P[] = [];
    const counts = new Float64Array(this.#size);
    for (const run of this.#runs) {
      for (const phrase of run.phrases) counts[phrases.push(phrase) - 1] = uses(phrase.id);
      yield;
    }
    const places = yield* habitOrder(phrases, counts);
    yield;
    const ranks = new Uint32Array(phrases.length);
    const byHabit = new Array<P>(phrases.length);
    const boosts = new Float64Array(phrases.length);
    for (let rank = 0; rank < places.length; rank++) {
      const place = places[rank] as number;
      ranks[place] = rank;
      byHabit[rank] = phrases[place] as P;
      const count = counts[place] as number;
      if (count > 0) boosts[place] = Math.min(MOST_BOOST, BOOST_PER_DOUBLING * Math.log2(1 + count));
      if (rank % PAUSE === 0) yield;
    }
    this.#answers.clear();
    this.#byHabit = byHabit;
    this.#ranks = ranks;
    this.#boosts = boosts;
  }

  /**
   * Phrases that every word of the query matches, by relevance and use; equals by pinned, uses, order. When there are none, those that
   * hold all its characters in some order. An empty query gives the phrases in the order of habit. `#售后 发货` gives what fits 发货 among
   * those with a tag that begins so; where there is none, `#` is a sign like others.
   */
  find(query: string, limit: number): PhraseHit[] {
    const { phrases, words, match } = this.#ranked(query, limit);
    return phrases.slice(0, limit).map((phrase) => hitOf(phrase, words, match));
  }

  /** All that fit, in the same order; where they match is asked of those that are shown, by `highlights`. */
  all(query: string): readonly P[] {
    const known = this.#answers.get(query);
    if (known) return known;
    const found = this.#ranked(query, this.#size).phrases;
    this.#answers.set(query, found);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
    return found;
  }

  /** Whether some code begins with what is typed. */
  codeContinues(typed: string): boolean {
    const folded = fold(typed);
    if (folded === '') return this.#runs.some(({ codes }) => /[^\n]/.test(codes));
    return this.#runs.some(({ codes }) => codes.includes(`\n${folded}`));
  }

  /** The digits 1–9 that continue what is typed to some code: those are typed, the others pick. */
  digitsAfter(typed: string): string {
    return [...'123456789'].filter((digit) => this.codeContinues(typed + digit)).join('');
  }

  #ranked(query: string, limit: number): Ranked<P> {
    const { tags, rest } = tagWords(query);
    if (tags.length > 0) {
      const ranked = this.#rankedBy(wordsOf(rest), this.#size);
      const phrases = withTags(ranked.phrases, tags);
      if (phrases.length > 0) return { ...ranked, phrases };
    }
    return this.#rankedBy(wordsOf(query), limit);
  }

  #rankedBy(words: readonly Word[], limit: number): Ranked<P> {
    if (words.length === 0) return { phrases: this.#byHabit, words, match: matchWord };
    const held = this.#narrowing.heldFor(words);
    const strict = this.#collect(words, rankWord, limit, held);
    this.#narrowing.keep(words, this.#sums);
    return strict.length > 0
      ? { phrases: strict, words, match: matchWord }
      : { phrases: this.#collect(words, rankScattered, limit), words, match: matchScattered };
  }

  /** The same room for every query: what it takes anew, a key would soon wait for the collector to clear away. */
  #cleared(): { sums: Int32Array; worths: Int32Array } {
    if (this.#sums.length === this.#size) {
      this.#sums.fill(0);
      this.#worths.fill(0);
    } else {
      this.#sums = new Int32Array(this.#size);
      this.#worths = new Int32Array(this.#size);
    }
    return { sums: this.#sums, worths: this.#worths };
  }

  /** `held`: by place whether a row is looked at; null: all are. */
  #collect(words: readonly Word[], rank: typeof rankWord, limit: number, held: Uint8Array | null = null): P[] {
    const { sums, worths } = this.#cleared();
    const points = new Int32Array(MOST_ROWS);
    let first = 0;
    for (const run of this.#runs) {
      const behind = first + run.phrases.length;
      const sum = sums.subarray(first, behind);
      if (held !== null && !closeRest(sum, held.subarray(first, behind))) {
        first = behind;
        continue;
      }
      const of = points.subarray(0, run.phrases.length);
      words.forEach((word, i) => {
        if (i === 0) {
          rank(run, word, sum);
          return;
        }
        // A row that a word before did not match is not looked at any more.
        for (let row = 0; row < of.length; row++) of[row] = (sum[row] as number) <= 0 ? OUT : 0;
        rank(run, word, of);
        for (let row = 0; row < of.length; row++) {
          const got = of[row] as number;
          sum[row] = got > 0 ? (sum[row] as number) + got : 0;
        }
      });
      first = behind;
    }
    for (let place = 0; place < this.#size; place++) {
      const got = sums[place] as number;
      if (got <= 0) continue;
      worths[this.#ranks[place] ?? place] = Math.round(got * (1 + (this.#boosts[place] ?? 0)) * 8);
    }
    const ranks = byWorth(worths).subarray(0, limit);
    const found = new Array<P>(ranks.length);
    for (let i = 0; i < ranks.length; i++) found[i] = this.#byHabit[ranks[i] as number] as P;
    return found;
  }
}

/** Phrases that are weighed before a pause. */
const PAUSE = 4_096;

/**
 * Places by pinned, uses, order; with pauses. A library comes in its order, and few phrases are pinned or used often: only those are
 * sorted.
 */
function* habitOrder(phrases: readonly SearchablePhrase[], counts: Float64Array): Generator<void, number[]> {
  const at = (place: number) => phrases[place] as SearchablePhrase;
  const compare = (a: number, b: number) =>
    Number(at(b).pinned) - Number(at(a).pinned) ||
    (counts[b] as number) - (counts[a] as number) ||
    at(a).order - at(b).order ||
    (at(a).id < at(b).id ? -1 : at(a).id > at(b).id ? 1 : 0);
  const favoured: number[] = [];
  const rest: number[] = [];
  let inOrder = true;
  for (let place = 0; place < phrases.length; place++) {
    if (place % PAUSE === 0) yield;
    if (at(place).pinned || (counts[place] as number) > 0) favoured.push(place);
    else {
      const last = rest.at(-1);
      inOrder &&= last === undefined || compare(last, place) < 0;
      rest.push(place);
    }
  }
  favoured.sort(compare);
  yield;
  return [...favoured, ...(inOrder ? rest : rest.sort(compare))];
}

function hitOf(phrase: SearchablePhrase, words: readonly Word[], match: typeof matchWord): PhraseHit {
  if (words.length === 0) return { id: phrase.id, by: 'nothing', ranges: [] };
  const prepared = prepare(phrase);
  const matches = words.map((word) => match(prepared, word)).filter((it) => it !== null);
  const best = matches.reduce((a, b) => (b.points > a.points ? b : a));
  return { id: phrase.id, by: best.by, ranges: highlightsOf(phrase, matches) };
}

/** Where the query's words stand in a phrase that is shown. */
export function highlights(phrase: SearchablePhrase, query: string): Highlight[] {
  // A tag that none has is looked for as it stands.
  const { tags, rest } = tagWords(query);
  const words = wordsOf(withTags([phrase], tags).length > 0 ? rest : query);
  if (words.length === 0) return [];
  const prepared = prepare(phrase);
  return highlightsOf(
    phrase,
    words.flatMap((word) => matchesShown(prepared, word)),
  );
}
