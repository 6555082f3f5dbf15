import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { TransferStep } from '../../lib/app/transfer/transfer';
import { useTransfer, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { undoFaultText } from './undo-fault';

/** What an import did, or that it was taken back. */
export function ImportResult({ step }: { step: Extract<TransferStep, { kind: 'done' | 'undone' }> }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const [fault, setFault] = useState<SaveFault | null>(null);
  if (step.kind === 'undone') {
    return <Notice meaning="ok">{step.kept > 0 ? t('transferUndoneKept', step.kept) : t('transferUndone')}</Notice>;
  }
  const { changeId, created, updated, skipped, errors, removed, usesLeft } = step.report;
  const undo = () => {
    void transfer.undo(changeId).then((undone) => setFault(undone.ok ? null : undone.error));
  };
  return (
    <Notice
      meaning={errors > 0 ? 'warn' : 'ok'}
      actions={
        <>
          <Button onClick={undo}>{t('transferUndo')}</Button>
          <Button look="quiet" onClick={() => transfer.close()}>
            {t('transferMore')}
          </Button>
        </>
      }
    >
      <p>{t('transferDone', created, updated, skipped, errors)}</p>
      {removed > 0 ? <p>{t('transferDoneRemoved', removed)}</p> : null}
      {usesLeft > 0 ? <p>{t('transferDoneUsesLeft', usesLeft)}</p> : null}
      {fault ? <p>{undoFaultText(fault, t)}</p> : null}
    </Notice>
  );
}
