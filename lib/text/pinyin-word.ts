import { bitsOf, lettersOf, SIGN, soundTable } from './pinyin';

/** Letters tried as pinyin at most: as many as there are bits for the places in them. */
export const LONGEST_PINYIN = 30;

/** What a character may be in a word; `BLANK`: a sign, which counts for nothing. */
const FIRST = 1;
const SECOND = 2;
const THIRD = 4;
const BLANK = 8;

/**
 * A word that reads as pinyin, syllables written out or cut to their initials (`fahuo`, `fah`, `fhuo`, `zhl`), characters among them
 * (`fa货`) and figures (`7twly`). The last syllable may be unfinished, and signs within the text are passed over.
 *
 * A text is read with one set of places in the word, a bit each: many thousand texts are read at every key, and what a character does to
 * a place is worked out once for all that sound alike.
 */
export class PinyinWord {
  readonly letters: string;
  readonly #table = soundTable();
  /** By sound and place in the word the places behind the character; -1: not worked out yet. */
  readonly #behind: Int32Array;
  /** The same of all sounds together, where it was asked for. */
  readonly #behindAll: number[] = [];
  readonly #whole: number;
  /** Whether one character may be all of it. */
  readonly mayBeOne: boolean;
  /** By number of letters whether a character with them may be the first, the second, the third: a bit each. */
  readonly #mayBe: Uint8Array;
  /** The bits that are asked of those behind the first, if the word may be one character, and if it must be two at least. */
  readonly #behindOne: number;
  readonly #behindTwo: number;

  /** At most `LONGEST_PINYIN` letters, at least one. */
  constructor(letters: string) {
    this.letters = letters;
    this.#whole = 1 << letters.length;
    this.#behind = new Int32Array(this.#table.readings.length * letters.length).fill(-1);
    this.mayBeOne = this.mayEnd(0);
    const seconds = this.placesBehind(0);
    const thirds = seconds.flatMap((place) => this.placesBehind(place));
    // A sign between two characters says nothing of what stands behind it.
    const bits = [[0], seconds, thirds].map((places, i) =>
      places.reduce((all, place) => all | bitsOf(letters.charCodeAt(place)), i === 0 ? 0 : SIGN),
    );
    this.#mayBe = Uint8Array.from(this.#table.letterBits, (own) =>
      bits.reduce((all, set, i) => ((own & set) === 0 ? all : all | (FIRST << i)), own === SIGN ? BLANK : 0),
    );
    const isTwo = seconds.some((place) => this.mayEnd(place));
    this.#behindTwo = isTwo ? SECOND : SECOND | THIRD;
    this.#behindOne = this.mayBeOne ? 0 : this.#behindTwo;
  }

  /** The places in the word that some character may lead to from `place`; its end is not among them. */
  placesBehind(place: number): number[] {
    const behind = this.#behindAny(place);
    return Array.from({ length: this.letters.length - place - 1 }, (_, i) => place + 1 + i).filter(
      (next) => (behind & (1 << next)) !== 0,
    );
  }

  /** Whether some character at `place` may be the last. */
  mayEnd(place: number): boolean {
    return (this.#behindAny(place) & this.#whole) !== 0;
  }

  /**
   * The first place in `from`–`to` where the word may begin; -1 for none. `letters` of `lettersOf`. `least`: characters the word must
   * stand for.
   */
  next(letters: Uint8Array, from: number, to: number, least = 1): number {
    const mayBe = this.#mayBe;
    const behind = least > 1 ? this.#behindTwo : this.#behindOne;
    for (let at = from; at < to; at++) {
      if (((mayBe[letters[at] as number] as number) & FIRST) === 0) continue;
      if (behind === 0) return at;
      const second = mayBe[letters[at + 1] as number] ?? 0;
      if ((second & SECOND) === 0) continue;
      if (behind === SECOND || (second & BLANK) !== 0) return at;
      if (((mayBe[letters[at + 2] as number] ?? 0) & THIRD) !== 0) return at;
    }
    return -1;
  }

  /** The range of the text that the word stands for, or null. */
  find(text: string, least = 1): { start: number; end: number } | null {
    const letters = lettersOf(text);
    for (let at = this.next(letters, 0, text.length, least); at >= 0; ) {
      const end = this.endFrom(text, at, text.length, least);
      if (end >= 0) return { start: at, end };
      at = this.next(letters, at + 1, text.length, least);
    }
    return null;
  }

  /** Behind the last character that the word stands for when it begins at `start`; -1 when it doesn't. `to`: where the text ends. */
  endFrom(text: string, start: number, to: number, least = 1): number {
    const { byUnit, lettersByUnit, letterBits } = this.#table;
    let places = 1;
    let characters = 0;
    for (let at = start; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (at > start && letterBits[lettersByUnit[unit] as number] === SIGN) continue;
      const sound = byUnit[unit] as number;
      let behind = 0;
      for (let rest = places; rest !== 0; rest &= rest - 1) {
        const place = 31 - Math.clz32(rest & -rest);
        if (this.letters.charCodeAt(place) === unit) behind |= 2 << place;
        if (sound !== 0) behind |= this.#behindSound(sound, place);
      }
      if (++characters >= least && (behind & this.#whole) !== 0) return at + 1;
      places = behind & ~this.#whole;
      if (places === 0) return -1;
    }
    return -1;
  }

  #behindAny(place: number): number {
    const known = this.#behindAll[place];
    if (known !== undefined) return known;
    let behind = 2 << place;
    for (const reading of this.#table.syllables.get(this.letters[place] ?? '') ?? []) {
      behind |= this.#behindReading(reading, place);
    }
    this.#behindAll[place] = behind;
    return behind;
  }

  #behindSound(sound: number, place: number): number {
    const key = sound * this.letters.length + place;
    const known = this.#behind[key] as number;
    if (known !== -1) return known;
    let behind = 0;
    for (const reading of this.#table.readings[sound] as readonly string[]) {
      if (reading[0] === this.letters[place]) behind |= this.#behindReading(reading, place);
    }
    this.#behind[key] = behind;
    return behind;
  }

  /** Of a reading that begins with the letter at the place. */
  #behindReading(reading: string, place: number): number {
    let behind = 2 << place;
    if (this.letters.startsWith(reading, place)) behind |= 1 << (place + reading.length);
    else if (reading.startsWith(this.letters.slice(place))) behind |= this.#whole;
    if (reading[1] === 'h' && this.letters[place + 1] === 'h') behind |= 4 << place;
    return behind;
  }
}
