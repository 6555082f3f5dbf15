import { useState } from 'react';
import type { BackupProgress, RestorePreview } from '../../lib/app/stored/backup';
import { useBackup, useTranslate } from '../app-context';
import { saveFaultText } from '../ui/save-fault';
import { restoreFaultText } from './texts';

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; doing: 'saving' | 'reading' | 'restoring'; progress: BackupProgress; cancel: () => void }
  | { kind: 'preview'; preview: RestorePreview }
  /** `before`: the backup that goes back to what was. */
  | { kind: 'restored'; before: string | null }
  | { kind: 'told'; text: string }
  | { kind: 'fault'; text: string };

/** One piece of long work at a time: writing a file, reading a backup, putting it in force. */
export function useRestore() {
  const t = useTranslate();
  const backup = useBackup();
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const fault = (text: string) => setRun({ kind: 'fault', text });

  const begin = (doing: 'saving' | 'reading' | 'restoring') => {
    const abort = new AbortController();
    const onProgress = (progress: BackupProgress) =>
      setRun({ kind: 'running', doing, progress, cancel: () => abort.abort() });
    onProgress({ done: 0, total: 0 });
    return { onProgress, signal: abort.signal };
  };
  const save = async () => {
    const { onProgress, signal } = begin('saving');
    const saved = await backup.saveToFile(onProgress, signal);
    if (!saved.ok) return fault(saveFaultText(saved.error, t));
    setRun(saved.value ? { kind: 'told', text: t('backupSaved') } : { kind: 'idle' });
  };
  const open = async (source: File | string) => {
    const { onProgress, signal } = begin('reading');
    const opened = await backup.open(source, onProgress, signal);
    if (opened.ok) setRun({ kind: 'preview', preview: opened.value });
    else if (opened.error.kind === 'cancelled') setRun({ kind: 'idle' });
    else fault(restoreFaultText(opened.error, t));
  };
  const restore = async (preview: RestorePreview) => {
    const { onProgress, signal } = begin('restoring');
    const restored = await backup.restore(preview.id, onProgress, signal);
    if (restored.ok) setRun({ kind: 'restored', before: restored.value.before });
    else fault(restoreFaultText(restored.error, t));
  };
  /** Back to what was before a restore: no question, since it was theirs a moment ago and is itself backed up first. */
  const goBack = async (before: string) => {
    const { onProgress, signal } = begin('restoring');
    const opened = await backup.open(before, onProgress, signal);
    if (opened.ok) await restore(opened.value);
    else fault(restoreFaultText(opened.error, t));
  };
  const discard = (preview: RestorePreview) => {
    backup.discard(preview.id);
    setRun({ kind: 'idle' });
  };
  return { run, setRun, save, open, restore, goBack, discard, fault };
}
