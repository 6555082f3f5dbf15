import type { TransferStep } from '../../lib/app/transfer/transfer';
import { fileFaultText } from '../../lib/formats/explain';
import { useTransfer, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { Progress } from '../ui/small';

type Step<K extends TransferStep['kind']> = Extract<TransferStep, { kind: K }>;

/** A file being opened, read and compared. */
export function ReadingState({ name, progress }: Step<'reading'>) {
  const t = useTranslate();
  const { phase, done, total } = progress;
  const label =
    phase === 'open'
      ? t('transferReading_open', name || t('transferPasted'))
      : phase === 'read'
        ? t('transferReading_read')
        : t('transferReading_compare', done, total);
  return <Running label={label} done={done} total={total} />;
}

/** Phrases on their way into the library. */
export function WritingState({ progress }: Pick<Step<'writing'>, 'progress'>) {
  const t = useTranslate();
  const { phase, done, total } = progress;
  const label = phase === 'backup' ? t('transferWriting_backup') : t(`transferWriting_${phase}`, done, total);
  return <Running label={label} done={done} total={total} />;
}

function Running(progress: { label: string; done: number; total: number }) {
  const t = useTranslate();
  const transfer = useTransfer();
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="w-80 max-w-full">
        <Progress {...progress} />
      </div>
      <Button onClick={() => transfer.cancel()}>{t('uiCancel')}</Button>
    </div>
  );
}

/** A file that can't be read, and what to do about it. */
export function RefusedState({ name, fault }: Omit<Step<'refused'>, 'kind'>) {
  const t = useTranslate();
  return (
    <Notice meaning="warn">
      <span className="font-medium">{name || t('transferPasted')}</span>
      {' · '}
      {fault === 'failed' ? t('transferFailed') : fileFaultText(fault, t)}
    </Notice>
  );
}
