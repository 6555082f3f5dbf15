/**
 * A text with its commonest pairs of units written as one unit each, from U+E000 on; either unit of a pair may stand for a pair before it.
 * A Chinese text shrinks to about half, and is read again by looking up each unit.
 */
export interface PackedText {
  /** Two units per pair, in the order of the units that stand for them. */
  pairs: string;
  text: string;
}

export const FIRST_PAIR = 0xe000;
/** The private use area ends behind it. */
export const MOST_PAIRS = 0x1900;

/** The text as it was before it was packed. */
export function unpack({ pairs, text }: PackedText): string {
  const long: string[] = [];
  const read = (unit: string): string => long[unit.charCodeAt(0) - FIRST_PAIR] ?? unit;
  for (let at = 0; at < pairs.length; at += 2) long.push(read(pairs.charAt(at)) + read(pairs.charAt(at + 1)));
  return text.replace(/[\ue000-\uf8ff]/g, read);
}
