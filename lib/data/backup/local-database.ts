import Dexie, { type EntityTable, type Table } from 'dexie';
import type { BackupReason, RowCounts } from './format';

export const BACKUP_DATABASE_NAME = 'yingda-backups';

/** A backup on this machine. Its row is written after its last chunk: without one there is no backup. */
export interface LocalBackupRow {
  id: string;
  reason: BackupReason;
  /** Epoch ms. */
  at: number;
  app: string;
  schema: number;
  rows: RowCounts;
  /** Packed. */
  bytes: number;
}

export interface BackupChunkRow {
  id: string;
  part: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A database of its own: when the main one breaks, the backups don't go with it. */
export class BackupDatabase extends Dexie {
  declare backups: EntityTable<LocalBackupRow, 'id'>;
  declare chunks: Table<BackupChunkRow, [string, number]>;

  constructor(name = BACKUP_DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ backups: 'id, at', chunks: '[id+part]' });
    // A newer version may write another shape: this one must not reopen and write in the old.
    this.on('versionchange', () => this.close({ disableAutoOpen: true }));
  }
}
