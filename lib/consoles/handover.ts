/**
 * Consoles change the open conversation's key, its messages and its orders at different moments. What stood under another key for
 * longer than this (ms) before the key changed is that conversation's. Short, because an agent who hurries from one conversation to the
 * next must never be shown the words of the one between.
 */
const SETTLED = 150;

/**
 * Tells, for one place of the page (the messages, the orders), whether what stands there as the key changes came ahead of its key or is
 * left from the conversation before. It came ahead only if it took the place of what that conversation had shown; what stood alone
 * there, was drawn anew or came beside other things is left over, however young.
 */
export class Handover {
  #key = '';
  #switchedAt = 0;
  #isAhead = false;
  #shown: ReadonlySet<string> = new Set();
  /** What was shown last under another key than this one. */
  #former: { key: string; shown: ReadonlySet<string> } = { key: '', shown: new Set() };
  #replacedAt = Number.NEGATIVE_INFINITY;

  /** To be called at each reading with the open conversation's key, and the time (epoch ms). */
  open(key: string, now: number): void {
    if (key === this.#key) return;
    this.#isAhead = now - this.#replacedAt < SETTLED;
    if (this.#shown.size > 0) this.#former = { key: this.#key, shown: this.#shown };
    this.#key = key;
    this.#switchedAt = now;
    this.#shown = new Set();
    this.#replacedAt = Number.NEGATIVE_INFINITY;
  }

  /** To be called with what is taken for the open conversation's; `marks` tell one thing from another. */
  shows(marks: ReadonlySet<string>, now: number): void {
    if (marks.size === 0) return;
    if (this.#shown.size > 0 && !this.#hasStayed(marks)) this.#replacedAt = now;
    this.#shown = marks;
  }

  #hasStayed(marks: ReadonlySet<string>): boolean {
    for (const mark of marks) if (this.#shown.has(mark)) return true;
    return false;
  }

  /**
   * The key of the former conversation if this mark is among what was shown last there; else the open one's. The mark must be the only
   * one of its kind in all conversations.
   */
  ownerOf(mark: string): string {
    return this.#former.shown.has(mark) ? this.#former.key : this.#key;
  }

  /** Epoch ms of the last change of the key. */
  get switchedAt(): number {
    return this.#switchedAt;
  }

  /** Whether this is left from the conversation `owner`, under which it stands since then (epoch ms). */
  isLeft({ owner, since }: { owner: string; since: number }): boolean {
    return owner !== this.#key && (!this.#isAhead || since <= this.#switchedAt - SETTLED);
  }
}
