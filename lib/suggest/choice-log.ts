import type { After } from './types';

/** How many choices are remembered for what is in use now and what tends to follow what. */
export const REMEMBERED = 2_000;
/** Of those, the ones that count as recent. */
export const RECENT = 200;

/** In place of a slot: no reply yet, and a reply that was no phrase. */
export const OPENING = 0xffff_fffe;
export const UNKNOWN = 0xffff_ffff;

/** What `after` means in slots. */
export const afterSlot = (after: After | undefined, slotOf: (id: string) => number | undefined): number =>
  after === null ? OPENING : after === undefined ? UNKNOWN : (slotOf(after) ?? UNKNOWN);

/** The last choices, oldest first, as pairs of slots: after what, which. */
export class ChoiceLog {
  constructor(private pairs: number[] = []) {}

  push(after: number, slot: number): void {
    this.pairs.push(after, slot);
    if (this.pairs.length > 4 * REMEMBERED) this.pairs = this.pairs.slice(-2 * REMEMBERED);
  }

  /** How often each slot was chosen of late, and how often right after `after`. */
  counts(after: number): { recent: Map<number, number>; following: Map<number, number> } {
    const recent = new Map<number, number>();
    const following = new Map<number, number>();
    const { pairs } = this;
    const bump = (counts: Map<number, number>, slot: number) => counts.set(slot, (counts.get(slot) ?? 0) + 1);
    for (let i = Math.max(0, pairs.length - 2 * REMEMBERED); i < pairs.length; i += 2) {
      const slot = pairs[i + 1] as number;
      if (i >= pairs.length - 2 * RECENT) bump(recent, slot);
      if (pairs[i] === after) bump(following, slot);
    }
    return { recent, following };
  }

  /** The log with slots renamed; choices of slots that are gone are dropped. */
  renamed(slots: ReadonlyMap<number, number>): ChoiceLog {
    const pairs: number[] = [];
    for (let i = 0; i < this.pairs.length; i += 2) {
      const after = this.pairs[i] as number;
      const slot = slots.get(this.pairs[i + 1] as number);
      if (slot !== undefined) pairs.push(after >= OPENING ? after : (slots.get(after) ?? UNKNOWN), slot);
    }
    return new ChoiceLog(pairs);
  }

  toArray(): Uint32Array {
    return Uint32Array.from(this.pairs.slice(-2 * REMEMBERED));
  }
}
