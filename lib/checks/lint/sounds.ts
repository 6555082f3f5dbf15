import { Folder } from '../../text/fold';
import { charactersOf, readingsOf } from '../../text/pinyin';
import { FOUND, Scanner } from '../engine/scanner';
import { Vocabulary } from '../engine/vocabulary';

/** Ways to read one term, and one message, that are looked at: few have two characters of several readings. */
const MOST_READINGS = 2;
/** Longer words sound like no others. */
const LONGEST = 4;

/** Numbers syllables, so that words can be looked for by their sound; other units stand for themselves, apart from syllables. */
class Syllables {
  readonly #numbers = new Map<string, number>();

  /** The units a character may be read as: several for 行, its own code for what is not read. */
  of(character: string): number[] {
    const readings = readingsOf(character);
    if (readings.length === 0) return [character.charCodeAt(0)];
    return readings.map((reading) => {
      let number = this.#numbers.get(reading);
      if (number === undefined) {
        // Private use units: no folded text holds another.
        number = 0xe100 + this.#numbers.size;
        this.#numbers.set(reading, number);
      }
      return number;
    });
  }
}

const isRead = (character: string): boolean => readingsOf(character).length > 0;

/**
 * Which terms sound like something else that clean messages say: 加微 like 价位. Terms without two characters that are read have no sound
 * that is worth anything.
 */
export class Sounds {
  readonly #syllables = new Syllables();
  readonly #folder = new Folder();
  readonly #terms: string[] = [];
  readonly #confused = new Set<string>();
  readonly #vocabulary: Vocabulary;
  #scanner: Scanner | null = null;

  /** About how many terms come. */
  constructor(terms: number) {
    this.#vocabulary = new Vocabulary({ words: MOST_READINGS * terms, units: MOST_READINGS * LONGEST * terms });
  }

  static hasSound = (folded: string): boolean => [...folded].filter(isRead).length >= 2;

  add(folded: string): void {
    if (folded.length > LONGEST) return;
    let ways: number[][] = [[]];
    for (const character of folded) {
      const units = this.#syllables.of(character);
      ways = ways.flatMap((way) => units.map((unit) => [...way, unit])).slice(0, MOST_READINGS);
    }
    const number = this.#terms.push(folded) - 1;
    for (const way of ways) this.#vocabulary.add(Uint16Array.from([...way, 0]), way.length, number);
  }

  /** Call once all terms are added. */
  close(): void {
    this.#scanner = new Scanner(this.#vocabulary.finish());
  }

  /** Call when closed. */
  read(text: string): void {
    if (!this.#scanner) throw new Error('terms may still come');
    const folded = this.#folder.fold(text);
    const { length } = folded;
    const said = String.fromCharCode(...folded.codes.subarray(0, length));
    const units = Array.from(said, (character) => this.#syllables.of(character));
    const most = Math.max(1, ...units.map((ways) => ways.length));
    for (let way = 0; way < Math.min(most, MOST_READINGS); way++) {
      const codes = Uint16Array.from([...units.map((ways) => ways[way] ?? (ways[0] as number)), 0]);
      this.#scanner.scan({ ...folded, codes, length, emoji: false });
      for (let at = 0; at < this.#scanner.foundEnd; at += FOUND) this.#compare(said, at);
    }
  }

  #compare(said: string, at: number): void {
    const { found, trie } = this.#scanner as Scanner;
    const words = said.slice(found[at + 1], found[at + 2]);
    for (const number of trie.meaningsOf(found[at] as number)) {
      const term = this.#terms[number] as string;
      if (term !== words) this.#confused.add(term);
    }
  }

  isConfused(folded: string): boolean {
    return this.#confused.has(folded);
  }
}

/** Words of more ways to write them differ from the term in one character only. */
const MOST_ALIKE = 200;

/** Other ways to write what sounds like a term, for `Rule.soundAlikes`: 微信 → 威信, 微心 … */
export function soundAlikesOf(term: string): string[] {
  const characters = [...term];
  const ways = characters.map((character) => [...new Set(readingsOf(character).flatMap(charactersOf)), character]);
  const isMany = ways.reduce((product, list) => product * list.length, 1) > MOST_ALIKE;
  const alike = isMany
    ? characters.flatMap((_, at) => (ways[at] ?? []).map((other) => characters.with(at, other).join('')))
    : ways.reduce((starts, list) => starts.flatMap((start) => list.map((other) => start + other)), ['']);
  return [...new Set(alike)].filter((other) => other !== term);
}
