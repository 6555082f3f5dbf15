import Dexie from 'dexie';

/**
 * The writes of a long transaction, one step ahead of their answers: the database has the next rows before it is done with the last, where
 * it would stand idle between two steps. To be used inside one transaction, which ends with the first write that fails. What runs beside
 * other work must be Dexie's own promises: with two async functions side by side it loses the transaction.
 */
export class WritesAhead {
  readonly #progress: ((rows: number) => void) | undefined;
  #under: { rows: number; writes: PromiseLike<unknown> } | null = null;
  #done = 0;

  /** `progress`: rows written so far, after each step; what it throws ends the transaction. */
  constructor(progress?: (rows: number) => void) {
    this.#progress = progress;
  }

  /** Resolves when the step before is written. */
  async add(rows: number, writes: readonly PromiseLike<unknown>[]): Promise<void> {
    const before = this.#under;
    const all = Dexie.Promise.all([...writes]);
    // Where the transaction ends before its turn comes, the reason is told by whoever ended it.
    all.catch(() => {});
    this.#under = { rows, writes: all };
    await this.#finish(before);
  }

  async end(): Promise<void> {
    await this.#finish(this.#under);
    this.#under = null;
  }

  async #finish(step: { rows: number; writes: PromiseLike<unknown> } | null): Promise<void> {
    if (!step) return;
    await step.writes;
    this.#done += step.rows;
    this.#progress?.(this.#done);
  }
}
