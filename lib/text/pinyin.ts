/** Pinyin of common simplified characters, without tones, ü written v. A character of several readings matches by any of them. */
import table from './generated/pinyin';

let readings: Map<string, string[]> | null = null;
let sounds: SoundTable | null = null;

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

/** Bits behind those of the letters: figures, blanks and signs (nobody types them among letters), and what is read in no way that is known. */
const FIGURE = 1 << 26;
export const SIGN = 1 << 27;
const UNREAD = 1 << 28;

/** What units of a text sound like: characters that are read alike share one number. */
interface SoundTable {
  /** By UTF-16 unit. */
  byUnit: Uint16Array;
  /** By sound how it may be read; none for what is no character of the table. */
  readings: (readonly string[])[];
  /** All readings there are, by their first letter. */
  syllables: Map<string, string[]>;
  /** By UTF-16 unit the number of its letters. */
  lettersByUnit: Uint8Array;
  /** By that number the letters a reading may begin with, as bits from a = 1, or another of the bits; Latin letters begin with themselves. */
  letterBits: Int32Array;
}

/** Made at the first search. U+0000 has no bits: it parts texts that stand side by side. */
export function soundTable(): SoundTable {
  if (!sounds) {
    const byUnit = new Uint16Array(0x10000);
    const readings: (readonly string[])[] = [[]];
    const bits = new Int32Array(0x10000).fill(UNREAD);
    const known = new Map<string, number>();
    for (const [character, list] of readingTable()) {
      const key = list.join(' ');
      if (!known.has(key)) known.set(key, readings.push(list) - 1);
      const unit = character.charCodeAt(0);
      byUnit[unit] = known.get(key) as number;
      bits[unit] = list.reduce((all, reading) => all | (1 << (reading.charCodeAt(0) - 0x61)), 0);
    }
    for (let unit = 0; unit < bits.length; unit++) if (isSign(unit)) bits[unit] = SIGN;
    for (let unit = 0x30; unit <= 0x39; unit++) bits[unit] = FIGURE;
    for (let unit = 0x61; unit <= 0x7a; unit++) bits[unit] = 1 << (unit - 0x61);
    bits[0] = 0;
    const numbers = new Map<number, number>();
    const lettersByUnit = new Uint8Array(bits.length);
    bits.forEach((set, unit) => {
      const number = numbers.get(set) ?? numbers.size;
      numbers.set(set, number);
      lettersByUnit[unit] = number;
    });
    const letterBits = Int32Array.from(numbers.keys());
    const syllables = new Map<string, string[]>();
    for (const reading of new Set(readings.flat())) {
      const first = reading.charAt(0);
      syllables.set(first, [...(syllables.get(first) ?? []), reading]);
    }
    sounds = { byUnit, readings, syllables, lettersByUnit, letterBits };
  }
  return sounds;
}

/** Per unit of a folded text the number of the letters it may begin with: what `letterBits` is asked by. */
export function lettersOf(text: string): Uint8Array {
  const { lettersByUnit } = soundTable();
  const found = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) found[i] = lettersByUnit[text.charCodeAt(i)] as number;
  return found;
}

/** The bits of one unit. */
export const bitsOf = (unit: number): number => {
  const { lettersByUnit, letterBits } = soundTable();
  return letterBits[lettersByUnit[unit] as number] as number;
};

/**
 * Where consecutive characters may begin with the letters of `wanted`, which are Latin; -1 when nowhere. `letters` of `lettersOf`;
 * `from`–`to`: the part that is looked at.
 */
export function findInitials(letters: Uint8Array, wanted: string, from = 0, to = letters.length): number {
  const { letterBits } = soundTable();
  const first = bitsOf(wanted.charCodeAt(0));
  const last = to - wanted.length;
  next: for (let at = from; at <= last; at++) {
    if (((letterBits[letters[at] as number] as number) & first) === 0) continue;
    for (let i = 1; i < wanted.length; i++) {
      const letter = 1 << (wanted.charCodeAt(i) - 0x61);
      if (((letterBits[letters[at + i] as number] as number) & letter) === 0) continue next;
    }
    return at;
  }
  return -1;
}

/** Blanks and signs of a folded text: `Type-C`, `满199，减20`. */
const isSign = (unit: number): boolean =>
  unit < 0x30 ||
  (unit > 0x39 && unit < 0x61) ||
  (unit > 0x7a && unit < 0xc0) ||
  (unit >= 0x2000 && unit < 0x2e80) ||
  (unit >= 0x3000 && unit < 0x3005) ||
  (unit >= 0x3008 && unit < 0x3021);
