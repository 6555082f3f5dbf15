import { grown } from './scanner';

/** In `#ends`, by end: the next one of the node or 0, the wording, its part, and `rest`. */
const STRIDE = 4;

/** What is left folded at the nodes of a trie: of wordings all from some part on. Flat, since there are tens of thousands. */
export class FoldedEnds {
  /** By node: its first end, or 0 for none. */
  #first = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #length = STRIDE;

  /**
   * `rest`: what of the part is over, as the caller numbers it. By how many ways a wording comes to a node, it is left there once: a
   * wording is added in one go, so what it leaves at a node are neighbours.
   */
  leave(node: number, wording: number, part: number, rest: number): void {
    while (node >= this.#first.length) this.#first = grown(this.#first);
    if (this.#length === this.#ends.length) this.#ends = grown(this.#ends);
    const first = this.#first[node] as number;
    const ends = this.#ends;
    for (let at = first; at !== 0 && ends[at + 1] === wording; at = ends[at] as number) {
      if (ends[at + 2] === part && ends[at + 3] === rest) return;
    }
    ends.set([first, wording, part, rest], this.#length);
    this.#first[node] = this.#length;
    this.#length += STRIDE;
  }

  /** Takes all from the node and tells each. */
  take(node: number, tell: (wording: number, part: number, rest: number) => void): void {
    const first = this.#first[node] as number;
    this.#first[node] = 0;
    for (let at = first; at !== 0; at = this.#ends[at] as number) {
      const [, wording = 0, part = 0, rest = 0] = this.#ends.subarray(at, at + STRIDE);
      tell(wording, part, rest);
    }
  }
}
