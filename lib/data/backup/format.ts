import { z } from '../../shared/zod';
import type { BackedUpTable } from './tables';

/**
 * A backup file (`.yingda.gz`): gzip over lines of JSON. First a head, then a line `["table",{row}]` for each row, last a tail with the
 * number of rows and the SHA-256 of every byte before it. The hash shows damage, not forgery: rows are checked one by one all the same.
 */
export const FORMAT = 'yingda-backup';
export const FORMAT_VERSION = 1;

/** Why a backup was made. `file`: the user asked for one. */
export const BACKUP_REASONS = ['daily', 'import', 'restore', 'upgrade', 'file'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export type RowCounts = Partial<Record<BackedUpTable, number>>;

export interface BackupHead {
  format: typeof FORMAT;
  version: number;
  /** The extension's version. */
  app: string;
  /** The schema of its rows: those of older ones are brought up to date when read. */
  schema: number;
  /** Epoch ms. */
  at: number;
  reason: BackupReason;
  rows: RowCounts;
}

export interface BackupTail {
  end: true;
  rows: RowCounts;
  /** Lower-case hex. */
  sha256: string;
}

const counts = z.record(z.string(), z.int().check(z.gte(0))) as z.ZodMiniType<RowCounts>;

/** Read before the rest of a head: that of another version may look different. */
export const headVersion = z.object({ format: z.literal(FORMAT), version: z.int(), schema: z.int() });

export const headSchema: z.ZodMiniType<BackupHead> = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  app: z.string().check(z.maxLength(40)),
  schema: z.int().check(z.gte(1)),
  at: z.number(),
  reason: z.enum(BACKUP_REASONS),
  rows: counts,
});

export const tailSchema: z.ZodMiniType<BackupTail> = z.object({
  end: z.literal(true),
  rows: counts,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Caps on what is read, far above what 50,000 phrases with pictures come to. */
export const LIMITS = {
  /** Bytes of the file. */
  packed: 400 * 1024 * 1024,
  /** Bytes that it may inflate to. */
  inflated: 1024 * 1024 * 1024,
  rows: 2_000_000,
  /** Bytes of one line: a picture of 12 MB as base64. */
  line: 16 * 1024 * 1024,
};
export type BackupLimits = typeof LIMITS;

/**
 * Why a backup is refused. `not-backup`: some other file; `cut`: it ends too early; `damaged`: bytes were changed, by a disk or by hand;
 * `newer`: made by a newer version of the extension; `too-large`: over the caps; `bad-row`: a row that the extension did not write.
 */
export type BackupFaultKind = 'not-backup' | 'cut' | 'damaged' | 'newer' | 'too-large' | 'bad-row';

export interface BackupFault {
  kind: BackupFaultKind;
  /** Where: lines from 1, as the unpacked file has them; 0 where it can't be said. */
  line: number;
  table?: string;
  /** Of the row, e.g. `body`. */
  field?: string;
}

/** Crosses no room: whoever reads a backup turns it into a value. */
export class BackupError extends Error {
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(`${fault.kind} at line ${fault.line}${fault.table ? ` (${fault.table} ${fault.field ?? ''})` : ''}`);
    this.fault = fault;
  }
}
