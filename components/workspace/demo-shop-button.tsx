import { useState } from 'react';
import type { ImportProgress, SaveFault } from '../../lib/app/library/library';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Progress } from '../ui/small';

type Run =
  | { kind: 'idle' | 'done' }
  | { kind: 'running'; progress: ImportProgress }
  | { kind: 'fault'; fault: SaveFault };

/** Puts the practice shop's products, promotions, rules and orders in place. */
export function DemoShopButton() {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const load = () => {
    setRun({ kind: 'running', progress: { done: 0, total: 0 } });
    void workspace
      .loadDemoShop((progress) => setRun({ kind: 'running', progress }))
      .then((result) => setRun(result.ok ? { kind: 'done' } : { kind: 'fault', fault: result.error }));
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <Button onClick={load} disabled={run.kind === 'running'}>
        {t('practiceLoadShop')}
      </Button>
      {run.kind === 'running' ? <Progress label={t('practiceLoading')} {...run.progress} /> : null}
      {run.kind === 'done' ? <Notice meaning="ok">{t('practiceLoaded')}</Notice> : null}
      {run.kind === 'fault' ? <Notice meaning="warn">{saveFaultText(run.fault, t)}</Notice> : null}
    </div>
  );
}
