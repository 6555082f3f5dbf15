import { Folder } from '../text/fold';
import { COMPLEX, FOLD, needTables } from '../text/fold-table';
import { Meanings } from './meanings';
import type { Trie } from './trie';
import { TrieBuilder } from './trie-builder';
import { expanded } from './wordings';

/** Words, and what each is for. */
export interface Lexicon {
  trie: Trie;
  meanings: Meanings;
}

/** Folds words into the trie, and remembers what each is for. */
export class Vocabulary {
  readonly #meanings = new Meanings();
  readonly #builder: TrieBuilder;
  readonly #folder = new Folder();

  constructor(words: number, units: number) {
    this.#builder = new TrieBuilder(words, units, this.#meanings.joined);
  }

  /** Apart from the generator that calls it, since loops that yield run slowly. */
  addTerms(texts: readonly string[], from: number, to: number, rule: number): void {
    for (let i = from; i < to; i++) {
      const { codes, length } = this.#folder.fold(texts[i] as string);
      if (length > 0) this.#builder.add(codes, length, rule);
    }
  }

  addWording(wording: string, rule: number): void {
    if (isFoldedByParts(wording)) this.#builder.addWording(wording, rule);
    else {
      const texts = expanded(wording);
      this.addTerms(texts, 0, texts.length, rule);
    }
  }

  finish(): Lexicon {
    return { trie: this.#builder.finish(), meanings: this.#meanings };
  }
}

/** Whether no unit is read together with the next, which may belong to another part. */
function isFoldedByParts(wording: string): boolean {
  needTables();
  for (let i = 0; i < wording.length; i++) if (FOLD[wording.charCodeAt(i)] === COMPLEX) return false;
  return true;
}

/** About how many units the terms have behind their first two. */
export function unitsIn(terms: readonly string[]): number {
  let units = 0;
  for (let i = 0; i < terms.length; i++) units += Math.max(0, (terms[i] as string).length - 1);
  return units;
}
