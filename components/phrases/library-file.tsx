import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ImportFault, ImportProgress, ImportReport } from '../../lib/app/library';
import type { StringKey, Translate } from '../../lib/shared/strings';
import { useLibrary, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Progress } from '../ui/small';

type Run =
  | { kind: 'idle' }
  | { kind: 'running'; progress: ImportProgress; cancel: () => void }
  | { kind: 'done'; report: ImportReport; undone: boolean }
  | { kind: 'fault'; text: string }
  | { kind: 'exported' };

/** Rows with faults that are listed; the rest is counted. */
const MOST_ERRORS = 200;

const FILE_FAULT: Partial<Record<ImportFault, StringKey>> = {
  unreadable: 'importUnreadable',
  'too-large': 'importTooLarge',
  cancelled: 'importCancelled',
};

function faultText(fault: ImportFault, t: Translate): string {
  if (fault === 'unreadable' || fault === 'too-large' || fault === 'cancelled') {
    return t(FILE_FAULT[fault] ?? 'importUnreadable');
  }
  return saveFaultText(fault, t);
}

/** The library from and to a file of our own JSON. An import is all or nothing, and can be undone. */
export function LibraryFile() {
  const t = useTranslate();
  const library = useLibrary();
  const field = useRef<HTMLInputElement>(null);
  const [run, setRun] = useState<Run>({ kind: 'idle' });

  const read = async (file: File) => {
    const abort = new AbortController();
    const running = (progress: ImportProgress): Run => ({ kind: 'running', progress, cancel: () => abort.abort() });
    setRun(running({ done: 0, total: 0 }));
    const result = await library.importFile(file, (progress) => setRun(running(progress)), abort.signal);
    if (field.current) field.current.value = '';
    setRun(
      result.ok
        ? { kind: 'done', report: result.value, undone: false }
        : { kind: 'fault', text: faultText(result.error, t) },
    );
  };
  const undo = (report: ImportReport) => {
    void library.undoImport(report.importId).then((result) => {
      setRun(
        result.ok ? { kind: 'done', report, undone: true } : { kind: 'fault', text: saveFaultText(result.error, t) },
      );
    });
  };
  const write = () => {
    void library.exportFile().then((result) => {
      setRun(result.ok ? { kind: 'exported' } : { kind: 'fault', text: saveFaultText(result.error, t) });
    });
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <label className="inline-flex items-center gap-2 text-sm">
          {t('importLabel')}
          <input
            ref={field}
            type="file"
            accept=".json,application/json"
            data-yd="library-file"
            disabled={run.kind === 'running'}
            className="text-sm text-muted file:mr-2 file:min-h-6 file:rounded-sm file:border file:border-solid file:border-line-strong file:bg-surface file:px-2 file:text-sm file:text-ink"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void read(file);
            }}
          />
        </label>
        <Button icon={Download} onClick={write}>
          {t('importExport')}
        </Button>
      </div>
      <div role="status" aria-live="polite" data-import={run.kind}>
        {run.kind === 'running' ? (
          <div className="flex items-end gap-2">
            <div className="w-64">
              <Progress
                label={
                  run.progress.total > 0
                    ? t('importProgress', run.progress.done, run.progress.total)
                    : t('importReading')
                }
                {...run.progress}
              />
            </div>
            <Button onClick={run.cancel}>{t('uiCancel')}</Button>
          </div>
        ) : run.kind === 'done' ? (
          <Report report={run.report} undone={run.undone} onUndo={() => undo(run.report)} />
        ) : run.kind === 'fault' ? (
          <Notice meaning="warn">{run.text}</Notice>
        ) : run.kind === 'exported' ? (
          <Notice meaning="ok">{t('importExported')}</Notice>
        ) : null}
      </div>
    </div>
  );
}

interface ReportProps {
  report: ImportReport;
  undone: boolean;
  onUndo: () => void;
}

function Report({ report, undone, onUndo }: ReportProps) {
  const t = useTranslate();
  const { created, updated, skipped, errors } = report;
  if (undone) return <Notice meaning="ok">{t('importUndone')}</Notice>;
  return (
    <Notice
      meaning={errors.length > 0 ? 'warn' : 'ok'}
      actions={created + updated > 0 ? <Button onClick={onUndo}>{t('importUndo')}</Button> : null}
    >
      {t('importDone', created, updated, skipped)}
      {errors.length > 0 ? (
        <details open>
          <summary>{t('importErrors', errors.length)}</summary>
          <ul className="max-h-40 overflow-y-auto">
            {errors.slice(0, MOST_ERRORS).map((error) => (
              <li key={`${error.row}:${error.reason}`}>{t('importError', error.row, error.reason)}</li>
            ))}
          </ul>
          {errors.length > MOST_ERRORS ? <p>{t('importErrorsMore', errors.length - MOST_ERRORS)}</p> : null}
        </details>
      ) : null}
    </Notice>
  );
}
