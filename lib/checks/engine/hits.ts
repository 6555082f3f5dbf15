import { SEVERITIES } from '../finding';
import type { CompiledRule } from './compile';
import { grown } from './grown';
import { END, FIELDS, FROM, KEPT, LEFT, PENDING, REFUSED, SPAN_END, SPAN_START, START, STATE, TO } from './hit';
import { SpanJoiner, stretch } from './join-spans';

/** Up to so many hits are sorted by insertion alone. */
const FEW = 16;

/** So few pending hits of a cluster are judged before it is merged. */
const AT_ONCE = 3;

/** Of clusters of so few units, the units are bits of one number. */
const MOST_UNITS = 30;

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
    data[hit + SPAN_START] = start;
    data[hit + SPAN_END] = end;
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
      const origin = data[low + START] as number;
      let reach = data[low + END] as number;
      let lengths = 1 << (reach - origin);
      let pending = (data[low + STATE] as number) >>> 1;
      let others = 0;
      let high = low + FIELDS;
      for (; high < end; high += FIELDS) {
        const start = data[high + START] as number;
        if (start >= reach) break;
        const to = data[high + END] as number;
        others |= (data[high] as number) ^ rule;
        lengths |= 1 << (to - start);
        pending += (data[high + STATE] as number) >>> 1;
        if (to > reach) reach = to;
      }
      if (pending > 0 && pending <= AT_ONCE) this.#mergeAll(low, this.#sift(low, high));
      else if (pending === 0 && high === low + FIELDS) this.kept[this.keptCount++] = low;
      else if ((others | pending) === 0 && reach - origin <= MOST_UNITS) this.#mergeOneRule(low, high, lengths);
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

  /** Most clusters: hits of one rule, with so few units that they are bits of one number. `lengths`: a bit for each length there is. */
  #mergeOneRule(low: number, high: number, lengths: number): void {
    const { data, kept } = this;
    const origin = data[low + START] as number;
    const first = this.keptCount;
    let taken = 0;
    let isCut = false;
    for (let left = lengths; left !== 0; ) {
      const length = 31 - Math.clz32(left);
      left ^= 1 << length;
      for (let hit = low; hit < high; hit += FIELDS) {
        const start = data[hit + START] as number;
        if ((data[hit + END] as number) - start !== length) continue;
        const units = ((1 << length) - 1) << (start - origin);
        if ((taken & units) === 0) {
          taken |= units;
          data[hit + STATE] = KEPT;
        } else if ((taken & units) !== units) isCut = true;
      }
    }
    let end = first;
    for (let hit = low; hit < high; hit += FIELDS) if (data[hit + STATE] === KEPT) kept[end++] = hit;
    this.keptCount = end;
    if (isCut) this.#joinOneRule(low, high, first);
  }

  /** Does what `SpanJoiner` does to the hits `low…high` of one rule, of which those from `first` in `kept` stay. */
  #joinOneRule(low: number, high: number, first: number): void {
    const { data, kept, keptCount } = this;
    let next = first;
    for (let hit = low; hit < high; hit += FIELDS) {
      const start = data[hit + START] as number;
      const end = data[hit + END] as number;
      while (next < keptCount && (data[(kept[next] as number) + START] as number) <= start) next++;
      if (data[hit + STATE] === KEPT) continue;
      const before = kept[next - 1] as number;
      if (next > first && start < (data[before + END] as number)) stretch(data, before, hit);
      const behind = kept[next] as number;
      if (next < keptCount && end > (data[behind + START] as number)) stretch(data, behind, hit);
    }
    for (let i = first + 1; i < keptCount; i++) {
      const hit = kept[i] as number;
      const before = kept[i - 1] as number;
      const limit = Math.min(data[before + SPAN_END] as number, data[hit + START] as number);
      data[before + SPAN_END] = limit;
      if ((data[hit + SPAN_START] as number) < limit) data[hit + SPAN_START] = limit;
    }
  }

  /**
   * The hits `low…high`, each of which overlaps another of them. Those that are pending come in thousands in a hostile draft, and are judged only
   * where that makes a difference.
   */
  #mergeCluster(low: number, high: number, reach: number): void {
    const { data, kept } = this;
    const origin = data[low + START] as number;
    const first = this.keptCount;
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

  /**
   * Goes through `ranked[0…count)`: each hit stays whose units no other of its family has taken; says whether any was left out that reaches
   * over what is taken. All others lie within findings, which have nothing to be stretched over.
   */
  #keep(count: number, origin: number, reach: number): boolean {
    const { data } = this;
    while (this.#taken.length < reach - origin) this.#taken = grown(this.#taken);
    const taken = this.#taken.fill(0, 0, reach - origin);
    let isCut = false;
    for (let i = 0; i < count; i++) {
      const hit = this.#ranked[i] as number;
      const family = this.#families[data[hit] as number] as number;
      const from = (data[hit + START] as number) - origin;
      const to = (data[hit + END] as number) - origin;
      let free = 0;
      for (let unit = from; unit < to; unit++) if (((taken[unit] as number) & family) === 0) free++;
      if (free < to - from) isCut ||= free > 0;
      else if (this.isHit(hit)) {
        data[hit + STATE] = KEPT;
        for (let unit = from; unit < to; unit++) taken[unit] = (taken[unit] as number) | family;
      }
    }
    return isCut;
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
