import { type Folder, writtenFolded } from '../text/fold';
import { onward } from './trie';
import { choicesOf, partsOf } from './wordings';

/** Beside the bits that a node has for units. */
export const ENDS = 1;

/** A wording as the trie takes it in: its choices folded, and only of the parts that are asked for. */
export class FoldedWording {
  /** How many parts there are. */
  readonly count: number;
  readonly #parts: string[];
  readonly #choices: string[][] = [];
  readonly #folder: Folder;

  /** `number` and `addition`: as the caller knows it, and what is added by it. */
  constructor(
    wording: string,
    readonly number: number,
    readonly addition: number,
    folder: Folder,
  ) {
    this.#parts = partsOf(wording);
    this.count = this.#parts.length;
    this.#folder = folder;
  }

  /** What the part may be; one of them may be empty. */
  choices(part: number): readonly string[] {
    let choices = this.#choices[part];
    if (!choices) {
      choices = choicesOf(this.#parts[part] as string).map((text) => writtenFolded(this.#folder.fold(text)));
      this.#choices[part] = choices;
    }
    return choices;
  }

  /**
   * Tells each unit that may come first from the part on, maybe more than once; returns the bits that a node has for them, and `ENDS` if
   * nothing need follow.
   */
  firsts(part: number, tell?: (unit: number) => void): number {
    let bits = 0;
    for (let i = part; i < this.count; i++) {
      for (const choice of this.choices(i)) {
        if (choice === '') continue;
        const unit = choice.charCodeAt(0);
        bits |= onward(unit);
        tell?.(unit);
      }
      if (!this.choices(i).includes('')) return bits;
    }
    return bits | ENDS;
  }
}
