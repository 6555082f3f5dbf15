/** The index as bytes: a header, then typed arrays, each at a multiple of eight bytes so that loading is views and no copies. */

type Column = Uint8Array | Uint16Array | Uint32Array;
type ColumnType = 'u8' | 'u16' | 'u32';
const WIDTH: Record<ColumnType, number> = { u8: 1, u16: 2, u32: 4 };

/** Grows whenever the layout, or the text preparation that the postings were made with, changes: old bytes are then rebuilt from the entries. */
export const VERSION = 1;
const MAGIC = 0x59445347;
/** Magic, version, checksum, bytes, columns. */
const HEADER_WORDS = 5;
const align = (bytes: number): number => (bytes + 7) & ~7;

const typeOf = (column: Column): ColumnType =>
  column.BYTES_PER_ELEMENT === 1 ? 'u8' : column.BYTES_PER_ELEMENT === 2 ? 'u16' : 'u32';

export function writeSnapshot(columns: readonly Column[]): ArrayBuffer {
  let size = align(4 * (HEADER_WORDS + 2 * columns.length));
  const places = columns.map((column) => {
    const at = size;
    size = align(size + column.byteLength);
    return at;
  });
  const bytes = new ArrayBuffer(size);
  const header = new Uint32Array(bytes, 0, HEADER_WORDS + 2 * columns.length);
  header.set([MAGIC, VERSION, 0, size, columns.length]);
  columns.forEach((column, i) => {
    header.set([WIDTH[typeOf(column)], column.length], HEADER_WORDS + 2 * i);
    new Uint8Array(bytes, places[i]).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  });
  header[2] = checksum(bytes);
  return bytes;
}

/** The columns in the order written, as views of the bytes; null when they are of another version, cut off or damaged. */
export function readSnapshot(bytes: ArrayBuffer): Column[] | null {
  if (bytes.byteLength < 4 * HEADER_WORDS || bytes.byteLength % 8 !== 0) return null;
  const [magic, version, sum, size, count] = new Uint32Array(bytes, 0, HEADER_WORDS) as unknown as number[];
  if (magic !== MAGIC || version !== VERSION || size !== bytes.byteLength || sum !== checksum(bytes)) return null;
  const header = new Uint32Array(bytes, 4 * HEADER_WORDS, 2 * (count as number));
  let at = align(4 * (HEADER_WORDS + header.length));
  return Array.from({ length: count as number }, (_, i) => {
    const width = header[2 * i];
    const length = header[2 * i + 1] as number;
    const column =
      width === 1
        ? new Uint8Array(bytes, at, length)
        : width === 2
          ? new Uint16Array(bytes, at, length)
          : new Uint32Array(bytes, at, length);
    at = align(at + column.byteLength);
    return column;
  });
}

/** FNV-1a over 32-bit words, skipping the word that holds it. Guards against torn writes, not against malice. */
function checksum(bytes: ArrayBuffer): number {
  const words = new Uint32Array(bytes);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) if (i !== 2) sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
  return sum >>> 0;
}
