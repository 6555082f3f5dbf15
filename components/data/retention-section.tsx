import { useState } from 'react';
import { type BackupReady, MOST_DAYS, RETENTION_KINDS, type RetentionKind } from '../../lib/app/backup';
import type { SaveFault } from '../../lib/app/library';
import { useBackup, useTranslate } from '../app-context';
import { TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { fullTime, RETAINED } from './texts';

/** How many days things are kept. A field is saved when it is left or confirmed. */
export function RetentionSection({ state }: { state: BackupReady }) {
  const t = useTranslate();
  const [fault, setFault] = useState<SaveFault | null>(null);
  const { lastSweep } = state;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t('retentionTitle')}</h2>
      <p className="text-muted">{t('retentionWhat')}</p>
      <div className="grid max-w-md grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1">
        {RETENTION_KINDS.map((kind) => (
          <Days key={`${kind} ${state.retention[kind]}`} kind={kind} days={state.retention[kind]} onFault={setFault} />
        ))}
      </div>
      {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      <p className="text-sm text-muted">
        {lastSweep ? t('retentionSwept', fullTime(lastSweep.at), lastSweep.removed) : t('retentionNotSwept')}
      </p>
    </section>
  );
}

interface DaysProps {
  kind: RetentionKind;
  days: number;
  onFault: (fault: SaveFault | null) => void;
}

function Days({ kind, days, onFault }: DaysProps) {
  const t = useTranslate();
  const app = useBackup();
  const [text, setText] = useState(String(days));
  const wanted = Number(text);
  const isValid = text.trim() !== '' && Number.isInteger(wanted) && wanted >= 0 && wanted <= MOST_DAYS;
  const save = () => {
    if (!isValid || wanted === days) return;
    void app.setRetention(kind, wanted).then((result) => onFault(result.ok ? null : result.error));
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
        <span className="w-16 text-sm text-muted">{wanted === 0 ? t('retentionKeep') : t('retentionDays')}</span>
      </span>
    </>
  );
}
