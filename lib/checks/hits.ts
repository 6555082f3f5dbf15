import type { CompiledRule } from './compile';
import { SEVERITIES } from './finding';
import { grown } from './grown';
import { END, FIELDS, FROM, IS_KEPT, SPAN_END, SPAN_START, START, TO } from './hit';
import { SpanJoiner, stretch } from './join-spans';

/**
 * Up to so many hits within so many units are sorted by insertion, as one number each, from its high bits to its low ones: severity, what the
 * length lacks of this, the first unit, and the place in the cluster.
 */
const FEW = 31;
const BITS = 5;

/**
 * The hits of one draft before they become findings, in one array that the next draft uses again: what overlaps is sorted out before
 * anything is allocated.
 */
export class Hits {
  data = new Int32Array(64 * FIELDS);
  /** Where the next hit will be. */
  end = 0;
  /** The hits that are left, in the order of their starts. */
  kept = new Int32Array(64);
  keptCount = 0;
  #ranked = new Int32Array(64);
  readonly #few = new Int32Array(FEW);
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
    const hit = this.end;
    if (hit === this.data.length) this.#grow();
    const { data } = this;
    data[hit] = rule;
    data[hit + START] = start;
    data[hit + END] = end;
    data[hit + FROM] = from;
    data[hit + TO] = to;
    this.end = hit + FIELDS;
  }

  /**
   * Fills `kept`: of hits of one family that overlap, the gravest and then the longest stays, so that one fault is named once. `sorted`:
   * the end of the hits that are known to be in the order of their starts.
   */
  merge(sorted: number): void {
    this.#sort(sorted);
    const { data, end } = this;
    this.keptCount = 0;
    for (let low = 0; low < end; ) {
      const rule = data[low] as number;
      let reach = data[low + END] as number;
      const length = reach - (data[low + START] as number);
      let others = 0;
      let high = low + FIELDS;
      for (; high < end; high += FIELDS) {
        const start = data[high + START] as number;
        if (start >= reach) break;
        const to = data[high + END] as number;
        others |= ((data[high] as number) ^ rule) | ((to - start) ^ length);
        if (to > reach) reach = to;
      }
      if (others === 0) this.#mergeAlike(low, high);
      else this.#mergeCluster(low, high, reach);
      low = high;
    }
  }

  /** Puts the hits from `sorted` on where they belong. */
  #sort(sorted: number): void {
    const { data } = this;
    for (let hit = Math.max(FIELDS, sorted); hit < this.end; hit += FIELDS) {
      const start = data[hit + START] as number;
      let place = hit;
      while (place > 0 && (data[place - FIELDS + START] as number) > start) place -= FIELDS;
      if (place === hit) continue;
      const moved = data.slice(hit, hit + FIELDS);
      data.copyWithin(place + FIELDS, place, hit);
      data.set(moved, place);
    }
  }

  /** Most clusters: hits of one rule that are equally long, so that the first stays, and the next behind it that doesn't overlap it. */
  #mergeAlike(low: number, high: number): void {
    const { data, kept } = this;
    let count = this.keptCount;
    let last = low;
    let free = -1;
    for (let hit = low; hit < high; hit += FIELDS) {
      const start = data[hit + START] as number;
      const end = data[hit + END] as number;
      if (start < free) {
        // As `SpanJoiner` does.
        data[last + SPAN_END] = end;
        continue;
      }
      if (hit > low && (data[last + SPAN_END] as number) > start) data[last + SPAN_END] = start;
      last = hit;
      free = end;
      kept[count++] = hit;
      data[hit + SPAN_START] = start;
      data[hit + SPAN_END] = end;
    }
    this.keptCount = count;
  }

  /** The hits `low…high`, each of which overlaps another of them. */
  #mergeCluster(low: number, high: number, reach: number): void {
    const { data, kept } = this;
    const origin = data[low + START] as number;
    const first = this.keptCount;
    for (let hit = low; hit < high; hit += FIELDS) {
      data[hit + SPAN_START] = data[hit + START] as number;
      data[hit + SPAN_END] = data[hit + END] as number;
    }
    if (high - low <= FEW * FIELDS && reach - origin <= FEW && this.#mergeFew(low, high, origin)) return;
    const count = (high - low) / FIELDS;
    this.#rank(low, high);
    this.#keep(count, origin, reach);
    this.#joiner.join(data, low, high);
    for (let hit = low; hit < high; hit += FIELDS) {
      if (data[hit + IS_KEPT] === 0) continue;
      let place = this.keptCount++;
      for (; place > first && this.#isSooner(hit, kept[place - 1] as number); place--) {
        kept[place] = kept[place - 1] as number;
      }
      kept[place] = hit;
    }
  }

  /** The same for what nearly every other cluster is: few hits of one family, so that what is taken goes into the bits of one number. */
  #mergeFew(low: number, high: number, origin: number): boolean {
    const { data, kept } = this;
    const few = this.#few;
    const count = (high - low) / FIELDS;
    const family = this.#families[data[low] as number] as number;
    for (let i = 0; i < count; i++) {
      const hit = low + i * FIELDS;
      const rule = data[hit] as number;
      if (this.#families[rule] !== family) return false;
      const from = data[hit + START] as number;
      const shape = (((this.#ranks[rule] as number) << BITS) | (FEW + from - (data[hit + END] as number))) << BITS;
      const mine = ((shape | (from - origin)) << BITS) | i;
      let place = i;
      for (; place > 0; place--) {
        const before = few[place - 1] as number;
        // Alike but for its place in the cluster: the rule that comes first.
        const isAlike = before >>> BITS === mine >>> BITS;
        if (isAlike ? (data[low + (before & FEW) * FIELDS] as number) <= rule : before < mine) break;
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
      kept[this.keptCount] = low + i * FIELDS;
      this.keptCount += (isKept >>> i) & 1;
    }
    // What nobody took of a hit that was left out is what `SpanJoiner` stretches others over.
    const over = left & ~taken;
    if (over === 0) return true;
    for (let hit = low; hit < high; hit += FIELDS) {
      const start = data[hit + START] as number;
      const units = ((1 << ((data[hit + END] as number) - start)) - 1) << (start - origin);
      if ((units & over) !== 0) this.#stretchFew(hit, first);
    }
    this.#keepApartFew(first);
    return true;
  }

  /** As `SpanJoiner` does, with the hits that stay of one cluster and family, `kept` from `first` on. */
  #stretchFew(hit: number, first: number): void {
    const { data, kept } = this;
    let near = -1;
    for (let i = first; i < this.keptCount; i++) {
      const other = kept[i] as number;
      if (data[other] !== data[hit]) continue;
      if ((data[other + START] as number) > (data[hit + START] as number)) {
        stretch(data, other, hit);
        break;
      }
      near = other;
    }
    if (near >= 0) stretch(data, near, hit);
  }

  /** Takes back what reaches into a neighbour; the one that begins first has the first say. */
  #keepApartFew(first: number): void {
    const { data, kept } = this;
    for (let i = first + 1; i < this.keptCount; i++) {
      const before = kept[i - 1] as number;
      const hit = kept[i] as number;
      const start = data[hit + START] as number;
      if ((data[before + SPAN_END] as number) > start) data[before + SPAN_END] = start;
      const end = data[before + SPAN_END] as number;
      if ((data[hit + SPAN_START] as number) < end) data[hit + SPAN_START] = end;
    }
  }

  /** Goes through `ranked[0…count)`: each hit stays whose units no other of its family has taken. */
  #keep(count: number, origin: number, reach: number): void {
    const { data } = this;
    while (this.#taken.length < reach - origin) this.#taken = grown(this.#taken);
    const taken = this.#taken.fill(0, 0, reach - origin);
    for (let i = 0; i < count; i++) {
      const hit = this.#ranked[i] as number;
      const family = this.#families[data[hit] as number] as number;
      const from = (data[hit + START] as number) - origin;
      const to = (data[hit + END] as number) - origin;
      let unit = from;
      while (unit < to && ((taken[unit] as number) & family) === 0) unit++;
      data[hit + IS_KEPT] = unit === to ? 1 : 0;
      if (unit < to) continue;
      for (unit = from; unit < to; unit++) taken[unit] = (taken[unit] as number) | family;
    }
  }

  /** Of two hits that stay, in the order of their starts, whether the second is named before the first: the longer, then the graver. */
  #isSooner(second: number, first: number): boolean {
    const { data } = this;
    const sooner = (data[second + SPAN_START] as number) - (data[first + SPAN_START] as number);
    if (sooner !== 0) return sooner < 0;
    const longer = (data[second + SPAN_END] as number) - (data[first + SPAN_END] as number);
    const graver = (this.#ranks[data[first] as number] as number) - (this.#ranks[data[second] as number] as number);
    return longer > 0 || (longer === 0 && graver > 0);
  }

  /** Fills `ranked`: the gravest, then the longest, then the first. By counting: hits come in thousands in a hostile draft. */
  #rank(low: number, high: number): void {
    const { data } = this;
    const ranked = this.#ranked;
    const lengthOf = (hit: number): number => (data[hit + END] as number) - (data[hit + START] as number);
    let longest = 0;
    for (let hit = low; hit < high; hit += FIELDS) longest = Math.max(longest, lengthOf(hit));
    const classOf = (hit: number): number =>
      (this.#ranks[data[hit] as number] as number) * (longest + 1) + longest - lengthOf(hit);
    const classes = SEVERITIES.length * (longest + 1) + 1;
    while (this.#places.length < classes) this.#places = grown(this.#places);
    const places = this.#places.fill(0, 0, classes);
    for (let hit = low; hit < high; hit += FIELDS) {
      const next = classOf(hit) + 1;
      places[next] = (places[next] as number) + 1;
    }
    for (let i = 1; i < classes; i++) places[i] = (places[i] as number) + (places[i - 1] as number);
    for (let hit = low; hit < high; hit += FIELDS) {
      const mine = classOf(hit);
      const place = places[mine] as number;
      places[mine] = place + 1;
      ranked[place] = hit;
    }
    const count = (high - low) / FIELDS;
    for (let i = 1; i < count; i++) {
      const hit = ranked[i] as number;
      let place = i;
      for (; place > 0 && this.#yields(ranked[place - 1] as number, hit); place--) {
        ranked[place] = ranked[place - 1] as number;
      }
      ranked[place] = hit;
    }
  }

  /** Whether the first of two hits that differ in nothing else is of the later rule. */
  #yields(first: number, second: number): boolean {
    const { data } = this;
    const [a, b] = [data[first] as number, data[second] as number];
    return (
      a > b &&
      data[first + START] === data[second + START] &&
      data[first + END] === data[second + END] &&
      this.#ranks[a] === this.#ranks[b]
    );
  }

  #grow(): void {
    this.data = grown(this.data);
    this.kept = grown(this.kept);
    this.#ranked = grown(this.#ranked);
  }
}
