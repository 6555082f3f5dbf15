import { END, FIELDS, IS_KEPT, SPAN_END, SPAN_START, START } from './hit';

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

  join(data: Int32Array, low: number, high: number): void {
    const isBehind = this.#stretch(data, low, high, FIELDS);
    const isBefore = this.#stretch(data, high - FIELDS, low - FIELDS, -FIELDS);
    if (isBehind || isBefore) this.#keepApart(data, low, high);
  }

  /** Stretches each hit over those that begin behind it, or with the step -FIELDS before it, and says whether one had to. */
  #stretch(data: Int32Array, from: number, to: number, step: number): boolean {
    const latest = this.#ofRule;
    let isStretched = false;
    for (let hit = from; hit !== to; ) {
      let next = hit;
      while (next !== to && data[next + START] === data[hit + START]) next += step;
      // Those that begin together come before what is measured against them, but on the way back behind it.
      for (let turn = 0; turn < 2; turn++) {
        for (let at = hit; at !== next; at += step) {
          const isKept = data[at + IS_KEPT] !== 0;
          const near = latest[data[at] as number] as number;
          if ((turn === 0) !== step < 0) {
            if (isKept) latest[data[at] as number] = at;
          } else if (!isKept && near >= 0) isStretched = stretch(data, near, at) || isStretched;
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
      if (data[hit + IS_KEPT] === 0) continue;
      const limit = limits[familyOf(hit)] as number;
      if (limit >= 0 && (data[hit + SPAN_END] as number) > limit) data[hit + SPAN_END] = limit;
      limits[familyOf(hit)] = data[hit + START] as number;
    }
    limits.fill(-1);
    for (let hit = low; hit < high; hit += FIELDS) {
      if (data[hit + IS_KEPT] === 0) continue;
      const limit = limits[familyOf(hit)] as number;
      if ((data[hit + SPAN_START] as number) < limit) data[hit + SPAN_START] = limit;
      limits[familyOf(hit)] = data[hit + SPAN_END] as number;
    }
    limits.fill(-1);
  }
}

/** Stretches the hit that is near over one of its rule that was left out, and says whether it had to. */
export function stretch(data: Int32Array, near: number, hit: number): boolean {
  const start = data[hit + START] as number;
  const end = data[hit + END] as number;
  if (start >= (data[near + END] as number) || end <= (data[near + START] as number)) return false;
  const isOver = start < (data[near + SPAN_START] as number) || end > (data[near + SPAN_END] as number);
  if (start < (data[near + SPAN_START] as number)) data[near + SPAN_START] = start;
  if (end > (data[near + SPAN_END] as number)) data[near + SPAN_END] = end;
  return isOver;
}
