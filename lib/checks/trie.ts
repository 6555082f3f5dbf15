/**
 * Words in flat arrays. A node is found by hashing its parent together with the unit that leads to it, so that words are added one by
 * one without sorting, and a step costs one look at the table; what only one word goes on with is kept as its tail, in one piece. Most
 * positions of a draft start no word; they are turned away by bitmaps over the first two and three units. Most that do go no further: they are
 * turned away by sixteen bits in the node, without another look.
 */
export interface Trie {
  /** By unit that is a word by itself: what it means. */
  singles: Map<number, number>;
  /** By unit, as bits: whether it is a word by itself. */
  wanted: Uint32Array;
  /** By hash of two units: whether they may be a word. */
  pairBits: Uint32Array;
  /** By hash of three units: whether a word may begin with them. */
  startBits: Uint32Array;
  /**
   * Open-addressed, `STRIDE` each: the parent's key, 0 in an empty slot; the unit and, above it, the bits of the units that go on from
   * here; what the word means that ends here, or -1; where the tail is, 0 for none, or in a node with children ~its number, which has
   * the bit `FOLDED` until all of them are there.
   */
  table: Int32Array;
  /** Each tail begins with what its word means, in two halves, and ends with 0. */
  tails: Uint16Array;
  /** Makes the children that a node's `FOLDED` promises: the table may be another one behind it. */
  unfold(slot: number): void;
}

export const STRIDE = 4;
export const INFO = 1;
export const WORD = 2;
export const PLACE = 3;
/** Where the units of a tail begin. */
export const TAIL = 2;
/** More than the nodes with children: set in the number of one that wordings lead to, whose ends are written out when a draft comes there. */
export const FOLDED = 1 << 29;
/** Whether a slot's place is that of such a node. */
export const isFolded = (place: number): boolean => place < -FOLDED;

/** The key of a first unit is the unit; those of nodes are set apart from them. */
export const DEEPER = 0x10000;
/** Words of more folded units are cut: nobody says them, and the scan keeps room for so many hits at one place. */
export const LONGEST = 256;

export const hash = (key: number, unit: number): number => Math.imul(Math.imul(key, 0x9e3779b1) ^ unit, 0x85ebca6b);

/** By how much a hash is shifted to give a bit of the bitmap. */
export const bitShift = (bitmap: Uint32Array): number => Math.clz32(bitmap.length) - 4;

/**
 * A table has `steps` times a power of two slots, so that little of it stands empty: a power of two alone would be up to twice as large. The
 * slot of a hash, without its `STRIDE`, is `slotAt` of these two.
 */
const STEPS = 6;
export const stepsOf = (table: Int32Array): number => (table.length / STRIDE) >>> stepSize(table);
export const slotShift = (table: Int32Array): number => 31 - STEPS - stepSize(table);
export const slotAt = (hash: number, steps: number, shift: number): number =>
  (Math.imul(hash >>> (STEPS + 1), steps) >>> shift) * STRIDE;
const stepSize = (table: Int32Array): number => 32 - STEPS - Math.clz32(table.length / STRIDE);

/** The least number of slots for so many that a table can have. */
export function slotsFor(least: number): number {
  const size = Math.max(0, 32 - STEPS - Math.clz32(least));
  return Math.max(1 << (STEPS - 1), Math.ceil(least / (1 << size)) << size);
}

/** The slot of the node, or the empty one where it belongs. */
export function slotIn(table: Int32Array, key: number, unit: number): number {
  let slot = slotAt(hash(key, unit), stepsOf(table), slotShift(table));
  while (table[slot] !== 0 && (table[slot] !== key || ((table[slot + INFO] as number) & 0xffff) !== unit)) {
    slot += STRIDE;
    if (slot === table.length) slot = 0;
  }
  return slot;
}

/** The hash of a word's first two units, whose high bits give the place in bitmaps. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1);

/** The hash of a word's first three units, from that of the first two. */
export const startHash = (pair: number, third: number): number => Math.imul(pair ^ third, 0x85ebca6b);

/** The bit of a node's `INFO` that says that a word may go on with the unit. */
export const onward = (unit: number): number => 0x10000 << (unit & 15);

/** What the word of the tail at `place` means. */
export const tailWord = (tails: Uint16Array, place: number): number =>
  (tails[place] as number) | ((tails[place + 1] as number) << 16);
