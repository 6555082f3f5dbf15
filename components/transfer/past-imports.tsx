import { useState } from 'react';
import type { PastImport } from '../../lib/app/transfer/transfer';
import { useTransfer, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { dateTime } from '../ui/time';
import { undoFaultText } from './undo-fault';

/** The latest ones are what anyone takes back. */
const SHOWN = 5;

/** Imports that can still be taken back, also after the page was closed. */
export function PastImports({ past }: { past: readonly PastImport[] }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const [fault, setFault] = useState<string | null>(null);
  if (past.length === 0) return null;
  const undo = (changeId: string) => {
    void transfer.undo(changeId).then((undone) => setFault(undone.ok ? null : undoFaultText(undone.error, t)));
  };
  return (
    <section aria-label={t('transferPast')} className="flex flex-col gap-1">
      <h2 className="font-medium">{t('transferPast')}</h2>
      <ul>
        {past.slice(0, SHOWN).map(({ changeId, at, created, changed }) => (
          <li
            key={changeId}
            className="flex flex-wrap items-center gap-2 border-b border-line py-1"
            data-import={changeId}
          >
            <span className="min-w-0 flex-1">{t('transferPastLine', dateTime(at), created, changed)}</span>
            <Button onClick={() => undo(changeId)}>{t('transferUndo')}</Button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">{fault ? <Notice meaning="warn">{fault}</Notice> : null}</div>
    </section>
  );
}
