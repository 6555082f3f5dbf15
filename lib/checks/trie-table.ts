import { DEEPER, INFO, STRIDE, slotIn, WORD } from './trie';

/** The bits of a number of slots that is larger. */
export const bitsFor = (number: number): number => Math.max(5, 32 - Math.clz32(number));

/** Slots per node that is expected, and the least per node: a look mostly ends in the line of memory where it begins. */
const ROOM = 1.7;
const LEAST_ROOM = 1.2;
/** For how many times as many nodes a table is made that has become too small. */
const GROWTH = 1.5;

/** The length of a table for so many nodes. */
function lengthFor(nodes: number): number {
  const slots = Math.max(32, Math.ceil(nodes * ROOM));
  // Whole groups, of however many slots.
  const group = 1 << Math.max(2, 16 - Math.clz32(slots - 1));
  return Math.ceil(slots / group) * group * STRIDE;
}

/** The table of a trie while words are added. */
export class NodeTable {
  table: Int32Array<ArrayBuffer>;
  #nodes = 0;

  /** About how many nodes come. */
  constructor(nodes: number) {
    this.table = new Int32Array(lengthFor(nodes));
  }

  /** The slot of the node, which is made if there is none: so all others may move. */
  slotOf(key: number, unit: number): number {
    let slot = slotIn(this.table, key, unit);
    if (this.table[slot] !== 0) return slot;
    if ((this.#nodes + 1) * LEAST_ROOM * STRIDE > this.table.length) {
      this.#reseat(lengthFor(this.#nodes * GROWTH));
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
    this.#reseat(lengthFor(this.#nodes));
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
