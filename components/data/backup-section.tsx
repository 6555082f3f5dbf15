import { Download, History, Save, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BackupReady, LocalBackup } from '../../lib/app/stored/backup';
import { localMinute } from '../../lib/shared/local-time';
import { useBackup, useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Progress } from '../ui/small';
import { RestorePreviewCard } from './restore-preview';
import { megabytes, REASON } from './texts';
import { type Run, useRestore } from './use-restore';

/** Backups of this machine, and to and from files. A restore says what is in it before, and can be taken back after. */
export function BackupSection({ state }: { state: BackupReady }) {
  const t = useTranslate();
  const work = useRestore();
  const field = useRef<HTMLInputElement>(null);
  const isBusy = work.run.kind === 'running' || work.run.kind === 'preview';
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t('backupTitle')}</h2>
      <p className="text-muted">{t('backupWhat')}</p>
      {state.trouble ? <Notice meaning="warn">{t('backupTrouble', saveFaultText(state.trouble, t))}</Notice> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={Save} disabled={isBusy} onClick={() => void work.save()}>
          {t('backupToFile')}
        </Button>
        <Button icon={History} disabled={isBusy} onClick={() => field.current?.click()}>
          {t('backupFromFile')}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".gz,application/gzip"
          data-yd="backup-file"
          aria-label={t('backupFromFile')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void work.open(file);
          }}
        />
      </div>
      <div role="status" aria-live="polite" data-backup={work.run.kind}>
        <RunState work={work} run={work.run} />
      </div>
      <LocalList backups={state.backups} isBusy={isBusy} onRestore={(id) => void work.open(id)} onFault={work.fault} />
    </section>
  );
}

const DOING = { saving: 'backupSaving', reading: 'backupReading', restoring: 'backupRestoring' } as const;

function RunState({ run, work }: { run: Run; work: ReturnType<typeof useRestore> }) {
  const t = useTranslate();
  switch (run.kind) {
    case 'idle':
      return null;
    case 'running': {
      const { done, total } = run.progress;
      const counts = total > 0 ? t('backupRows', done, total) : '';
      return (
        <div className="flex items-end gap-2">
          <div className="w-64">
            <Progress label={`${t(DOING[run.doing])} ${counts}`.trim()} done={done} total={total} />
          </div>
          <Button onClick={run.cancel}>{t('uiCancel')}</Button>
        </div>
      );
    }
    case 'preview':
      return (
        <RestorePreviewCard
          preview={run.preview}
          onRestore={() => void work.restore(run.preview)}
          onCancel={() => work.discard(run.preview)}
        />
      );
    case 'restored': {
      const { before } = run;
      return (
        <Notice
          meaning="ok"
          actions={
            before === null ? null : <Button onClick={() => void work.goBack(before)}>{t('backupGoBack')}</Button>
          }
        >
          {t('backupRestored')}
        </Notice>
      );
    }
    case 'told':
      return <Notice meaning="ok">{run.text}</Notice>;
    case 'fault':
      return <Notice meaning="warn">{run.text}</Notice>;
  }
}

interface LocalListProps {
  backups: readonly LocalBackup[];
  isBusy: boolean;
  onRestore: (id: string) => void;
  onFault: (text: string) => void;
}

function LocalList({ backups, isBusy, onRestore, onFault }: LocalListProps) {
  const t = useTranslate();
  const app = useBackup();
  const [removing, setRemoving] = useState<LocalBackup | null>(null);
  if (backups.length === 0) return <p className="text-muted">{t('backupNone')}</p>;
  const after = (result: Awaited<ReturnType<typeof app.remove>>) => {
    if (!result.ok) onFault(saveFaultText(result.error, t));
  };
  return (
    <>
      <DataTable
        label={t('backupLocal')}
        rows={backups}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t('backupTime'),
            cell: ({ at, reason }) => (
              <>
                <span className="block">{localMinute(at)}</span>
                <span className="text-muted">{t(REASON[reason])}</span>
              </>
            ),
          },
          // One column for all of it: in a narrow window the line breaks, and nothing scrolls sideways.
          {
            title: t('backupHolds'),
            cell: ({ counts, bytes }) =>
              [
                `${t('dataPhrases')} ${counts.phrases}`,
                `${t('dataNotes')} ${counts.notes}`,
                `${t('dataProducts')} ${counts.products}`,
                megabytes(bytes),
              ].join(' · '),
          },
          {
            title: t('backupActions'),
            cell: (backup) => (
              <span className="flex flex-wrap items-center gap-1">
                <Button disabled={isBusy} onClick={() => onRestore(backup.id)}>
                  {t('backupRestore')}
                </Button>
                <IconButton
                  icon={Download}
                  label={t('backupDownload', localMinute(backup.at))}
                  onClick={() => void app.download(backup.id).then(after)}
                />
                <IconButton
                  icon={Trash2}
                  label={t('backupRemove', localMinute(backup.at))}
                  onClick={() => setRemoving(backup)}
                />
              </span>
            ),
          },
        ]}
      />
      <Dialog title={t('backupRemoveTitle')} open={removing !== null} onOpenChange={() => setRemoving(null)}>
        <p>{removing ? t('backupRemoveAsk', localMinute(removing.at)) : null}</p>
        <div className="mt-3 flex justify-end gap-2">
          <Button onClick={() => setRemoving(null)}>{t('uiCancel')}</Button>
          <Button
            look="solid"
            onClick={() => {
              if (removing) void app.remove(removing.id).then(after);
              setRemoving(null);
            }}
          >
            {t('backupRemoveNow')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
