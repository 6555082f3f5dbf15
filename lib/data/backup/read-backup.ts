import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from '../../shared/zod';
import { LATEST_SCHEMA, upgradeRow } from '../schema/versions';
import {
  BackupError,
  type BackupFaultKind,
  type BackupHead,
  FORMAT_VERSION,
  headSchema,
  headVersion,
  LIMITS,
  type RowCounts,
  tailSchema,
} from './format';
import { type Line, linesOf } from './lines';
import { rowFault } from './row-schemas';
import { RowTextError, readRowText } from './row-text';
import { type BackedUpTable, belongsHere, isBackedUp } from './tables';

/** Rows of one table in the newest schema, each checked. */
export interface ReadSlice {
  table: BackedUpTable;
  rows: Record<string, unknown>[];
  /** Bytes of the file read so far, unpacked. */
  bytes: number;
}

/** A slice is given on at so many rows, or bytes. */
const SLICE_ROWS = 500;
const SLICE_BYTES = 1024 * 1024;

/** Object with `"end"` first: as the tail is written. */
const TAIL_STARTS = '{"end"';

/**
 * Reads a backup as a stream and gives its head, then its rows in slices. Only when it has ended without an error the file was whole: until
 * then nothing of it may be put in force. Throws `BackupError`.
 */
export async function* readBackup(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  limits = LIMITS,
): AsyncGenerator<BackupHead | ReadSlice, void> {
  const hash = sha256.create();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const seen: RowCounts = {};
  let head: BackupHead | undefined;
  let slice: ReadSlice | undefined;
  let pending = 0;
  let bytes = 0;
  let rows = 0;
  let ended = false;
  for await (const line of linesOf(packed, limits)) {
    const fail = failing(line, head === undefined);
    if (ended) fail('damaged');
    const text = decoded(decoder, line, fail);
    bytes += line.bytes.length;
    if (!head) {
      head = headOf(text, fail);
      hash.update(line.bytes);
      yield head;
      continue;
    }
    if (text.startsWith(TAIL_STARTS)) {
      const tail = z.safeParse(tailSchema, parsed(text, fail));
      if (!tail.success || tail.data.sha256 !== bytesToHex(hash.digest())) fail('damaged');
      else if (!sameCounts(tail.data.rows, seen) || !sameCounts(head.rows, seen)) fail('damaged');
      ended = true;
      continue;
    }
    hash.update(line.bytes);
    if (++rows > limits.rows) fail('too-large');
    const { table, row } = rowOf(parsed(text, fail), head.schema, fail);
    seen[table] = (seen[table] ?? 0) + 1;
    if (slice && (slice.table !== table || slice.rows.length >= SLICE_ROWS || pending >= SLICE_BYTES)) {
      yield slice;
      slice = undefined;
      pending = 0;
    }
    slice ??= { table, rows: [], bytes };
    slice.rows.push(row);
    slice.bytes = bytes;
    pending += line.bytes.length;
  }
  if (!head) throw new BackupError({ kind: 'not-backup', line: 0 });
  if (!ended) throw new BackupError({ kind: 'cut', line: rows + 2 });
  if (slice) yield slice;
}

type Fail = (kind: BackupFaultKind, table?: string, field?: string) => never;

const failing =
  ({ number }: Line, isHead: boolean): Fail =>
  (kind, table, field) => {
    throw new BackupError({
      kind: isHead && kind === 'damaged' ? 'not-backup' : kind,
      line: number,
      ...(table === undefined ? {} : { table }),
      ...(field === undefined ? {} : { field }),
    });
  };

function decoded(decoder: TextDecoder, { bytes }: Line, fail: Fail): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) fail('damaged');
    throw cause;
  }
}

function parsed(text: string, fail: Fail): unknown {
  try {
    return readRowText(text);
  } catch (cause) {
    if (cause instanceof RowTextError) fail(cause.why === 'not-json' ? 'damaged' : 'bad-row');
    throw cause;
  }
}

function headOf(text: string, fail: Fail): BackupHead {
  const value = parsed(text, fail);
  const version = z.safeParse(headVersion, value);
  if (!version.success) return fail('not-backup');
  if (version.data.version > FORMAT_VERSION || version.data.schema > LATEST_SCHEMA) fail('newer');
  const head = z.safeParse(headSchema, value);
  return head.success ? head.data : fail('damaged');
}

function rowOf(value: unknown, schema: number, fail: Fail): { table: BackedUpTable; row: Record<string, unknown> } {
  if (!Array.isArray(value) || value.length !== 2) return fail('damaged');
  const [table, row] = value as [unknown, unknown];
  if (typeof table !== 'string' || !isBackedUp(table)) return fail('bad-row');
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return fail('bad-row', table);
  const fields = row as Record<string, unknown>;
  upgradeRow(schema, table, fields);
  const field = rowFault(table, fields);
  if (field !== null || belongsHere(table, fields)) fail('bad-row', table, field ?? 'key');
  return { table, row: fields };
}

const sameCounts = (a: RowCounts, b: RowCounts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (table) => (a[table as BackedUpTable] ?? 0) === (b[table as BackedUpTable] ?? 0),
  );
