import { DEEPER, INFO, STRIDE, slotIn, slotsFor, WORD } from './trie';

/** The bits of a number of slots that is larger. */
export const bitsFor = (number: number): number => Math.max(5, 32 - Math.clz32(number));

/** Slots per node that is expected, before rounding up, and the least per node: a look mostly ends at its first slot. */
const ROOM = 1.4;
const LEAST_ROOM = 1.25;

/** The table of a trie while words are added. */
export class NodeTable {
  table: Int32Array<ArrayBuffer>;
  #nodes = 0;

  /** About how many nodes come. */
  constructor(nodes: number) {
    this.table = new Int32Array(STRIDE * slotsFor(nodes * ROOM));
  }

  /** The slot of the node, which is made if there is none: so all others may move. */
  slotOf(key: number, unit: number): number {
    let slot = slotIn(this.table, key, unit);
    if (this.table[slot] !== 0) return slot;
    if ((this.#nodes + 1) * LEAST_ROOM * STRIDE > this.table.length) {
      this.#reseat(2 * this.table.length);
      slot = slotIn(this.table, key, unit);
    }
    const table = this.table;
    table[slot] = key;
    table[slot + INFO] = unit;
    table[slot + WORD] = -1;
    this.#nodes++;
    return slot;
  }

  /** Makes the table as large as need be. */
  fit(): void {
    this.#reseat(STRIDE * slotsFor(this.#nodes * ROOM));
  }

  /** Most looks are for a pair: seated before all others, nearly each is where it is looked for first. */
  #reseat(length: number): void {
    const old = this.table;
    this.table = new Int32Array(length);
    for (const isDeep of [false, true]) {
      for (let from = 0; from < old.length; from += STRIDE) {
        const key = old[from] as number;
        if (key !== 0 && key >= DEEPER === isDeep) this.#seat(old, from);
      }
    }
  }

  #seat(old: Int32Array, from: number): void {
    const slot = slotIn(this.table, old[from] as number, (old[from + INFO] as number) & 0xffff);
    const { table } = this;
    for (let i = 0; i < STRIDE; i++) table[slot + i] = old[from + i] as number;
  }
}
