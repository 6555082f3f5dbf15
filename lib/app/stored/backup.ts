import type { BackupFault, BackupReason } from '../../data/backup/format';
import type { RetentionDays } from '../../data/retention';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';

/** Kinds of rows as the data page names them; those of lesser interest are `other`. */
export const BACKUP_KINDS = [
  'phrases',
  'images',
  'products',
  'promotions',
  'policies',
  'orders',
  'notes',
  'examples',
  'ignores',
  'packs',
  'other',
] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];
export type KindCounts = Record<BackupKind, number>;

export type { BackupReason, RetentionDays };

export interface LocalBackup {
  id: string;
  reason: BackupReason;
  /** Epoch ms. */
  at: number;
  counts: KindCounts;
  /** Packed. */
  bytes: number;
}

/** Rows done, of so many; 0 of 0 while it is not known. */
export interface BackupProgress {
  done: number;
  total: number;
}

/** Why a file is not restored. In each case the data is as it was. */
export type RestoreFault = BackupFault | { kind: SaveFault | 'cancelled' };

/** A backup that was read whole and waits for the user's word. */
export interface RestorePreview {
  /** Names it for `restore` and `discard`. */
  id: string;
  at: number;
  reason: BackupReason;
  /** The version of the extension that made it. */
  app: string;
  counts: KindCounts;
  /** What the data holds now. */
  current: KindCounts;
}

export const RETENTION_KINDS = [
  'notes',
  'examples',
  'drafts',
  'trash',
  'versions',
  'faults',
] as const satisfies readonly (keyof RetentionDays)[];
export type RetentionKind = (typeof RETENTION_KINDS)[number];
/** Days that can be set. */
export const MOST_DAYS = 3_650;

export interface LastSweep {
  at: number;
  /** Rows that went. */
  removed: number;
}

export interface BackupReady {
  kind: 'ready';
  /** Newest first. */
  backups: readonly LocalBackup[];
  /** The last daily backup could not be made; null when it could. */
  trouble: SaveFault | null;
  retention: RetentionDays;
  lastSweep: LastSweep | null;
}
export type BackupState = { kind: 'loading' } | BackupReady;

/** Backups and how long things are kept. Promises never reject. State as in `LibraryApp`. */
export interface BackupApp {
  subscribe(listener: () => void): () => void;
  getState(): BackupState;
  /** Hands all data to the user as a file. Cancelled: ok with false. */
  saveToFile(onProgress: (progress: BackupProgress) => void, signal: AbortSignal): Promise<Result<boolean, SaveFault>>;
  /** Hands a backup of this machine to the user as a file. */
  download(id: string): Promise<Result<void, SaveFault>>;
  /** Can't be undone. */
  remove(id: string): Promise<Result<void, SaveFault>>;
  /** Reads a file, or a backup of this machine by its id, to its end. Nothing changes. */
  open(
    source: File | string,
    onProgress: (progress: BackupProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<RestorePreview, RestoreFault>>;
  /** Forgets what `open` read. */
  discard(previewId: string): void;
  /**
   * Backs up what is there, then puts the other in its place: all of it, or nothing. `before` names the backup that goes back to what was;
   * null where nothing was there.
   */
  restore(
    previewId: string,
    onProgress: (progress: BackupProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<{ before: string | null }, RestoreFault>>;
  setRetention(kind: RetentionKind, days: number): Promise<Result<void, SaveFault>>;
}
