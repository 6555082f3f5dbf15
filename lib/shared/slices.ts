/** Ms that long work may hold a page or worker at once: well under a frame of 60 a second, so that a key is answered in between. */
const SLICE_MS = 12;

/** How long work has gone on without letting the page live. The first slice begins at once. */
export class Slice {
  readonly #pause: () => Promise<void>;
  readonly #elapsed: () => number;
  #began: number;

  /** `pause` lets the page live; `elapsed`: ms of a clock that only goes forward. */
  constructor(pause: () => Promise<void>, elapsed = () => performance.now()) {
    this.#pause = pause;
    this.#elapsed = elapsed;
    this.#began = elapsed();
  }

  get isOver(): boolean {
    return this.#elapsed() - this.#began >= SLICE_MS;
  }

  /** Pauses, then begins the next. */
  async rest(): Promise<void> {
    await this.#pause();
    this.#began = this.#elapsed();
  }
}
