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

/** A word of a query; `initials` when it is all letters, and may so be pinyin. */
interface Word {
  text: string;
  initials: Uint32Array | null;
  characters: string[];
}

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

  #collect(words: readonly Word[], match: (prepared: Prepared, word: Word) => Match | null) {
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

const wordsOf = (query: string): Word[] =>
  fold(query)
    .split(/\s+/)
    .filter((text) => text !== '')
    .slice(0, MOST_WORDS)
    .map((text) => ({ text, initials: /^[a-z]+$/.test(text) ? initialBits(text) : null, characters: [...text] }));

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

function matchWord(prepared: Prepared, { text: word, initials }: Word): Match | null {
  const { code, title } = prepared;
  if (code.startsWith(word)) {
    // A short code typed nearly whole is meant rather than a long one begun.
    const points = code === word ? POINTS.wholeCode : POINTS.code - Math.min(50, code.length);
    return { field: 'code', by: 'code', points, start: 0, end: word.length, index: 0 };
  }
  if (initials) {
    const start = findInitials(prepared.titleBits, initials);
    if (start >= 0) {
      const points = start === 0 ? POINTS.titleStartInitials : POINTS.titleInitials;
      return { field: 'title', by: 'initials', points, start, end: start + word.length, index: 0 };
    }
    const pinyin = findPinyin(title, prepared.titleBits, word);
    if (pinyin) return { field: 'title', by: 'pinyin', points: POINTS.titlePinyin, ...pinyin, index: 0 };
  }
  if (prepared.text.includes(word)) {
    const literal = matchLiteral(prepared, word);
    if (literal) return literal;
  }
  if (initials && word.length >= BODY_INITIALS_FROM) {
    const start = findInitials(prepared.bodyBits, initials);
    if (start >= 0) {
      return { field: 'body', by: 'initials', points: POINTS.bodyInitials, start, end: start + word.length, index: 0 };
    }
  }
  return null;
}

function matchLiteral({ title, questions, body }: Prepared, word: string): Match | null {
  const at = (field: PhraseField, points: number, start: number, index = 0): Match => ({
    field,
    by: 'words',
    points,
    start,
    end: start + word.length,
    index,
  });
  const inTitle = title.indexOf(word);
  if (inTitle >= 0) return at('title', inTitle === 0 ? POINTS.titleStart : POINTS.title, inTitle);
  for (let index = 0; index < questions.length; index++) {
    const start = (questions[index] as string).indexOf(word);
    if (start >= 0) return at('question', POINTS.question, start, index);
  }
  const inBody = body.indexOf(word);
  return inBody < 0 ? null : at('body', POINTS.body, inBody);
}

/** A title or question that holds all characters of the word, as when a word was left out: 发货时间 for 发货要多少时间. */
function matchScattered({ text, title, questions }: Prepared, { characters }: Word): Match | null {
  const holds = (field: string) => characters.every((character) => field.includes(character));
  if (characters.length < 2 || !holds(text)) return null;
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
