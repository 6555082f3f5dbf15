import { type Columns, MOST_ROWS } from './columns';
import { wordsOf } from './match';
import { rankWord } from './rank';

/** One of each kind that keys ask for: an initial, initials or the first syllable, pinyin, characters. */
const KINDS = wordsOf('f fa fahu 发货');
const ROOM = new Int32Array(MOST_ROWS);

/** What a first key asks: it finds very many. */
export const FIRST_KEY = KINDS.slice(0, 1);

/** Asks a run a little as it is laid out: the first keys of a page would else wait for code that no browser has compiled yet, thrice as long. */
export function rehearse(run: Columns): void {
  for (const word of KINDS) rankWord(run, word, ROOM.subarray(0, run.phrases.length).fill(0));
}
