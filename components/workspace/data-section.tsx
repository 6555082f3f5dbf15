import type { StorageReport, StoredKind } from '../../lib/app/workspace/workspace';
import type { StringKey } from '../../lib/shared/strings';
import { useBackupState, useTranslate } from '../app-context';
import { BackupSection } from '../data/backup-section';
import { RetentionSection } from '../data/retention-section';
import { DataTable } from '../ui/data-table';
import { plainNumber } from '../ui/money';
import { Skeleton } from '../ui/small';

const KIND: Record<StoredKind, { name: StringKey; what: StringKey }> = {
  phrases: { name: 'dataPhrases', what: 'dataPhrasesWhat' },
  examples: { name: 'dataExamples', what: 'dataExamplesWhat' },
  notes: { name: 'dataNotes', what: 'dataNotesWhat' },
  ignores: { name: 'dataIgnores', what: 'dataIgnoresWhat' },
  products: { name: 'dataProducts', what: 'dataFactsWhat' },
  promotions: { name: 'dataPromotions', what: 'dataFactsWhat' },
  policies: { name: 'dataPolicies', what: 'dataFactsWhat' },
  orders: { name: 'dataOrders', what: 'dataOrdersWhat' },
};

const KINDS = Object.keys(KIND) as StoredKind[];

/** What is stored on this machine, and that it stays there. */
export function DataSection({ storage }: { storage: StorageReport }) {
  const t = useTranslate();
  const backup = useBackupState();
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {backup.kind === 'ready' ? <BackupSection state={backup} /> : <Skeleton lines={4} />}
      <section className="flex flex-col gap-2">
        <h2 className="font-medium">{t('dataStored')}</h2>
        <p>{t('dataLocal')}</p>
        <DataTable
          label={t('workspaceData')}
          rows={KINDS}
          keyOf={(kind) => kind}
          columns={[
            { title: t('dataKind'), cell: (kind) => t(KIND[kind].name) },
            { title: t('dataCount'), number: true, cell: (kind) => storage.counts[kind] },
            { title: t('dataWhat'), cell: (kind) => t(KIND[kind].what) },
          ]}
        />
        <p className="text-muted">
          {storage.bytes === null ? t('dataBytesUnknown') : t('dataBytes', plainNumber(storage.bytes / 1_048_576))}
        </p>
      </section>
      {backup.kind === 'ready' ? <RetentionSection state={backup} /> : null}
    </div>
  );
}
