/** A cluster of hits of which each overlaps another, and which of them stay. All arrays are by hit but `order`. */
interface Cluster {
  /** The hits in the order of their starts, `order[low…high)`. */
  order: Int32Array;
  low: number;
  high: number;
  isKept: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  rule: Int32Array;
  /** What findings cover: at first `start` and `end`. */
  from: Int32Array;
  to: Int32Array;
}

/**
 * Stretches a hit that stays over what was left out of its own rule across its edges: 全网最低 and 最低价 are one 全网最低价, and what is put in
 * place of the first alone would leave half a word behind. A hit that was left out goes to the nearest of its rule that begins no later and to
 * the nearest that begins later. Never onto another finding of the family.
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

  join(cluster: Cluster): void {
    const { low, high } = cluster;
    const isBehind = this.#stretch(cluster, low, high, 1);
    const isBefore = this.#stretch(cluster, high - 1, low - 1, -1);
    if (isBehind || isBefore) this.#keepApart(cluster);
  }

  /** Stretches each hit over those that begin behind it, or with the step -1 before it, and says whether one had to. */
  #stretch(cluster: Cluster, from: number, to: number, step: 1 | -1): boolean {
    const { order, isKept, start, rule } = cluster;
    const latest = this.#ofRule;
    let isStretched = false;
    for (let i = from; i !== to; ) {
      let next = i;
      while (next !== to && start[order[next] as number] === start[order[i] as number]) next += step;
      // Those that begin together come before what is measured against them, but on the way back behind it.
      for (let turn = 0; turn < 2; turn++) {
        for (let at = i; at !== next; at += step) {
          const hit = order[at] as number;
          if ((turn === 0) === step < 0) isStretched = stretch(cluster, hit, latest) || isStretched;
          else if (isKept[hit]) latest[rule[hit] as number] = hit;
        }
      }
      i = next;
    }
    for (let i = from; i !== to; i += step) latest[rule[order[i] as number] as number] = -1;
    return isStretched;
  }

  /** Takes back what reaches into a neighbour of the same family; the one that begins first has the first say. */
  #keepApart({ order, low, high, isKept, start, rule, from, to }: Cluster): void {
    const familyOf = (hit: number) => Math.clz32(this.#families[rule[hit] as number] as number);
    const limits = this.#ofFamily;
    for (let i = high - 1; i >= low; i--) {
      const hit = order[i] as number;
      if (!isKept[hit]) continue;
      const limit = limits[familyOf(hit)] as number;
      if (limit >= 0 && (to[hit] as number) > limit) to[hit] = limit;
      limits[familyOf(hit)] = start[hit] as number;
    }
    limits.fill(-1);
    for (let i = low; i < high; i++) {
      const hit = order[i] as number;
      if (!isKept[hit]) continue;
      const limit = limits[familyOf(hit)] as number;
      if ((from[hit] as number) < limit) from[hit] = limit;
      limits[familyOf(hit)] = to[hit] as number;
    }
    limits.fill(-1);
  }
}

/** Stretches the hit of its rule that is near over one that was left out, and says whether it had to. */
function stretch({ isKept, start, end, rule, from, to }: Cluster, hit: number, latest: Int32Array): boolean {
  const near = isKept[hit] ? -1 : (latest[rule[hit] as number] as number);
  if (near < 0) return false;
  const [begin, stop] = [start[hit] as number, end[hit] as number];
  if (begin >= (end[near] as number) || stop <= (start[near] as number)) return false;
  const isOver = begin < (from[near] as number) || stop > (to[near] as number);
  if (begin < (from[near] as number)) from[near] = begin;
  if (stop > (to[near] as number)) to[near] = stop;
  return isOver;
}
