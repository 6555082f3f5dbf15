import { Download, Stethoscope } from 'lucide-react';
import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { LintFixed, LintState } from '../../lib/app/rules/lint';
import type { Result } from '../../lib/shared/result';
import type { Translate } from '../../lib/shared/strings';
import { useLint, useLintState, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { type Said, SaidNotice } from '../ui/said';
import { saveFaultText } from '../ui/save-fault';
import { Progress } from '../ui/small';
import { undoneSaid } from '../ui/undone';
import { EditFinding } from './edit-finding';
import { FindingGroup } from './finding-group';

function saidOf({ changeId, changed, refused }: LintFixed, undo: (changeId: string) => void, t: Translate): Said {
  const done = changeId === null ? (refused > 0 ? [] : [t('lintNothingFixed')]) : [t('lintFixed', changed)];
  const text = [...done, ...(refused > 0 ? [t('phraseRefused', refused)] : [])].join(' ');
  const meaning = refused > 0 ? 'warn' : changeId === null ? 'tip' : 'ok';
  return { meaning, text, undo: changeId === null ? undefined : () => undo(changeId) };
}

/** The check-up of the library: runs, lists what it found by kind, and mends in place. */
export function CheckUp() {
  const t = useTranslate();
  const lint = useLint();
  const state = useLintState();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);

  const mend = async (work: Promise<Result<LintFixed, SaveFault>>) => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    if (!result.ok) setSaid({ meaning: 'warn', text: saveFaultText(result.error, t) });
    else setSaid(saidOf(result.value, (changeId) => void undo(changeId), t));
  };
  const undo = async (changeId: string) => {
    setSaid(undoneSaid(await lint.undo(changeId), t));
  };
  const start = () => {
    setSaid(null);
    lint.start();
  };
  const groups = state.kind === 'running' || state.kind === 'done' ? state.groups : [];
  return (
    <section aria-label={t('lintTab')} className="flex max-w-4xl flex-col gap-3" data-lint={state.kind}>
      <p className="text-muted">{t('lintIntro')}</p>
      <div className="flex flex-wrap items-center gap-2">
        {state.kind === 'running' ? (
          <>
            <div className="min-w-48 flex-1">
              <Progress label={t('lintRunning', state.done, state.total)} done={state.done} total={state.total} />
            </div>
            <Button onClick={() => lint.cancel()}>{t('lintCancel')}</Button>
          </>
        ) : (
          <Button look="solid" icon={Stethoscope} onClick={start}>
            {t(state.kind === 'idle' ? 'lintStart' : 'lintAgain')}
          </Button>
        )}
        {state.kind === 'done' && groups.length > 0 ? (
          <Button icon={Download} onClick={() => lint.exportReport()}>
            {t('lintReport')}
          </Button>
        ) : null}
      </div>
      <div aria-live="polite" className="sticky -top-4 z-10 flex flex-col gap-2 bg-surface py-1">
        <Summary state={state} />
        <SaidNotice said={said} />
      </div>
      {groups.map((group) => (
        <FindingGroup
          key={group.kind}
          group={group}
          busy={busy || state.kind === 'running'}
          onFix={(item, place) => void mend(lint.fix(item.id, place))}
          onFixAll={({ kind }) => void mend(lint.fixAll(kind))}
          onEdit={setEditing}
        />
      ))}
      <EditFinding
        phraseId={editing}
        onClose={() => setEditing(null)}
        onSaved={() => setSaid({ meaning: 'ok', text: t('phraseSaved') })}
        onProposed={() => setSaid({ meaning: 'ok', text: t('phraseProposed') })}
      />
    </section>
  );
}

function Summary({ state }: { state: LintState }) {
  const t = useTranslate();
  if (state.kind === 'error') return <Notice meaning="warn">{saveFaultText(state.fault, t)}</Notice>;
  if (state.kind !== 'done') return null;
  const count = state.groups.reduce((sum, { items }) => sum + items.length, 0);
  if (state.stopped) return <Notice meaning="tip">{t('lintStopped', count)}</Notice>;
  return (
    <>
      {count === 0 ? <Notice meaning="ok">{t('lintClean', state.checked)}</Notice> : null}
      {count > 0 ? <p className="font-medium tabular-nums">{t('lintDone', state.checked, count)}</p> : null}
      {state.stale ? <Notice meaning="tip">{t('lintChanged')}</Notice> : null}
    </>
  );
}
