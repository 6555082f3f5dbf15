import type { CompiledRule } from './compile';
import { SEVERITIES } from './finding';
import { grown } from './grown';
import { SpanJoiner } from './join-spans';

/**
 * Up to so many hits within so many units are sorted by insertion, as one number each, from its high bits to its low ones: severity, what the
 * length lacks of this, the first unit, and the place in the cluster.
 */
const FEW = 31;
const BITS = 5;

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
  /** What the finding of a hit that is left covers, as offsets of the draft: see `SpanJoiner`. */
  spanStart = new Int32Array(64);
  spanEnd = new Int32Array(64);
  /** The hits that are left, as indexes in the order of their starts. */
  kept = new Int32Array(64);
  keptCount = 0;
  #order = new Int32Array(64);
  #ranked = new Int32Array(64);
  readonly #few = new Int32Array(FEW);
  #isKept = new Uint8Array(64);
  /** By unit of the draft: the families it is spoken for, as bits. */
  #taken = new Int32Array(64);
  #places = new Int32Array(64);
  /** By rule. */
  readonly #ranks: Uint8Array;
  readonly #families: Int32Array;
  readonly #joiner: SpanJoiner;

  constructor(rules: readonly Pick<CompiledRule, 'rank' | 'familyBit'>[]) {
    this.#ranks = Uint8Array.from(rules, ({ rank }) => rank);
    this.#families = Int32Array.from(rules, ({ familyBit }) => familyBit);
    this.#joiner = new SpanJoiner(this.#families);
  }

  add(rule: number, start: number, end: number, from: number, to: number): void {
    const { count } = this;
    if (count === this.rule.length) this.#grow();
    this.rule[count] = rule;
    this.start[count] = start;
    this.end[count] = end;
    this.from[count] = from;
    this.to[count] = to;
    this.spanStart[count] = start;
    this.spanEnd[count] = end;
    this.count = count + 1;
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
        const to = end[order[high] as number] as number;
        if (to > reach) reach = to;
      }
      if (high - low === 1) kept[this.keptCount++] = order[low] as number;
      else this.#mergeCluster(low, high, reach);
      low = high;
    }
  }

  /** The hits `order[low…high)`, each of which overlaps another of them. */
  #mergeCluster(low: number, high: number, reach: number): void {
    const order = this.#order;
    const origin = this.start[order[low] as number] as number;
    const first = this.keptCount;
    if (high - low <= FEW && reach - origin <= FEW && this.#mergeFew(low, high, origin)) return;
    this.#rank(low, high);
    this.#keep(low, high, reach);
    this.#join(low, high);
    const { kept } = this;
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

  /** The same for what nearly every cluster is: few hits of one family, so that what is taken goes into the bits of one number. */
  #mergeFew(low: number, high: number, origin: number): boolean {
    const { rule, start, end, kept } = this;
    const order = this.#order;
    const few = this.#few;
    const count = high - low;
    const family = this.#families[rule[order[low] as number] as number] as number;
    for (let i = 0; i < count; i++) {
      const hit = order[low + i] as number;
      const number = rule[hit] as number;
      if (this.#families[number] !== family) return false;
      const from = start[hit] as number;
      const shape = (((this.#ranks[number] as number) << BITS) | (FEW + from - (end[hit] as number))) << BITS;
      const mine = ((shape | (from - origin)) << BITS) | i;
      let place = i;
      for (; place > 0; place--) {
        const before = few[place - 1] as number;
        // Alike but for its place in the cluster: the rule that comes first.
        const isAlike = before >>> BITS === mine >>> BITS;
        if (isAlike ? (rule[order[low + (before & FEW)] as number] as number) <= number : before < mine) break;
        few[place] = before;
      }
      few[place] = mine;
    }
    let taken = 0;
    let left = 0;
    let isKept = 0;
    for (let i = 0; i < count; i++) {
      const one = few[i] as number;
      const length = FEW - ((one >>> (2 * BITS)) & FEW);
      const units = ((1 << length) - 1) << ((one >>> BITS) & FEW);
      left |= units;
      if (taken & units) continue;
      taken |= units;
      isKept |= 1 << (one & FEW);
    }
    const first = this.keptCount;
    for (let i = 0; i < count; i++) {
      kept[this.keptCount] = order[low + i] as number;
      this.keptCount += (isKept >>> i) & 1;
    }
    // What nobody took of a hit that was left out is what `SpanJoiner` stretches others over.
    const over = left & ~taken;
    if (over === 0) return true;
    for (let i = 0; i < count; i++) {
      const hit = order[low + i] as number;
      const from = (start[hit] as number) - origin;
      const units = ((1 << ((end[hit] as number) - (start[hit] as number))) - 1) << from;
      if ((units & over) !== 0) this.#stretchFew(hit, first);
    }
    this.#keepApartFew(first);
    return true;
  }

  /** As `SpanJoiner` does, with the hits that stay of one cluster and family, `kept` from `first` on. */
  #stretchFew(hit: number, first: number): void {
    const { rule, start, kept } = this;
    let near = -1;
    for (let i = first; i < this.keptCount; i++) {
      const other = kept[i] as number;
      if (rule[other] !== rule[hit]) continue;
      if ((start[other] as number) > (start[hit] as number)) {
        this.#stretch(other, hit);
        break;
      }
      near = other;
    }
    if (near >= 0) this.#stretch(near, hit);
  }

  #stretch(near: number, hit: number): void {
    const { start, end, spanStart, spanEnd } = this;
    const from = start[hit] as number;
    const to = end[hit] as number;
    if (from >= (end[near] as number) || to <= (start[near] as number)) return;
    if (from < (spanStart[near] as number)) spanStart[near] = from;
    if (to > (spanEnd[near] as number)) spanEnd[near] = to;
  }

  /** Takes back what reaches into a neighbour; the one that begins first has the first say. */
  #keepApartFew(first: number): void {
    const { start, kept, spanStart, spanEnd } = this;
    for (let i = first + 1; i < this.keptCount; i++) {
      const before = kept[i - 1] as number;
      const hit = kept[i] as number;
      if ((spanEnd[before] as number) > (start[hit] as number)) spanEnd[before] = start[hit] as number;
      if ((spanStart[hit] as number) < (spanEnd[before] as number)) spanStart[hit] = spanEnd[before] as number;
    }
  }

  /** Goes through `ranked[low…high)`: each hit stays whose units no other of its family has taken. */
  #keep(low: number, high: number, reach: number): void {
    const { rule, start, end } = this;
    const origin = start[this.#order[low] as number] as number;
    while (this.#taken.length < reach - origin) this.#taken = grown(this.#taken);
    const taken = this.#taken;
    for (let unit = reach - origin - 1; unit >= 0; unit--) taken[unit] = 0;
    for (let i = low; i < high; i++) {
      const hit = this.#ranked[i] as number;
      const family = this.#families[rule[hit] as number] as number;
      const from = (start[hit] as number) - origin;
      const to = (end[hit] as number) - origin;
      let unit = from;
      while (unit < to && ((taken[unit] as number) & family) === 0) unit++;
      this.#isKept[hit] = unit === to ? 1 : 0;
      if (unit < to) continue;
      for (unit = from; unit < to; unit++) taken[unit] = (taken[unit] as number) | family;
    }
  }

  #join(low: number, high: number): void {
    const { rule, start, end, spanStart: from, spanEnd: to } = this;
    this.#joiner.join({ order: this.#order, low, high, isKept: this.#isKept, start, end, rule, from, to });
  }

  /** Of two hits that stay, in the order of their starts, whether the second is named before the first: the longer, then the graver. */
  #isSooner(second: number, first: number): boolean {
    const { rule, spanStart, spanEnd } = this;
    if (spanStart[second] !== spanStart[first]) return (spanStart[second] as number) < (spanStart[first] as number);
    const longer = (spanEnd[second] as number) - (spanEnd[first] as number);
    const graver = (this.#ranks[rule[first] as number] as number) - (this.#ranks[rule[second] as number] as number);
    return longer > 0 || (longer === 0 && graver > 0);
  }

  /** Fills `ranked[low…high)`: the gravest, then the longest, then the first. By counting: hits come in thousands in a hostile draft. */
  #rank(low: number, high: number): void {
    const { rule, start, end } = this;
    const order = this.#order;
    let longest = 0;
    for (let i = low; i < high; i++) {
      const hit = order[i] as number;
      longest = Math.max(longest, (end[hit] as number) - (start[hit] as number));
    }
    const classOf = (hit: number): number =>
      (this.#ranks[rule[hit] as number] as number) * (longest + 1) +
      longest -
      ((end[hit] as number) - (start[hit] as number));
    const classes = SEVERITIES.length * (longest + 1) + 1;
    while (this.#places.length < classes) this.#places = grown(this.#places);
    const places = this.#places.fill(0, 0, classes);
    for (let i = low; i < high; i++) {
      const next = classOf(order[i] as number) + 1;
      places[next] = (places[next] as number) + 1;
    }
    for (let i = 1; i < classes; i++) places[i] = (places[i] as number) + (places[i - 1] as number);
    for (let i = low; i < high; i++) {
      const hit = order[i] as number;
      const mine = classOf(hit);
      const place = places[mine] as number;
      places[mine] = place + 1;
      this.#ranked[low + place] = hit;
    }
    const ranked = this.#ranked;
    for (let i = low + 1; i < high; i++) {
      const hit = ranked[i] as number;
      let place = i;
      for (; place > low && this.#yields(ranked[place - 1] as number, hit); place--) {
        ranked[place] = ranked[place - 1] as number;
      }
      ranked[place] = hit;
    }
  }

  /** Whether the first of two hits that differ in nothing else is of the later rule. */
  #yields(first: number, second: number): boolean {
    const { rule, start, end } = this;
    const [a, b] = [rule[first] as number, rule[second] as number];
    return a > b && start[first] === start[second] && end[first] === end[second] && this.#ranks[a] === this.#ranks[b];
  }

  #grow(): void {
    this.rule = grown(this.rule);
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.from = grown(this.from);
    this.to = grown(this.to);
    this.spanStart = grown(this.spanStart);
    this.spanEnd = grown(this.spanEnd);
    this.kept = grown(this.kept);
    this.#order = grown(this.#order);
    this.#ranked = grown(this.#ranked);
    this.#isKept = new Uint8Array(this.rule.length);
  }
}
