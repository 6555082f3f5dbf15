import type { CompiledRule } from './compile';
import { SEVERITIES } from './finding';
import { grown } from './scanner';

/** So few hits are sorted by insertion. */
const FEW = 16;

/**
 * The hits of one draft before they become findings, in flat arrays that the next draft uses again: what overlaps is sorted out before
 * anything is allocated. `start` and `end` are offsets of the draft; `from` and `to` the folded span of a term, or -1 and -1 for
 * structure.
 */
export class Hits {
  count = 0;
  rule = new Int32Array(64);
  start = new Int32Array(64);
  end = new Int32Array(64);
  from = new Int32Array(64);
  to = new Int32Array(64);
  /** The hits that are left, as indexes in the order of their starts. */
  kept = new Int32Array(64);
  keptCount = 0;
  #order = new Int32Array(64);
  #ranked = new Int32Array(64);
  #isKept = new Uint8Array(64);
  /** By unit of the draft: the families it is spoken for, as bits. */
  #taken = new Int32Array(64);

  constructor(readonly rules: readonly Pick<CompiledRule, 'rank' | 'familyBit'>[]) {}

  add(rule: number, start: number, end: number, from: number, to: number): void {
    const { count } = this;
    if (count === this.rule.length) this.#grow();
    this.rule[count] = rule;
    this.start[count] = start;
    this.end[count] = end;
    this.from[count] = from;
    this.to[count] = to;
    this.count = count + 1;
  }

  #family(hit: number): number {
    return (this.rules[this.rule[hit] as number] as CompiledRule).familyBit;
  }

  #rank(hit: number): number {
    return (this.rules[this.rule[hit] as number] as CompiledRule).rank;
  }

  /**
   * Fills `kept`: of hits of one family that overlap, the gravest and then the longest stays, so that one fault is named once. `sorted`:
   * how many hits, from the first, are known to be in the order of their starts.
   */
  merge(sorted: number): void {
    const { count, start, end, kept } = this;
    const order = this.#order;
    for (let i = 0; i < count; i++) order[i] = i;
    for (let i = Math.max(1, sorted); i < count; i++) {
      let place = i;
      for (; place > 0 && (start[order[place - 1] as number] as number) > (start[i] as number); place--) {
        order[place] = order[place - 1] as number;
      }
      order[place] = i;
    }
    this.keptCount = 0;
    for (let low = 0; low < count; ) {
      let reach = end[order[low] as number] as number;
      let high = low + 1;
      for (; high < count && (start[order[high] as number] as number) < reach; high++) {
        reach = Math.max(reach, end[order[high] as number] as number);
      }
      if (high - low === 1) kept[this.keptCount++] = order[low] as number;
      else this.#mergeCluster(low, high, reach);
      low = high;
    }
  }

  /** The hits `order[low…high)`, each of which overlaps another of them. */
  #mergeCluster(low: number, high: number, reach: number): void {
    const { kept } = this;
    const order = this.#order;
    this.#rankAll(low, high);
    if (high - low <= FEW) this.#keepAmongFew(low, high);
    else this.#keepAmongMany(low, high, this.start[order[low] as number] as number, reach);
    const first = this.keptCount;
    for (let i = low; i < high; i++) {
      const hit = order[i] as number;
      if (this.#isKept[hit] === 0) continue;
      let place = this.keptCount++;
      for (; place > first && this.#isSooner(hit, kept[place - 1] as number); place--) {
        kept[place] = kept[place - 1] as number;
      }
      kept[place] = hit;
    }
  }

  #keepAmongFew(low: number, high: number): void {
    const { start, end } = this;
    const ranked = this.#ranked;
    for (let i = low; i < high; i++) {
      const hit = ranked[i] as number;
      let isFree = 1;
      for (let before = low; before < i && isFree === 1; before++) {
        const other = ranked[before] as number;
        const meets =
          (start[other] as number) < (end[hit] as number) && (start[hit] as number) < (end[other] as number);
        if (meets && this.#isKept[other] === 1 && this.#family(other) === this.#family(hit)) isFree = 0;
      }
      this.#isKept[hit] = isFree;
    }
  }

  #keepAmongMany(low: number, high: number, origin: number, reach: number): void {
    const { start, end } = this;
    while (this.#taken.length < reach - origin) this.#taken = grown(this.#taken);
    const taken = this.#taken.fill(0, 0, reach - origin);
    for (let i = low; i < high; i++) {
      const hit = this.#ranked[i] as number;
      const family = this.#family(hit);
      const to = (end[hit] as number) - origin;
      let unit = (start[hit] as number) - origin;
      while (unit < to && ((taken[unit] as number) & family) === 0) unit++;
      this.#isKept[hit] = unit === to ? 1 : 0;
      if (unit < to) continue;
      for (unit = (start[hit] as number) - origin; unit < to; unit++) taken[unit] = (taken[unit] as number) | family;
    }
  }

  /** Of two hits in the order of their starts, whether the second is named before the first: the longer, then the graver. */
  #isSooner(second: number, first: number): boolean {
    const { start, end } = this;
    if (start[second] !== start[first]) return false;
    const longer = (end[second] as number) - (end[first] as number);
    return longer > 0 || (longer === 0 && this.#rank(second) < this.#rank(first));
  }

  /** Fills `ranked[low…high)`: the gravest, then the longest, then the first. A counting sort where many meet: they come in thousands in a hostile draft. */
  #rankAll(low: number, high: number): void {
    const { start, end } = this;
    const order = this.#order;
    const ranked = this.#ranked;
    if (high - low <= FEW) {
      for (let i = low; i < high; i++) {
        const hit = order[i] as number;
        let place = i;
        for (; place > low && this.#isGraver(hit, ranked[place - 1] as number); place--) {
          ranked[place] = ranked[place - 1] as number;
        }
        ranked[place] = hit;
      }
      return;
    }
    let longest = 0;
    for (let i = low; i < high; i++) {
      const hit = order[i] as number;
      longest = Math.max(longest, (end[hit] as number) - (start[hit] as number));
    }
    const classOf = (hit: number): number =>
      this.#rank(hit) * (longest + 1) + longest - ((end[hit] as number) - (start[hit] as number));
    const places = new Int32Array(SEVERITIES.length * (longest + 1) + 1);
    for (let i = low; i < high; i++) {
      const next = classOf(order[i] as number) + 1;
      places[next] = (places[next] as number) + 1;
    }
    for (let i = 1; i < places.length; i++) places[i] = (places[i] as number) + (places[i - 1] as number);
    for (let i = low; i < high; i++) {
      const hit = order[i] as number;
      const mine = classOf(hit);
      const place = places[mine] as number;
      places[mine] = place + 1;
      ranked[low + place] = hit;
    }
  }

  #isGraver(second: number, first: number): boolean {
    const graver = this.#rank(first) - this.#rank(second);
    if (graver !== 0) return graver > 0;
    const { start, end } = this;
    const length = (hit: number): number => (end[hit] as number) - (start[hit] as number);
    return length(second) > length(first);
  }

  #grow(): void {
    this.rule = grown(this.rule);
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.from = grown(this.from);
    this.to = grown(this.to);
    this.kept = grown(this.kept);
    this.#order = grown(this.#order);
    this.#ranked = grown(this.#ranked);
    this.#isKept = new Uint8Array(this.rule.length);
  }
}
