import type { LibraryReady } from '../../lib/app/library/library';
import { useTransfer, useTransferState, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { DropNotice } from '../ui/drop-notice';
import { FileChoice } from '../ui/file-choice';
import { Notice } from '../ui/meaning';
import { useDroppedFiles } from '../ui/use-dropped-files';
import { ExportPanel } from './export-panel';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import { PastImports } from './past-imports';
import { ReadingState, RefusedState, WritingState } from './transfer-progress';

/** Files in and out of the library: one import at a time, from choosing a file to its result, and below it the export. */
export function TransferSection({ library }: { library: LibraryReady }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const { step, isLeftOver, past } = useTransferState();
  const dropFault = useDroppedFiles((file) => {
    const { kind } = transfer.getState().step;
    if (kind !== 'writing' && kind !== 'reading') transfer.open({ file });
  });
  const isChoosing =
    step.kind === 'choose' || step.kind === 'refused' || step.kind === 'done' || step.kind === 'undone';
  return (
    <div className="flex flex-col gap-4" data-transfer={step.kind}>
      {isLeftOver ? (
        <Notice meaning="tip" actions={<Button onClick={() => transfer.forgetLeftOver()}>{t('uiClose')}</Button>}>
          {t('transferLeftOver')}
        </Notice>
      ) : null}
      <section aria-label={t('transferImport')} className="flex flex-col gap-3">
        <div role="status" aria-live="polite" className="flex flex-col gap-2">
          <DropNotice fault={dropFault} />
          {step.kind === 'reading' ? <ReadingState {...step} /> : null}
          {step.kind === 'refused' ? <RefusedState fault={step.fault} name={step.name} /> : null}
          {step.kind === 'writing' ? <WritingState progress={step.progress} /> : null}
          {step.kind === 'done' || step.kind === 'undone' ? <ImportResult step={step} /> : null}
        </div>
        {isChoosing ? (
          <FileChoice
            texts={{
              title: t('transferImport'),
              drop: t('transferDrop'),
              pick: t('transferPick'),
              paste: t('transferPaste'),
              pasteLabel: t('transferPasteLabel'),
              read: t('transferPasteRead'),
            }}
            kinds=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.json,.yml,.yaml,.xml,.html"
            name="library-file"
            onOpen={(source) => transfer.open(source)}
          >
            <p className="text-sm text-muted">{t('transferKinds')}</p>
            <p className="text-sm text-muted">{t('transferNothingYet')}</p>
          </FileChoice>
        ) : null}
        {step.kind === 'preview' ? <ImportPreview step={step} library={library} /> : null}
      </section>
      {isChoosing ? (
        <>
          <PastImports past={past} />
          <ExportPanel library={library} />
        </>
      ) : null}
    </div>
  );
}
