import { useState } from 'react';
import { type BackupReady, MOST_DAYS, RETENTION_KINDS, type RetentionKind } from '../../lib/app/stored/backup';
import { localMinute } from '../../lib/shared/local-time';
import { useBackup, useTranslate } from '../app-context';
import { TextInput } from '../ui/field';
import { type Said, SaidNotice } from '../ui/said';
import { saveFaultText } from '../ui/save-fault';
import { RETAINED } from './texts';

/** How many days things are kept. A field is saved when it is left or confirmed. */
export function RetentionSection({ state }: { state: BackupReady }) {
  const t = useTranslate();
  const [said, setSaid] = useState<Said | null>(null);
  const { lastSweep } = state;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t('retentionTitle')}</h2>
      <p className="text-muted">{t('retentionWhat')}</p>
      <div className="grid max-w-md grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1">
        {RETENTION_KINDS.map((kind) => (
          <Days key={`${kind} ${state.retention[kind]}`} kind={kind} days={state.retention[kind]} onSaid={setSaid} />
        ))}
      </div>
      <div role="status" aria-live="polite">
        <SaidNotice said={said} />
      </div>
      <p className="text-sm text-muted">
        {lastSweep ? t('retentionSwept', localMinute(lastSweep.at), lastSweep.removed) : t('retentionNotSwept')}
      </p>
    </section>
  );
}

interface DaysProps {
  kind: RetentionKind;
  days: number;
  onSaid: (said: Said) => void;
}

function Days({ kind, days, onSaid }: DaysProps) {
  const t = useTranslate();
  const app = useBackup();
  const [text, setText] = useState(String(days));
  const wanted = Number(text);
  const isValid = text.trim() !== '' && Number.isInteger(wanted) && wanted >= 0 && wanted <= MOST_DAYS;
  const save = () => {
    const name = t(RETAINED[kind]);
    if (!isValid) return onSaid({ meaning: 'warn', text: t('retentionInvalid', name, MOST_DAYS) });
    if (wanted === days) return;
    const done = wanted === 0 ? t('retentionSavedKeep', name) : t('retentionSaved', name, wanted);
    void app
      .setRetention(kind, wanted)
      .then((result) =>
        onSaid(result.ok ? { meaning: 'ok', text: done } : { meaning: 'warn', text: saveFaultText(result.error, t) }),
      );
  };
  return (
    <>
      <span aria-hidden="true">{t(RETAINED[kind])}</span>
      <span className="flex items-center gap-1">
        <TextInput
          type="number"
          min={0}
          max={MOST_DAYS}
          className="w-20 text-right"
          aria-label={t('retentionDaysOf', t(RETAINED[kind]))}
          aria-invalid={!isValid}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
        <span className="w-16 text-sm text-muted">
          {text.trim() !== '' && wanted === 0 ? t('retentionKeep') : t('retentionDays')}
        </span>
      </span>
    </>
  );
}
