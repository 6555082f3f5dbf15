import type { LibraryReady } from '../../lib/app/library/library';
import type { TransferStep, WriteFault } from '../../lib/app/transfer/transfer';
import { fileFaultText } from '../../lib/formats/explain';
import type { Translate } from '../../lib/shared/strings';
import { useTransfer, useTranslate } from '../app-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { ColumnMapping } from './column-mapping';
import { ImportTarget } from './import-target';
import { RowPreview } from './row-preview';
import { SeenFile } from './seen-file';

interface ImportPreviewProps {
  step: Extract<TransferStep, { kind: 'preview' }>;
  library: LibraryReady;
}

function faultText(fault: WriteFault, t: Translate): string {
  if (fault === 'cancelled') return t('transferCancelled');
  if (fault === 'backup') return t('transferNoBackup');
  if (fault === 'busy') return t('transferBusy');
  return fault === 'changed' ? t('transferChanged') : saveFaultText(fault, t);
}

/** What an import would do, with everything that can be set about it; nothing is written before the button at its end. */
export function ImportPreview({ step, library }: ImportPreviewProps) {
  const t = useTranslate();
  const transfer = useTransfer();
  const { view, isStale, fault } = step;
  const written = view.counts.create + view.counts.update;
  const hasColumns = view.columns.length > 0;
  return (
    <div className="flex flex-col gap-3" aria-busy={isStale}>
      <div aria-live="polite">
        {fault ? (
          <Notice
            meaning={fault === 'cancelled' || fault === 'changed' ? 'tip' : 'warn'}
            actions={
              fault === 'backup' ? (
                <Button onClick={() => transfer.write(true)}>{t('transferWithoutBackup')}</Button>
              ) : null
            }
          >
            {faultText(fault, t)}
          </Notice>
        ) : null}
      </div>
      <SeenFile view={view} />
      {hasColumns ? <ColumnMapping key={view.sheet} view={view} /> : null}
      {view.fault && !(view.fault === 'no-header' && hasColumns) ? (
        <Notice meaning="warn">{fileFaultText(view.fault, t)}</Notice>
      ) : null}
      {view.fault ? null : (
        <>
          <ImportTarget view={view} library={library} />
          <RowPreview view={view} isStale={isStale} />
        </>
      )}
      <ActionBar>
        <Button
          look="solid"
          disabled={isStale || view.fault !== null || written + view.removed === 0}
          onClick={() => transfer.write(false)}
          data-yd="import-write"
        >
          {view.removed > 0 ? t('transferWriteReplace', written, view.removed) : t('transferWrite', written)}
        </Button>
        <Button onClick={() => transfer.close()}>{t('transferOther')}</Button>
        <span className="min-w-0 text-sm text-muted">
          {view.fault === null && written + view.removed === 0
            ? t('transferNothing')
            : view.counts.error > 0
              ? t('transferErrorsStay', view.counts.error)
              : null}
        </span>
      </ActionBar>
    </div>
  );
}
