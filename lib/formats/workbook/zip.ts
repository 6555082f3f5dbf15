import { err, ok, type Result } from '../../shared/result';
import type { FileFault } from '../fault';
import { MAX_INFLATED, MAX_RATIO, MAX_ZIP_ENTRIES, RATIO_FREE } from '../limits';

/** One file in a zip, as its directory has it. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  packed: number;
  size: number;
  isStored: boolean;
  /** Where its local header begins. */
  at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Zip64: the figure stands elsewhere, in eight bytes; where that is for the directory, and the field of an entry that holds it. */
const WIDE = 0xffffffff;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_BYTES = 56;
const WIDE_FIELD = 0x0001;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads a zip's directory and holds it to the caps before a byte is inflated. Nothing below the caps needs Zip64; programs that don't know
 * beforehand how much they will write use it all the same.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3
 */
export function readDirectory(bytes: Uint8Array): Result<ZipEntry[], FileFault> {
  const view = viewOf(bytes);
  let end = bytes.length - END_BYTES;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return err('damaged');
  const { count, start } = directoryAt(view, end);
  let at = start;
  if (count > MAX_ZIP_ENTRIES) return err('zip-bomb');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return err('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extra = at + CENTRAL_BYTES + nameLength;
    const extraEnd = extra + view.getUint16(at + 30, true);
    if (extraEnd > end) return err('damaged');
    // In this order each that does not fit into four bytes stands in the field for it.
    const wide = wideFigures(view, extra, extraEnd);
    const figure = (place: number): number => {
      const narrow = view.getUint32(place, true);
      return narrow === WIDE ? (wide.shift() ?? narrow) : narrow;
    };
    const size = figure(at + 24);
    const packed = figure(at + 20);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, extra)),
      packed,
      size,
      isStored: view.getUint16(at + 10, true) === 0,
      at: figure(at + 42),
    };
    if (view.getUint16(at + 8, true) & 1) return err('encrypted');
    if (!entry.isStored && view.getUint16(at + 10, true) !== DEFLATED) return err('damaged');
    if (isBomb(entry)) return err('zip-bomb');
    entries.push(entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** How many entries the directory has and where it begins, for the end of it at `end`. */
function directoryAt(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_BYTES;
  if ((count !== 0xffff && start !== WIDE) || locator < 0 || view.getUint32(locator, true) !== LOCATOR) {
    return { count, start };
  }
  const wide = wideAt(view, locator + 8);
  if (wide + WIDE_END_BYTES > locator || view.getUint32(wide, true) !== WIDE_END) return { count, start };
  return { count: wideAt(view, wide + 32), start: wideAt(view, wide + 48) };
}

/** The figures of an entry that take eight bytes each. */
function wideFigures(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue;
    const last = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    return Array.from({ length: Math.floor((last - at - 4) / 8) }, (_, i) => wideAt(view, at + 4 + 8 * i));
  }
  return [];
}

/** More than a double holds exactly is over every cap as well. */
const wideAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const isBomb = ({ size, packed }: ZipEntry): boolean =>
  size > MAX_INFLATED || (size > RATIO_FREE && size > MAX_RATIO * packed);

/** Browsers inflate what they are given whole before they let go of any of it: a thousand times this at the most. */
const PIECE = 4 * 1024;

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + PIECE));
      else controller.close();
      at += PIECE;
    },
  });
}

/**
 * Inflates one entry as UTF-8 text, piece by piece. `take` gets each piece and returns a fault to stop. More bytes than the directory
 * promised stop it too, so that a directory that lies costs no more than one that tells the truth.
 */
export async function inflateText(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  take: (piece: string) => FileFault | null,
): Promise<FileFault | null> {
  const view = viewOf(bytes);
  if (entry.at + LOCAL_BYTES > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return 'damaged';
  const start = entry.at + LOCAL_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) return 'damaged';
  const packed = inPieces(bytes.subarray(start, start + entry.packed));
  const reader = (entry.isStored ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'))).getReader();
  const decoder = new TextDecoder();
  let taken = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      taken += value.length;
      const fault = taken > entry.size ? 'zip-bomb' : take(decoder.decode(value, { stream: true }));
      if (!fault) continue;
      await reader.cancel();
      return fault;
    }
  } catch (cause) {
    // The platform's word for data that does not inflate: a TypeError in browsers, an Error with a code in Node.
    if (cause instanceof Error) return 'damaged';
    throw cause;
  }
  return taken === entry.size ? take(decoder.decode()) : 'damaged';
}
