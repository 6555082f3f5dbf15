import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type BackupHead, type BackupReason, type BackupTail, FORMAT, FORMAT_VERSION, type RowCounts } from './format';
import { rowText } from './row-text';
import { type Snapshot, withSnapshot } from './snapshot';

export interface BackupAbout {
  reason: BackupReason;
  /** The extension's version. */
  app: string;
  at: number;
}

export interface WriteBackupOptions {
  /** Rows written, of so many. */
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface WrittenBackup<T> {
  head: BackupHead;
  /** What the taker gave. */
  taken: T;
}

/** Characters joined before they are encoded: a line each would cost more than its words. */
const TEXT_STEP = 256 * 1024;

/**
 * Writes everything the user has in the database as it is, slice by slice, while `take` reads the packed bytes: nothing is held whole. Null where
 * there is no database. Rejects with what the disk, the taker or the signal says; then no valid backup was written, because it ends with its hash.
 */
export function writeBackup<T>(
  name: string,
  about: BackupAbout,
  take: (packed: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<T>,
  { progress, signal }: WriteBackupOptions = {},
): Promise<WrittenBackup<T> | null> {
  return withSnapshot(name, async (snapshot) => {
    const gzip = new CompressionStream('gzip');
    const writer = gzip.writable.getWriter();
    const head: BackupHead = {
      format: FORMAT,
      version: FORMAT_VERSION,
      app: about.app,
      schema: snapshot.schema,
      at: about.at,
      reason: about.reason,
      rows: snapshot.counts,
    };
    const taking = take(gzip.readable as ReadableStream<Uint8Array<ArrayBuffer>>);
    // A taker that gives up must not leave the writer waiting for it.
    taking.catch((cause: unknown) => writer.abort(cause).catch(() => {}));
    try {
      await pour(snapshot, head, writer, progress, signal);
    } catch (cause) {
      await writer.abort(cause).catch(() => {});
      // The taker's own reason comes first: a full disk, and not the stream that it closed.
      await taking;
      throw cause;
    }
    return { head, taken: await taking };
  });
}

async function pour(
  snapshot: Snapshot,
  head: BackupHead,
  writer: WritableStreamDefaultWriter<BufferSource>,
  progress: WriteBackupOptions['progress'],
  signal: AbortSignal | undefined,
): Promise<void> {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const send = async (text: string, isTail = false) => {
    signal?.throwIfAborted();
    const bytes = encoder.encode(text);
    if (!isTail) hash.update(bytes);
    // Its failure shows at `ready`, or at the end.
    writer.write(bytes).catch(() => {});
    await snapshot.hold(writer.ready);
  };
  const total = Object.values(head.rows).reduce((sum, count) => sum + count, 0);
  const rows: RowCounts = {};
  let done = 0;
  let text = `${JSON.stringify(head)}\n`;
  for await (const slice of snapshot.slices()) {
    const table = JSON.stringify(slice.table);
    for (const row of slice.rows) {
      text += `[${table},${rowText(row)}]\n`;
      if (text.length < TEXT_STEP) continue;
      await send(text);
      text = '';
    }
    rows[slice.table] = (rows[slice.table] ?? 0) + slice.rows.length;
    done += slice.rows.length;
    progress?.(done, total);
  }
  await send(text);
  const tail: BackupTail = { end: true, rows, sha256: bytesToHex(hash.digest()) };
  await send(`${JSON.stringify(tail)}\n`, true);
  await writer.close();
}
