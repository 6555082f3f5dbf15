import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ImportPackFault } from '../../lib/app/consoles/consoles';
import type { Result } from '../../lib/shared/result';
import { useConsoles, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';

/** More faults than this say no more than these. */
const SHOWN = 12;

/** Takes a pack from a file: whole, or not at all, and then with every fault and its place. */
export function ImportConsole({ onUndo }: { onUndo: (id: string, label: string) => void }) {
  const t = useTranslate();
  const consoles = useConsoles();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Result<{ id: string; label: string }, ImportPackFault> | null>(null);
  const read = (file: File) => {
    void consoles.importPack(file).then(setOutcome);
    // The same file may be chosen again once it is mended.
    if (field.current) field.current.value = '';
  };
  return (
    <section className="flex flex-col gap-2">
      <div>
        <Button icon={FileUp} onClick={() => field.current?.click()}>
          {t('consoleImportLabel')}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          data-yd="console-file"
          aria-label={t('consoleImportLabel')}
          className="hidden"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) read(file);
          }}
        />
      </div>
      <div role="status" data-import={outcome ? (outcome.ok ? 'done' : 'fault') : 'none'}>
        {outcome === null ? null : outcome.ok ? (
          <Notice
            meaning="ok"
            actions={
              <Button
                onClick={() => {
                  onUndo(outcome.value.id, outcome.value.label);
                  setOutcome(null);
                }}
              >
                {t('uiUndo')}
              </Button>
            }
          >
            {t('consoleImported', outcome.value.label)}
          </Notice>
        ) : (
          <Notice meaning="warn">
            <Fault fault={outcome.error} />
          </Notice>
        )}
      </div>
    </section>
  );
}

function Fault({ fault }: { fault: ImportPackFault }) {
  const t = useTranslate();
  switch (fault.kind) {
    case 'unreadable':
      return t('consoleImportUnreadable');
    case 'too-large':
      return t('consoleImportTooLarge');
    case 'unsaved':
      return saveFaultText(fault.fault, t);
    case 'faults':
      return (
        <>
          <p>{t('consoleImportFaults')}</p>
          <ul className="break-all">
            {fault.faults.slice(0, SHOWN).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path || '/'}</code> {message}
              </li>
            ))}
          </ul>
          {fault.faults.length > SHOWN ? <p>{t('consoleImportMore', fault.faults.length - SHOWN)}</p> : null}
        </>
      );
  }
}
