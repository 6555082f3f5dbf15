import type { DraftRepository } from '../../data/repositories/drafts';

/** Each key press would be a write to disk; a crash within this time costs the last letters. */
const WRITE_AFTER_MS = 300;
const PREFIX = 'desk ';

/** Texts being typed, kept in memory and – a moment later – on disk. */
export class HalfTyped {
  readonly #drafts: DraftRepository;
  readonly #now: () => number;
  readonly #texts = new Map<string, string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #signal: AbortSignal;

  constructor(drafts: DraftRepository, now: () => number, signal: AbortSignal) {
    this.#drafts = drafts;
    this.#now = now;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#flush(), { once: true });
  }

  /** What an earlier panel left behind; texts typed meanwhile win. */
  async load(): Promise<void> {
    for (const [key, text] of await this.#drafts.startingWith(PREFIX)) {
      if (!this.#texts.has(key)) this.#texts.set(key, text);
    }
  }

  get(key: string): string {
    return this.#texts.get(PREFIX + key) ?? '';
  }

  keep(key: string, text: string): void {
    const full = PREFIX + key;
    this.#texts.set(full, text);
    clearTimeout(this.#timers.get(full));
    if (this.#signal.aborted) return;
    this.#timers.set(
      full,
      setTimeout(() => this.#write(full), WRITE_AFTER_MS),
    );
  }

  #flush(): void {
    for (const [key, timer] of this.#timers) {
      clearTimeout(timer);
      this.#write(key);
    }
  }

  /** A full disk shows at the saving itself; here the text is still on the screen. */
  #write(key: string): void {
    this.#timers.delete(key);
    const text = this.#texts.get(key) ?? '';
    void (text === '' ? this.#drafts.drop(key) : this.#drafts.put(key, text, this.#now()));
  }
}
