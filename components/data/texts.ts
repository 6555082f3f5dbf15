import type { BackupKind, BackupReason, RestoreFault, RetentionKind } from '../../lib/app/stored/backup';
import type { BuyerKind } from '../../lib/app/stored/buyer-data';
import type { StringKey, Translate } from '../../lib/shared/strings';
import { saveFaultText } from '../ui/save-fault';

export const REASON: Record<BackupReason, StringKey> = {
  daily: 'backupDaily',
  import: 'backupBeforeImport',
  restore: 'backupBeforeRestore',
  upgrade: 'backupBeforeUpgrade',
  file: 'backupByHand',
};

export const KIND: Record<BackupKind, StringKey> = {
  phrases: 'dataPhrases',
  images: 'backupImages',
  products: 'dataProducts',
  promotions: 'dataPromotions',
  policies: 'dataPolicies',
  orders: 'dataOrders',
  notes: 'dataNotes',
  examples: 'dataExamples',
  ignores: 'dataIgnores',
  packs: 'backupPacks',
  other: 'backupOther',
};

export const BUYER_KIND: Record<BuyerKind, StringKey> = {
  notes: 'dataNotes',
  drafts: 'buyersDrafts',
  orders: 'dataOrders',
  examples: 'dataExamples',
  ignores: 'dataIgnores',
  falseAlarms: 'buyersFalseAlarms',
  remembered: 'buyersRemembered',
};

export const RETAINED: Record<RetentionKind, StringKey> = {
  notes: 'dataNotes',
  examples: 'dataExamples',
  drafts: 'retentionDrafts',
  trash: 'retentionTrash',
  versions: 'retentionVersions',
  faults: 'retentionFaults',
};

const FILE_FAULT = {
  'not-backup': 'backupNotOne',
  cut: 'backupCut',
  damaged: 'backupDamaged',
  newer: 'backupNewer',
  'too-large': 'backupTooLarge',
  'bad-row': 'backupBadRow',
  cancelled: 'backupCancelled',
} as const satisfies Record<string, StringKey>;

/** Why nothing was restored, and where the file is wrong. */
export function restoreFaultText(fault: RestoreFault, t: Translate): string {
  if (!('line' in fault)) return fault.kind === 'cancelled' ? t('backupCancelled') : saveFaultText(fault.kind, t);
  const why = t(FILE_FAULT[fault.kind]);
  if (fault.line === 0) return why;
  const what = [fault.table, fault.field].filter(Boolean).join(' · ');
  return what ? t('backupWhereRow', why, fault.line, what) : t('backupWhere', why, fault.line);
}

const MEGABYTE = 1_048_576;

/** `0.4 MB`, `12 MB`. */
export const megabytes = (bytes: number): string =>
  `${bytes < 10 * MEGABYTE ? Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10) : Math.round(bytes / MEGABYTE)} MB`;
