import { useState } from 'react';
import type { ConsoleEntry, ConsoleHealth } from '../../lib/app/consoles/consoles';
import { fieldName } from '../../lib/service/field-name';
import type { Health } from '../../lib/service/view';
import { useConsoles, useTranslate } from '../app-context';
import { type Light, lightOf } from '../console-health/health';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { MeaningBadge, Notice } from '../ui/meaning';
import { dateTime } from '../ui/time';
import { ABILITY, FIELD_STATE, INSTEAD } from './words';

const SEEN = { good: 'consoleSeenGood', partly: 'consoleSeenPartly', blind: 'consoleSeenBlind' } as const;
const MEANING = { good: 'ok', partly: 'warn', blind: 'block' } as const;

/** How the last look at a console went, what of the desk still works there, and a report for whoever can mend it. */
export function ConsoleHealthView({ entry }: { entry: ConsoleEntry }) {
  const t = useTranslate();
  const { health } = entry;
  if (!health) return <p className="text-sm text-muted">{t('consoleNeverSeen')}</p>;
  const states = Object.fromEntries(health.fields.map(({ field, state }) => [field, state])) as Health;
  const light: Light = lightOf(states);
  const blind = health.fields.filter(({ state }) => state === 'blind').length;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm text-muted">{t(SEEN[light], dateTime(health.at), blind)}</p>
      {light === 'good' ? null : <Abilities entry={entry} meaning={MEANING[light]} />}
      <details>
        <summary className="cursor-pointer text-sm text-accent">{t('consoleHealthDetails')}</summary>
        <Fields entry={entry} health={health} />
        <Report entry={entry} />
      </details>
    </div>
  );
}

function Abilities({ entry, meaning }: { entry: ConsoleEntry; meaning: 'ok' | 'warn' | 'block' }) {
  const t = useTranslate();
  const { works, fails } = entry.abilities;
  const names = (list: readonly (keyof typeof ABILITY)[]) => list.map((it) => t(ABILITY[it])).join(t('uiComma'));
  const instead = fails.flatMap((ability) => INSTEAD[ability] ?? []);
  return (
    <Notice meaning={meaning}>
      {works.length > 0 ? <p>{t('consoleWorks', names(works))}</p> : null}
      {fails.length > 0 ? <p>{t('consoleFails', names(fails))}</p> : null}
      <p>{[...instead, 'consoleFailsHelp' as const].map((key) => t(key)).join(' ')}</p>
    </Notice>
  );
}

function Fields({ entry, health }: { entry: ConsoleEntry; health: ConsoleHealth }) {
  const t = useTranslate();
  const consoles = useConsoles();
  const [mending, setMending] = useState<'started' | 'no-page' | null>(null);
  const mend = (field: string) => (
    <Button
      aria-label={t('consoleMendOf', fieldName(field, t))}
      onClick={() => void consoles.repair(entry.id, field).then(setMending)}
    >
      {t('consoleMend')}
    </Button>
  );
  return (
    <>
      <DataTable
        label={t('consoleHealthOf', entry.label)}
        rows={health.fields}
        keyOf={({ field }) => field}
        columns={[
          { title: t('consoleFieldName'), short: true, cell: ({ field }) => fieldName(field, t) },
          {
            title: t('consoleFieldNow'),
            short: true,
            cell: ({ state }) =>
              state === 'found' ? (
                t(FIELD_STATE[state])
              ) : (
                <MeaningBadge meaning={state === 'blind' ? 'warn' : 'tip'}>{t(FIELD_STATE[state])}</MeaningBadge>
              ),
          },
          {
            title: t('consoleFieldBefore'),
            cell: ({ field, state, foundAt }) =>
              state === 'found' ? (
                ''
              ) : (
                <div className="flex flex-wrap items-center gap-2">
                  {foundAt === null ? t('consoleFieldNever') : t('consoleFieldFoundAt', dateTime(foundAt))}
                  {entry.repairable.includes(field) ? mend(field) : null}
                </div>
              ),
          },
        ]}
      />
      <div role="status">
        {mending === null ? null : (
          <Notice meaning={mending === 'started' ? 'ok' : 'warn'}>
            {t(mending === 'started' ? 'consoleMendStarted' : 'consoleMendNoPage')}
          </Notice>
        )}
      </div>
    </>
  );
}

function Report({ entry }: { entry: ConsoleEntry }) {
  const t = useTranslate();
  const consoles = useConsoles();
  const [copied, setCopied] = useState<boolean | null>(null);
  const [sample, setSample] = useState<'saved' | 'no-page' | null>(null);
  return (
    <div className="mt-2 flex flex-col items-start gap-1">
      <Button
        aria-label={t('consoleReportOf', entry.label)}
        onClick={() => void consoles.copyReport(entry.id).then(setCopied)}
      >
        {t('consoleReport')}
      </Button>
      <Button
        aria-label={t('consoleSampleOf', entry.label)}
        onClick={() => void consoles.savePage(entry.id).then(setSample)}
      >
        {t('consoleSample')}
      </Button>
      <p className="text-sm text-muted">{t('consoleReportHint')}</p>
      <p className="text-sm text-muted">{t('consoleSampleHint')}</p>
      <div role="status">
        {sample === null ? null : (
          <Notice meaning={sample === 'saved' ? 'ok' : 'warn'}>
            {t(sample === 'saved' ? 'consoleSampleSaved' : 'consoleSampleNone')}
          </Notice>
        )}
        {copied === null ? null : (
          <Notice meaning={copied ? 'ok' : 'warn'}>{t(copied ? 'consoleReportCopied' : 'consoleReportFailed')}</Notice>
        )}
      </div>
    </div>
  );
}
