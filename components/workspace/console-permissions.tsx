import { useState } from 'react';
import type { ConsoleRow } from '../../lib/app/workspace/workspace';
import { useTranslate, useWorkspace } from '../app-context';
import { siteName } from '../consoles/words';
import { Button } from '../ui/button';
import { MeaningBadge, Notice } from '../ui/meaning';

/**
 * The consoles, one by one: which pages would be read and why, and the browser's own question on a click. Those that can be read already
 * ask for nothing, so they are folded.
 */
export function ConsolePermissions({ consoles }: { consoles: readonly ConsoleRow[] }) {
  const t = useTranslate();
  const ready = consoles.filter(({ granted }) => granted);
  return (
    <div className="flex flex-col gap-2">
      {ready.length > 0 ? (
        <details>
          <summary className="text-accent">{t('aloneConsoles', ready.length)}</summary>
          <Rows consoles={ready} />
        </details>
      ) : null}
      <Rows consoles={consoles.filter(({ granted }) => !granted)} />
    </div>
  );
}

function Rows({ consoles }: { consoles: readonly ConsoleRow[] }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <ul className="flex flex-col gap-2">
      {consoles.map((console) => (
        <li key={console.id} className="flex flex-wrap items-center gap-2">
          <div className="min-w-0 flex-1">
            <p>{console.label}</p>
            <Addresses matches={console.matches} />
          </div>
          {console.granted ? (
            <MeaningBadge meaning="ok">{t('deskConsoleReady')}</MeaningBadge>
          ) : (
            <Button
              onClick={() => {
                void workspace.grantConsole(console.id).then((granted) => setRefused(granted ? null : console.id));
              }}
            >
              {t('deskConsoleAllow')}
            </Button>
          )}
          {refused === console.id ? (
            <Notice meaning="tip" className="w-full">
              {t('consoleRefused')}
            </Notice>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** More addresses than this are counted. */
const SHOWN = 3;

function Addresses({ matches }: { matches: readonly string[] }) {
  const t = useTranslate();
  const names = [...new Set(matches.map(siteName))];
  const more = names.length - SHOWN;
  return (
    <p className="text-sm break-all text-muted" title={names.join('\n')}>
      {t('consoleReads', names.slice(0, SHOWN).join(t('uiComma')))}
      {more > 0 ? `${t('uiComma')}${t('consoleSitesMore', more)}` : null}
    </p>
  );
}
