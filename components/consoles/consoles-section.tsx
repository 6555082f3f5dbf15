import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import { useConsoles, useConsolesState, useTranslate } from '../app-context';
import { ShopList } from '../shops/shop-list';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Skeleton } from '../ui/small';
import { ConsoleRow } from './console-row';
import { ImportConsole } from './import-console';
import { TeachConsole } from './teach-console';

type Change =
  | { kind: 'removed'; id: string; label: string }
  | { kind: 'undone'; label: string }
  | { kind: 'fault'; fault: SaveFault };

/** Shops and consoles: every pack in force, teaching one of one's own, taking one from a file. */
export function ConsolesSection() {
  const t = useTranslate();
  const consoles = useConsoles();
  const state = useConsolesState();
  const [change, setChange] = useState<Change | null>(null);
  const undo = (id: string, label: string) => {
    void consoles
      .undo(id)
      .then((result) => setChange(result.ok ? { kind: 'undone', label } : { kind: 'fault', fault: result.error }));
  };
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <ShopList />
      <TeachConsole />
      <ImportConsole onUndo={undo} />
      <section>
        <h2 className="mb-2 font-medium">{t('consoleListTitle')}</h2>
        <div role="status">
          {change?.kind === 'removed' ? (
            <Notice
              meaning="ok"
              className="mb-2"
              actions={<Button onClick={() => undo(change.id, change.label)}>{t('uiUndo')}</Button>}
            >
              {t('consoleRemoved', change.label)}
            </Notice>
          ) : null}
          {change?.kind === 'undone' ? (
            <Notice meaning="ok" className="mb-2">
              {t('consoleUndone', change.label)}
            </Notice>
          ) : null}
          {change?.kind === 'fault' ? (
            <Notice meaning="warn" className="mb-2">
              {saveFaultText(change.fault, t)}
            </Notice>
          ) : null}
        </div>
        {state.kind === 'loading' ? (
          <Skeleton lines={6} />
        ) : (
          <ul>
            {state.consoles.map((entry) => (
              <ConsoleRow
                key={entry.id}
                entry={entry}
                onRemoved={() => setChange({ kind: 'removed', id: entry.id, label: entry.label })}
              />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
