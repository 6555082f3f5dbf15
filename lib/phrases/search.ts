import { fold } from '../text/normalise';
import { findInitials, findPinyin, initialBits } from '../text/pinyin';
import type { Phrase } from './phrase';

export type SearchablePhrase = Pick<Phrase, 'id' | 'code' | 'title' | 'body' | 'questions' | 'pinned' | 'order'>;
export type PhraseField = 'code' | 'title' | 'question' | 'body';

/** What matched, in UTF-16 units of the field as written. `index`: which question; 0 for other fields. */
export interface Highlight {
  field: PhraseField;
  index: number;
  start: number;
  end: number;
}

export interface PhraseHit {
  id: string;
  /** The best way in which a word of the query matched. */
  by: 'code' | 'initials' | 'pinyin' | 'words' | 'nothing';
  ranges: Highlight[];
}

/** Ways to match, best first; the distance between two is larger than what places inside a field add. */
const POINTS = {
  wholeCode: 1000,
  code: 900,
  titleStartInitials: 800,
  titleInitials: 750,
  titlePinyin: 700,
  titleStart: 620,
  title: 600,
  question: 400,
  body: 300,
  bodyInitials: 200,
  scattered: 100,
} as const;

interface Match extends Highlight {
  points: number;
  by: PhraseHit['by'];
}

interface Prepared {
  phrase: SearchablePhrase;
  code: string;
  title: string;
  questions: string[];
  body: string;
  /** All of it, to rule most phrases out with one look. */
  text: string;
  titleBits: Uint32Array;
  bodyBits: Uint32Array;
}

const LETTERS = /^[a-z]+$/;
/** Two letters begin too many bodies to mean one. */
const BODY_INITIALS_FROM = 3;
/** Words of a query that count. */
const MOST_WORDS = 6;

/** Searches phrases by code, pinyin and words, for the `/` picker, Ctrl/⌘ K and the phrase manager. */
export class PhraseSearch {
  readonly #prepared: Prepared[];
  readonly #codes: string[];
  readonly #uses: (id: string) => number;

  private constructor(phrases: readonly SearchablePhrase[], uses: (id: string) => number) {
    this.#uses = uses;
    this.#prepared = phrases.map(prepare).sort((a, b) => this.#byHabit(a.phrase, b.phrase));
    this.#codes = this.#prepared.map(({ code }) => code).filter((code) => code !== '');
  }

  /** `uses`: how often a phrase was used, to order those that match equally well. */
  static build(phrases: readonly SearchablePhrase[], uses: (id: string) => number = () => 0): PhraseSearch {
    return new PhraseSearch(phrases, uses);
  }

  /**
   * Phrases that every word of the query matches, best first; equals by pinned, uses, order. When there are none, those that hold all
   * its characters in some order. An empty query gives the phrases in the order of habit.
   */
  find(query: string, limit: number): PhraseHit[] {
    const words = wordsOf(query);
    if (words.length === 0) {
      return this.#prepared.slice(0, limit).map(({ phrase }) => ({ id: phrase.id, by: 'nothing', ranges: [] }));
    }
    const strict = this.#collect(words, matchWord);
    return (strict.length > 0 ? strict : this.#collect(words, matchScattered))
      .sort((a, b) => b.points - a.points || a.place - b.place)
      .slice(0, limit)
      .map(({ place, matches }) => hitOf(this.#prepared[place] as Prepared, matches));
  }

  /** Whether some code begins with what is typed. */
  codeContinues(typed: string): boolean {
    const folded = fold(typed);
    return this.#codes.some((code) => code.startsWith(folded));
  }

  /** The digits 1–9 that continue what is typed to some code: those are typed, the others pick. */
  digitsAfter(typed: string): string {
    return [...'123456789'].filter((digit) => this.codeContinues(typed + digit)).join('');
  }

  #collect(words: readonly string[], match: (prepared: Prepared, word: string) => Match | null) {
    const found: { place: number; points: number; matches: Match[] }[] = [];
    this.#prepared.forEach((prepared, place) => {
      const matches: Match[] = [];
      let points = 0;
      for (const word of words) {
        const best = match(prepared, word);
        if (!best) return;
        matches.push(best);
        points += best.points;
      }
      found.push({ place, points, matches });
    });
    return found;
  }

  #byHabit(a: SearchablePhrase, b: SearchablePhrase): number {
    return (
      Number(b.pinned) - Number(a.pinned) ||
      this.#uses(b.id) - this.#uses(a.id) ||
      a.order - b.order ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
    );
  }
}

const wordsOf = (query: string): string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

function prepare(phrase: SearchablePhrase): Prepared {
  const [title, body, questions] = [fold(phrase.title), fold(phrase.body), phrase.questions.map(fold)];
  return {
    phrase,
    code: fold(phrase.code),
    title,
    questions,
    body,
    text: [title, ...questions, body].join('\n'),
    titleBits: initialBits(title),
    bodyBits: initialBits(body),
  };
}

function matchWord(prepared: Prepared, word: string): Match | null {
  const { code, title, body, questions } = prepared;
  const found = (
    field: PhraseField,
    by: Match['by'],
    points: number,
    start: number,
    end = start + word.length,
    index = 0,
  ): Match => ({ field, by, points, start, end, index });

  // A short code typed nearly whole is meant rather than a long one begun.
  if (code.startsWith(word)) {
    return found('code', 'code', code === word ? POINTS.wholeCode : POINTS.code - Math.min(50, code.length), 0);
  }
  if (LETTERS.test(word)) {
    const initials = findInitials(prepared.titleBits, word);
    if (initials >= 0) {
      return found('title', 'initials', initials === 0 ? POINTS.titleStartInitials : POINTS.titleInitials, initials);
    }
    const pinyin = findPinyin(title, prepared.titleBits, word);
    if (pinyin) return found('title', 'pinyin', POINTS.titlePinyin, pinyin.start, pinyin.end);
  }
  if (prepared.text.includes(word)) {
    const inTitle = title.indexOf(word);
    if (inTitle >= 0) return found('title', 'words', inTitle === 0 ? POINTS.titleStart : POINTS.title, inTitle);
    const question = questions.findIndex((text) => text.includes(word));
    if (question >= 0) {
      const start = (questions[question] as string).indexOf(word);
      return found('question', 'words', POINTS.question, start, start + word.length, question);
    }
    const inBody = body.indexOf(word);
    if (inBody >= 0) return found('body', 'words', POINTS.body, inBody);
  }
  if (word.length >= BODY_INITIALS_FROM && LETTERS.test(word)) {
    const initials = findInitials(prepared.bodyBits, word);
    if (initials >= 0) return found('body', 'initials', POINTS.bodyInitials, initials);
  }
  return null;
}

/** A title or question that holds all characters of the word, as when a word was left out: 发货时间 for 发货要多少时间. */
function matchScattered({ title, questions }: Prepared, word: string): Match | null {
  if (word.length < 2) return null;
  const holds = (text: string) => [...word].every((character) => text.includes(character));
  const points = POINTS.scattered;
  if (holds(title)) return { field: 'title', by: 'words', points: 2 * points, start: 0, end: 0, index: 0 };
  const index = questions.findIndex(holds);
  return index < 0 ? null : { field: 'question', by: 'words', points, start: 0, end: 0, index };
}

function hitOf({ phrase }: Prepared, matches: readonly Match[]): PhraseHit {
  const best = matches.reduce((a, b) => (b.points > a.points ? b : a));
  return {
    id: phrase.id,
    by: best.by,
    ranges: matches
      .filter(({ start, end }) => end > start)
      .map(({ field, index, start, end }) => {
        const offsets = offsetsOf(field === 'question' ? (phrase.questions[index] ?? '') : phrase[field]);
        return { field, index, start: offsets(start), end: offsets(end) };
      }),
  };
}

/** From places in the folded text to places in the text as written: the same, unless folding made some character longer or shorter. */
function offsetsOf(text: string): (place: number) => number {
  if (fold(text).length === text.length) return (place) => place;
  const starts: number[] = [];
  let written = 0;
  for (const character of text) {
    for (let i = fold(character).length; i > 0; i--) starts.push(written);
    written += character.length;
  }
  return (place) => starts[place] ?? written;
}
