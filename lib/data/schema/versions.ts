import type { Transaction } from 'dexie';
import { v1 } from './v1';
import { v2 } from './v2';
import { v3 } from './v3';

export interface SchemaVersion {
  version: number;
  /** Keys and indexes by table; null drops it. */
  stores: Record<string, string | null>;
  /** Changes rows of the version before. Runs in the opening transaction: when it throws, the old version stays as it was. */
  upgrade?: (transaction: Transaction) => Promise<void>;
  /** The same for a single row of the version before, by table: for rows that come in a backup. */
  rows?: Record<string, (row: Record<string, unknown>) => void>;
}

/** Every released schema, oldest first. */
export const versions: readonly SchemaVersion[] = [v1, v2, v3];

export const LATEST_SCHEMA = Math.max(...versions.map(({ version }) => version));

/** Brings a row of an older schema to the newest, in place. */
export function upgradeRow(schema: number, table: string, row: Record<string, unknown>): void {
  for (const { version, rows } of versions) if (version > schema) rows?.[table]?.(row);
}
