import { END, FIELDS, KEPT, SPAN_END, SPAN_START, START, STATE } from './hit';

/** What of `Hits` is needed here. */
export interface Mergeable {
  data: Int32Array;
  isHit(hit: number): boolean;
}

/**
 * Stretches a hit that stays over what was left out of its own rule across its edges: 全网最低 and 最低价 are one 全网最低价, and what is put in
 * place of the first alone would leave half a word behind. A hit that was left out goes to the nearest of its rule that begins no later and to
 * the nearest that begins later. Never onto another finding of the family. Works on a cluster of hits, `data[low…high)`, of which each overlaps
 * another, in the order of their starts.
 */
export class SpanJoiner {
  /** Families as one bit each, by rule. */
  readonly #families: Int32Array;
  /** By rule, and by the place of a family's bit: the hit that was met last, or an end; -1 for none, as everywhere between two clusters. */
  readonly #ofRule: Int32Array;
  readonly #ofFamily = new Int32Array(32).fill(-1);

  constructor(families: Int32Array) {
    this.#families = families;
    this.#ofRule = new Int32Array(families.length).fill(-1);
  }

  join(hits: Mergeable, low: number, high: number): void {
    const isBehind = this.#stretch(hits, low, high, FIELDS);
    const isBefore = this.#stretch(hits, high - FIELDS, low - FIELDS, -FIELDS);
    if (isBehind || isBefore) this.#keepApart(hits.data, low, high);
  }

  /** Stretches each hit over those that begin behind it, or with the step -FIELDS before it, and says whether one had to. */
  #stretch(hits: Mergeable, from: number, to: number, step: number): boolean {
    const { data } = hits;
    const latest = this.#ofRule;
    let isStretched = false;
    for (let hit = from; hit !== to; ) {
      let next = hit;
      while (next !== to && data[next + START] === data[hit + START]) next += step;
      // Those that begin together come before what is measured against them, but on the way back behind it.
      for (let turn = 0; turn < 2; turn++) {
        for (let at = hit; at !== next; at += step) {
          const isKept = data[at + STATE] === KEPT;
          const near = latest[data[at] as number] as number;
          if ((turn === 0) !== step < 0) {
            if (isKept) latest[data[at] as number] = at;
          } else if (!isKept && near >= 0 && reachesOver(data, near, at) && hits.isHit(at)) {
            stretch(data, near, at);
            isStretched = true;
          }
        }
      }
      hit = next;
    }
    for (let hit = from; hit !== to; hit += step) latest[data[hit] as number] = -1;
    return isStretched;
  }

  /** Takes back what reaches into a neighbour of the same family; the one that begins first has the first say. */
  #keepApart(data: Int32Array, low: number, high: number): void {
    const familyOf = (hit: number) => Math.clz32(this.#families[data[hit] as number] as number);
    const limits = this.#ofFamily;
    for (let hit = high - FIELDS; hit >= low; hit -= FIELDS) {
      if (data[hit + STATE] !== KEPT) continue;
      const limit = limits[familyOf(hit)] as number;
      if (limit >= 0 && (data[hit + SPAN_END] as number) > limit) data[hit + SPAN_END] = limit;
      limits[familyOf(hit)] = data[hit + START] as number;
    }
    limits.fill(-1);
    for (let hit = low; hit < high; hit += FIELDS) {
      if (data[hit + STATE] !== KEPT) continue;
      const limit = limits[familyOf(hit)] as number;
      if ((data[hit + SPAN_START] as number) < limit) data[hit + SPAN_START] = limit;
      limits[familyOf(hit)] = data[hit + SPAN_END] as number;
    }
    limits.fill(-1);
  }
}

/** Whether a hit that was left out overlaps the one that is near, and its finding doesn't cover all of it. */
const reachesOver = (data: Int32Array, near: number, hit: number): boolean =>
  (data[hit + START] as number) < (data[near + END] as number) &&
  (data[hit + END] as number) > (data[near + START] as number) &&
  ((data[hit + START] as number) < (data[near + SPAN_START] as number) ||
    (data[hit + END] as number) > (data[near + SPAN_END] as number));

/** Stretches the finding of the hit that is near over one that was left out. */
export function stretch(data: Int32Array, near: number, hit: number): void {
  data[near + SPAN_START] = Math.min(data[near + SPAN_START] as number, data[hit + START] as number);
  data[near + SPAN_END] = Math.max(data[near + SPAN_END] as number, data[hit + END] as number);
}
