import type { PhraseUse } from '../../data/repositories/examples';
import type { Phrase } from '../../phrases/phrase';
import { PhraseSearch } from '../../phrases/search/phrase-search';

/** Work between two pauses, in ms: a key press waits no longer than that. */
const SLICE_MS = 8;
/** While it is built, more is told of this often, in ms: each telling draws the page. */
const TELL_MS = 120;

/** The library's search, built in the background: it answers from what it has read so far. */
export class LibrarySearch {
  readonly #pause: () => Promise<void>;
  readonly #grown: () => void;
  #search = PhraseSearch.build<Phrase>([]);
  /** The last that was built to its end, for the next one to take over from. */
  #whole = this.#search;
  #uses: ReadonlyMap<string, PhraseUse> = new Map();
  #building: AbortController | null = null;
  #phrases: readonly Phrase[] = [];
  /** Whether the one that is being built has asked for figures of use, and whether those have changed since. */
  #hasWeighed = false;
  #isStale = false;

  /** `pause` lets the page do its own work; `grown` is called when more can be found than before. */
  constructor(pause: () => Promise<void>, grown: () => void) {
    this.#pause = pause;
    this.#grown = grown;
  }

  find = (query: string): readonly Phrase[] => this.#search.all(query);

  /** Weighed in one piece, 50,000 phrases would hold the page for 80 ms at each use. */
  async setUses(uses: ReadonlyMap<string, PhraseUse>): Promise<void> {
    this.#uses = uses;
    if (this.#building) this.#isStale = this.#hasWeighed;
    else if (this.#phrases.length > 0) await this.read(this.#phrases);
  }

  /** Reads the phrases; a later call ends this one. */
  async read(phrases: readonly Phrase[]): Promise<void> {
    this.#building?.abort();
    const own = new AbortController();
    this.#building = own;
    this.#phrases = phrases;
    this.#hasWeighed = false;
    this.#isStale = false;
    // While nothing can be found yet, a part is better than nothing; later the old whole is better than a new part.
    const isFirst = this.#whole.all('').length === 0;
    const building = PhraseSearch.inSlices(phrases, this.#usesOf, this.#whole);
    // What is waited for is the list: it is drawn first.
    await this.#pause();
    if (own.signal.aborted) return;
    let told = performance.now();
    for (let since = told; ; ) {
      const step = building.next();
      if (step.done) {
        this.#whole = step.value;
        this.#search = step.value;
        this.#building = null;
        this.#grown();
        if (this.#isStale) await this.read(phrases);
        return;
      }
      if (performance.now() - since < SLICE_MS) continue;
      if (isFirst) this.#search = step.value;
      if (isFirst && performance.now() - told > TELL_MS) {
        told = performance.now();
        this.#grown();
      }
      await this.#pause();
      if (own.signal.aborted) return;
      since = performance.now();
    }
  }

  stop(): void {
    this.#building?.abort();
  }

  readonly #usesOf = (id: string): number => {
    this.#hasWeighed = true;
    return this.#uses.get(id)?.count ?? 0;
  };
}
