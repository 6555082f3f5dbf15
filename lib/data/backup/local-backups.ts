import Dexie from 'dexie';
import { exclusively } from '../../shared/locks';
import type { Result } from '../../shared/result';
import { type Watch, watch } from '../live';
import { type WriteError, write } from '../write';
import { surplus } from './keep';
import { BackupDatabase, type LocalBackupRow } from './local-database';
import { type BackupAbout, type WriteBackupOptions, writeBackup } from './write-backup';

/** Packed bytes of one chunk, roughly. */
const CHUNK_BYTES = 1024 * 1024;
const LOCK = 'yingda-backups';

export interface LocalBackups {
  /**
   * Backs up the main database as it is. One at a time over all pages. Ok with null: there is nothing to back up. After an error, and after a
   * kill at any point, no part of it is seen.
   */
  make(about: BackupAbout, options?: WriteBackupOptions): Promise<Result<LocalBackupRow | null, WriteError>>;
  /** Newest first. */
  list(): Promise<LocalBackupRow[]>;
  /** The file, packed. Null for one that is not there any more. */
  read(id: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null>;
  remove(id: string): Promise<Result<void, WriteError>>;
  watch: Watch<LocalBackupRow[]>;
  close(): void;
}

/** `main`: the database that is backed up; `name`: where to. */
export function localBackups(main: string, name?: string): LocalBackups {
  const db = new BackupDatabase(name);
  const list = () => db.backups.orderBy('at').reverse().toArray();
  const chunksOf = (id: string) => db.chunks.where('[id+part]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  const drop = (ids: readonly string[]) =>
    db.transaction('rw', db.backups, db.chunks, async () => {
      for (const id of ids) {
        await db.backups.delete(id);
        await chunksOf(id).delete();
      }
    });

  /** What a killed backup left. Under the lock, so that nobody is writing one. */
  const dropHalves = async () => {
    const whole = new Set(await db.backups.toCollection().primaryKeys());
    const halves = new Set<string>();
    for (const [id] of await db.chunks.toCollection().primaryKeys()) if (!whole.has(id)) halves.add(id);
    if (halves.size > 0) await drop([...halves]);
  };

  const make = async (about: BackupAbout, options: WriteBackupOptions) => {
    await dropHalves();
    const id = crypto.randomUUID();
    const written = await writeBackup(main, about, (packed) => keepChunks(db, id, packed), options).catch(
      async (cause: unknown) => {
        await drop([id]);
        throw cause;
      },
    );
    if (!written) return null;
    const { app, at, reason, rows, schema } = written.head;
    const row: LocalBackupRow = { id, reason, at, app, schema, rows, bytes: written.taken };
    await db.backups.put(row);
    await drop(surplus(await db.backups.toArray()).map((old) => old.id));
    return row;
  };

  return {
    make: (about, options = {}) => write(() => exclusively(LOCK, () => make(about, options))),
    list,
    read: async (id) => {
      if (!(await db.backups.get(id))) return null;
      const keys = await chunksOf(id).primaryKeys();
      return new ReadableStream({
        async pull(controller) {
          const key = keys.shift();
          const chunk = key && (await db.chunks.get(key));
          if (chunk) controller.enqueue(chunk.bytes);
          else controller.close();
        },
      });
    },
    remove: (id) => write(() => drop([id])),
    watch: watch(list),
    close: () => db.close(),
  };
}

/** Writes the packed bytes as chunks of about a megabyte; gives their number. */
async function keepChunks(
  db: BackupDatabase,
  id: string,
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<number> {
  const reader = packed.getReader();
  let pieces: Uint8Array[] = [];
  let length = 0;
  let part = 0;
  let total = 0;
  const flush = async () => {
    if (length === 0) return;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    pieces = [];
    total += length;
    length = 0;
    await db.chunks.put({ id, part: part++, bytes });
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
    if (length >= CHUNK_BYTES) await flush();
  }
  await flush();
  return total;
}
