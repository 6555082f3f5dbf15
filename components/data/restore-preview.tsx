import { useEffect, useRef } from 'react';
import { BACKUP_KINDS, type RestorePreview } from '../../lib/app/stored/backup';
import { localMinute } from '../../lib/shared/local-time';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { KIND, REASON } from './texts';

interface RestorePreviewProps {
  preview: RestorePreview;
  onRestore: () => void;
  onCancel: () => void;
}

/** What a backup holds beside what is there now, before anything changes. */
export function RestorePreviewCard({ preview, onRestore, onCancel }: RestorePreviewProps) {
  const t = useTranslate();
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that asked for it can't be pressed meanwhile: the keyboard goes on here, on the side that changes nothing.
  useEffect(() => cancel.current?.focus(), []);
  const kinds = BACKUP_KINDS.filter((kind) => preview.counts[kind] > 0 || preview.current[kind] > 0);
  return (
    <div className="flex max-w-md flex-col gap-2 rounded-md border border-line p-3">
      <p className="font-medium">{t('backupPreview', localMinute(preview.at))}</p>
      <p className="text-sm text-muted">{t('backupPreviewOf', t(REASON[preview.reason]), preview.app)}</p>
      <DataTable
        label={t('backupPreviewCounts')}
        rows={kinds}
        keyOf={(kind) => kind}
        columns={[
          { title: t('dataKind'), cell: (kind) => t(KIND[kind]) },
          { title: t('backupInFile'), number: true, cell: (kind) => preview.counts[kind] },
          { title: t('backupInData'), number: true, cell: (kind) => preview.current[kind] },
        ]}
      />
      <p className="text-sm">{t('backupReplaces')}</p>
      <div className="flex gap-2">
        <Button look="solid" onClick={onRestore}>
          {t('backupRestoreNow')}
        </Button>
        <Button ref={cancel} onClick={onCancel}>
          {t('uiCancel')}
        </Button>
      </div>
    </div>
  );
}
