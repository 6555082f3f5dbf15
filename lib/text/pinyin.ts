/** Pinyin of common simplified characters, without tones, ü written v. A character of several readings matches by any of them. */
import table from './generated/pinyin';

let readings: Map<string, string[]> | null = null;
let initials: Uint32Array | null = null;

/** Made at the first search: most pages never search. */
function readingTable(): Map<string, string[]> {
  if (!readings) {
    readings = new Map();
    for (const [, syllable = '', characters = ''] of table.matchAll(/([a-z]+)([^a-z]+)/g)) {
      // 略 and 虐 are typed both ways.
      const spellings = /^[ln]ve$/.test(syllable) ? [syllable, syllable.replace('v', 'u')] : [syllable];
      for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), ...spellings]);
    }
  }
  return readings;
}

/** How a character may be read; empty for one that is not in the table. */
export const readingsOf = (character: string): readonly string[] => readingTable().get(character) ?? [];

/** The characters of the table that may be read so. */
export const charactersOf = (reading: string): string[] =>
  [...readingTable()].flatMap(([character, readings]) => (readings.includes(reading) ? [character] : []));

const letterBit = (unit: number): number => (unit >= 0x61 && unit <= 0x7a ? 1 << (unit - 0x61) : 0);

/** By UTF-16 unit the letters a reading of it may begin with, as bits from a = 1; Latin letters begin with themselves. */
function initialTable(): Uint32Array {
  if (!initials) {
    initials = new Uint32Array(0x10000);
    for (let unit = 0x61; unit <= 0x7a; unit++) initials[unit] = letterBit(unit);
    for (const [character, list] of readingTable()) {
      for (const reading of list) {
        const unit = character.charCodeAt(0);
        initials[unit] = (initials[unit] ?? 0) | letterBit(reading.charCodeAt(0));
      }
    }
  }
  return initials;
}

/** Per unit of a folded text the bits of its possible initials. */
export function initialBits(text: string): Uint32Array {
  const table = initialTable();
  const bits = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) bits[i] = table[text.charCodeAt(i)] as number;
  return bits;
}

/**
 * Where consecutive characters may begin with `wanted`, the bits of a word's letters; -1 when nowhere. Both of `initialBits`. `from`–`to`:
 * the part of the text that is looked at.
 */
export function findInitials(bits: Uint32Array, wanted: Uint32Array, from = 0, to = bits.length): number {
  const first = wanted[0] as number;
  const last = to - wanted.length;
  next: for (let at = from; at <= last; at++) {
    if (((bits[at] as number) & first) === 0) continue;
    for (let i = 1; i < wanted.length; i++) {
      if (((bits[at + i] as number) & (wanted[i] as number)) === 0) continue next;
    }
    return at;
  }
  return -1;
}

/** Longest run of letters tried as pinyin. */
const LONGEST = 30;

/**
 * Where `letters` read as pinyin, syllables written out or cut to their initials (`fahuo`, `fah`, `fhuo`, `zhl`), characters among them
 * (`fa货`) and figures (`7twly`): the range of the text they stand for, or null. The last syllable may be unfinished, and signs within the
 * text are passed over. `from`–`to`: the part that is looked at.
 */
export function findPinyin(
  text: string,
  bits: Uint32Array,
  letters: string,
  from = 0,
  to = text.length,
): { start: number; end: number } | null {
  if (letters === '' || letters.length > LONGEST) return null;
  const first = letterBit(letters.charCodeAt(0));
  const character = first === 0 ? letters[0] : '';
  for (let start = from; start < to; start++) {
    if (((bits[start] as number) & first) === 0 && text[start] !== character) continue;
    const end = readOn(text, start, to, letters, 0);
    if (end >= 0) return { start, end };
  }
  return null;
}

/** Rules out, with one look a character, most places where letters can't begin: for texts of many thousand characters. */
export class PinyinStart {
  readonly #letters: string;
  readonly #first: number;
  readonly #second: number;
  /** By UTF-16 unit whether a reading goes on with the second letter: 0 not known yet, 1 no, 2 yes. */
  readonly #goesOn = new Uint8Array(0x10000);

  /** At least two letters. */
  constructor(letters: string) {
    this.#letters = letters;
    this.#first = letterBit(letters.charCodeAt(0));
    this.#second = letterBit(letters.charCodeAt(1));
  }

  /** The first place from `from` on where the letters may begin; -1 for none. `bits` of `initialBits`. */
  next(text: string, bits: Uint32Array, from: number): number {
    if (this.#first === 0) return text.indexOf(this.#letters[0] as string, from);
    for (let at = from; at < bits.length; at++) {
      if (((bits[at] as number) & this.#first) === 0) continue;
      // Characters and figures among the letters are too rare to look closer.
      if (this.#second === 0 || ((bits[at + 1] ?? 0) & this.#second) !== 0) return at;
      if (this.#readsOn(text.charCodeAt(at)) || isSign(text.charCodeAt(at + 1))) return at;
    }
    return -1;
  }

  #readsOn(unit: number): boolean {
    let known = this.#goesOn[unit] as number;
    if (known === 0) {
      const start = this.#letters.slice(0, 2);
      known = readingsOf(String.fromCharCode(unit)).some((reading) => reading.startsWith(start)) ? 2 : 1;
      this.#goesOn[unit] = known;
    }
    return known === 2;
  }
}

/** Blanks and signs of a folded text, which nobody types among letters: `Type-C`, `满199，减20`. */
const isSign = (unit: number): boolean =>
  unit < 0x30 ||
  (unit > 0x39 && unit < 0x61) ||
  (unit > 0x7a && unit < 0xc0) ||
  (unit >= 0x2000 && unit < 0x2e80) ||
  (unit >= 0x3000 && unit < 0x3005) ||
  (unit >= 0x3008 && unit < 0x3021);

/** The place in the text behind the last character that the letters from `at` on stand for, or -1. */
function readOn(text: string, place: number, to: number, letters: string, at: number): number {
  if (at === letters.length) return place;
  if (place === to) return -1;
  const character = text[place] as string;
  if (character === letters[at]) return readOn(text, place + 1, to, letters, at + 1);
  if (at > 0 && isSign(character.charCodeAt(0))) return readOn(text, place + 1, to, letters, at);
  const rest = letters.slice(at);
  for (const reading of readingsOf(character)) {
    if (reading.startsWith(rest)) return place + 1;
    for (const part of [reading, reading.slice(0, 2), reading.slice(0, 1)]) {
      if (part.length === 2 && part !== reading && !/^[csz]h$/.test(part)) continue;
      const end = rest.startsWith(part) ? readOn(text, place + 1, to, letters, at + part.length) : -1;
      if (end >= 0) return end;
    }
  }
  return -1;
}
