import type { CompiledRule } from './compile';
import { SEVERITIES } from './finding';
import { grown } from './grown';
import { END, FIELDS, FROM, KEPT, LEFT, PENDING, REFUSED, SPAN_END, SPAN_START, START, STATE, TO } from './hit';
import { SpanJoiner } from './join-spans';

/** Up to so many hits are sorted by insertion alone. */
const FEW = 16;

/** So few pending hits of a cluster are judged before it is merged. */
const AT_ONCE = 3;

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
  /** By unit of the draft: the families it is spoken for, as bits. */
  #taken = new Int32Array(64);
  #places = new Int32Array(64);
  /** By rule. */
  readonly #ranks: Uint8Array;
  readonly #families: Int32Array;
  readonly #joiner: SpanJoiner;

  readonly #stands: (hit: number) => boolean;

  /** `stands`: judges a hit that is pending. */
  constructor(rules: readonly Pick<CompiledRule, 'rank' | 'familyBit'>[], stands: (hit: number) => boolean) {
    this.#stands = stands;
    this.#ranks = Uint8Array.from(rules, ({ rank }) => rank);
    this.#families = Int32Array.from(rules, ({ familyBit }) => familyBit);
    this.#joiner = new SpanJoiner(this.#families);
  }

  add(rule: number, start: number, end: number, from: number, to: number, state: number): void {
    const hit = this.end;
    if (hit === this.data.length) this.#grow();
    const { data } = this;
    data[hit] = rule;
    data[hit + START] = start;
    data[hit + END] = end;
    data[hit + FROM] = from;
    data[hit + TO] = to;
    data[hit + STATE] = state;
    this.end = hit + FIELDS;
  }

  /**
   * Fills `kept`: of hits of one family that overlap, the gravest and then the longest stays, so that one fault is named once. `sorted`:
   * the end of the hits that are known to be in the order of their starts.
   */
  merge(sorted: number): void {
    this.#sort(sorted);
    this.keptCount = 0;
    this.#mergeAll(0, this.end);
  }

  #mergeAll(first: number, end: number): void {
    const { data } = this;
    for (let low = first; low < end; ) {
      const rule = data[low] as number;
      let reach = data[low + END] as number;
      const length = reach - (data[low + START] as number);
      let pending = (data[low + STATE] as number) >>> 1;
      let others = 0;
      let high = low + FIELDS;
      for (; high < end; high += FIELDS) {
        const start = data[high + START] as number;
        if (start >= reach) break;
        const to = data[high + END] as number;
        others |= ((data[high] as number) ^ rule) | ((to - start) ^ length);
        pending += (data[high + STATE] as number) >>> 1;
        if (to > reach) reach = to;
      }
      if (pending > 0 && pending <= AT_ONCE) this.#mergeAll(low, this.#sift(low, high));
      else if ((others | pending) === 0) this.#mergeAlike(low, high);
      else this.#mergeCluster(low, high, reach);
      low = high;
    }
  }

  /** Judges what is pending among the hits `low…high`, takes out what is refused, and returns the end of the others. */
  #sift(low: number, high: number): number {
    const { data } = this;
    let end = low;
    for (let hit = low; hit < high; hit += FIELDS) {
      if (data[hit + STATE] === PENDING && !this.#stands(hit)) continue;
      data[hit + STATE] = LEFT;
      if (end < hit) data.copyWithin(end, hit, hit + FIELDS);
      end += FIELDS;
    }
    return end;
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

  /**
   * The hits `low…high`, each of which overlaps another of them. Those that are pending come in thousands in a hostile draft, and are judged only
   * where that makes a difference.
   */
  #mergeCluster(low: number, high: number, reach: number): void {
    const { data, kept } = this;
    const origin = data[low + START] as number;
    const first = this.keptCount;
    for (let hit = low; hit < high; hit += FIELDS) {
      data[hit + SPAN_START] = data[hit + START] as number;
      data[hit + SPAN_END] = data[hit + END] as number;
    }
    const count = (high - low) / FIELDS;
    this.#rank(low, high);
    if (this.#keep(count, origin, reach)) this.#joiner.join(this, low, high);
    for (let hit = low; hit < high; hit += FIELDS) {
      if (data[hit + STATE] !== KEPT) continue;
      let place = this.keptCount++;
      for (; place > first && this.#isSooner(hit, kept[place - 1] as number); place--) {
        kept[place] = kept[place - 1] as number;
      }
      kept[place] = hit;
    }
  }

  /** Goes through `ranked[0…count)`: each hit stays whose units no other of its family has taken; says whether any is left out. */
  #keep(count: number, origin: number, reach: number): boolean {
    const { data } = this;
    while (this.#taken.length < reach - origin) this.#taken = grown(this.#taken);
    const taken = this.#taken.fill(0, 0, reach - origin);
    let isAnyLeft = false;
    for (let i = 0; i < count; i++) {
      const hit = this.#ranked[i] as number;
      const family = this.#families[data[hit] as number] as number;
      const from = (data[hit + START] as number) - origin;
      const to = (data[hit + END] as number) - origin;
      let unit = from;
      while (unit < to && ((taken[unit] as number) & family) === 0) unit++;
      if (unit < to) isAnyLeft = true;
      else if (this.isHit(hit)) {
        data[hit + STATE] = KEPT;
        for (unit = from; unit < to; unit++) taken[unit] = (taken[unit] as number) | family;
      }
    }
    return isAnyLeft;
  }

  /** Whether a hit is one, judged only now where that is pending. */
  isHit(hit: number): boolean {
    const { data } = this;
    if (data[hit + STATE] === PENDING) data[hit + STATE] = this.#stands(hit) ? LEFT : REFUSED;
    return data[hit + STATE] !== REFUSED;
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

  /** Fills `ranked`: the gravest, then the longest, then the first, then that of the first rule. */
  #rank(low: number, high: number): void {
    const ranked = this.#ranked;
    const count = (high - low) / FIELDS;
    if (count > FEW) this.#count(low, high);
    else for (let i = 0; i < count; i++) ranked[i] = low + i * FIELDS;
    for (let i = 1; i < count; i++) {
      const hit = ranked[i] as number;
      let place = i;
      for (; place > 0 && this.#yields(ranked[place - 1] as number, hit); place--) {
        ranked[place] = ranked[place - 1] as number;
      }
      ranked[place] = hit;
    }
  }

  /** Fills `ranked` by gravity and length, by counting: hits come in thousands in a hostile draft. */
  #count(low: number, high: number): void {
    const { data } = this;
    let longest = 0;
    for (let hit = low; hit < high; hit += FIELDS) longest = Math.max(longest, this.#length(hit));
    const classOf = (hit: number): number =>
      (this.#ranks[data[hit] as number] as number) * (longest + 1) + longest - this.#length(hit);
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
      this.#ranked[place] = hit;
    }
  }

  /** Whether the first of two hits ranks behind the second. */
  #yields(first: number, second: number): boolean {
    const { data } = this;
    const a = data[first] as number;
    const b = data[second] as number;
    const order =
      (this.#ranks[a] as number) - (this.#ranks[b] as number) ||
      this.#length(second) - this.#length(first) ||
      (data[first + START] as number) - (data[second + START] as number) ||
      a - b;
    return order > 0;
  }

  #length(hit: number): number {
    return (this.data[hit + END] as number) - (this.data[hit + START] as number);
  }

  #grow(): void {
    this.data = grown(this.data);
    this.kept = grown(this.kept);
    this.#ranked = grown(this.#ranked);
  }
}
