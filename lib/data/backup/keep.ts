import type { BackupReason } from './format';
import type { LocalBackupRow } from './local-database';

/** How many of each kind are kept: the newest. */
const KEPT: Record<BackupReason, number> = { daily: 7, import: 3, restore: 3, upgrade: 3, file: 3 };

/** Packed bytes of all local backups: 50,000 phrases come to some MB each. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Those that go: beyond their kind's number, then the oldest while all are too large together. The newest of all always stays. */
export function surplus(backups: readonly LocalBackupRow[], mostBytes = MOST_BYTES): LocalBackupRow[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const seen = new Map<BackupReason, number>();
  let bytes = 0;
  let isFull = false;
  return newestFirst.filter((backup, i) => {
    const number = (seen.get(backup.reason) ?? 0) + 1;
    seen.set(backup.reason, number);
    if (i === 0) {
      bytes += backup.bytes;
      return false;
    }
    if (number > KEPT[backup.reason]) return true;
    isFull ||= bytes + backup.bytes > mostBytes;
    if (!isFull) bytes += backup.bytes;
    return isFull;
  });
}
