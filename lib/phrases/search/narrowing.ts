import { READ_FROM, type Word } from './match';

/** In the place of a row's points: it is out. */
export const OUT = -1;

/** Closes the rows of a run that are not held; false when there is no other. */
export function closeRest(points: Int32Array, held: Uint8Array): boolean {
  let isAny = 0;
  for (let row = 0; row < points.length; row++) {
    isAny |= held[row] as number;
    points[row] = held[row] === 0 ? OUT : 0;
  }
  return isAny !== 0;
}

/**
 * Which rows the last query matched: when it goes on, no other can. Most keys add a letter to what was typed, and all that the letters
 * before have ruled out need not be read again.
 */
export class Narrowing {
  #words: readonly Word[] = [];
  #held = new Uint8Array(0);

  /** By place 1 where a row may match the words; null when nothing is known of them. */
  heldFor(words: readonly Word[]): Uint8Array | null {
    const before = this.#words;
    const goesOn = before.length > 0 && before.every((word, i) => narrows(word, words[i]));
    return goesOn ? this.#held : null;
  }

  /** Keeps what the words were found to match: `sums` above 0. */
  keep(words: readonly Word[], sums: Int32Array): void {
    if (this.#held.length !== sums.length) this.#held = new Uint8Array(sums.length);
    for (let place = 0; place < sums.length; place++) this.#held[place] = (sums[place] as number) > 0 ? 1 : 0;
    this.#words = words;
  }

  /** Call when the rows have become others. */
  clear(): void {
    this.#words = [];
  }
}

/**
 * Whether all that the longer word matches is matched by the shorter one. It isn't where the longer one is looked for in more fields: as
 * pinyin from some letters on, but then not as one character, so 有它 holds `yout` and not `you`.
 */
function narrows(shorter: Word, longer: Word | undefined): boolean {
  if (!longer?.text.startsWith(shorter.text)) return false;
  if (shorter.text === longer.text || longer.text.length < READ_FROM) return true;
  if (shorter.read === null) return longer.read === null;
  return shorter.text.length >= READ_FROM && !shorter.read.word.mayBeOne;
}
