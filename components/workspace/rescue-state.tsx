import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';

/** The database can't be used: nothing is thrown away, and what can be read is offered as a file. */
export function RescueState({ fault, what }: { fault: SaveFault; what: string }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [saved, setSaved] = useState<boolean | null>(null);
  // A newer version has it: nothing is wrong with the data, only with this page.
  if (fault === 'old-version') return <Notice meaning="warn">{saveFaultText(fault, t)}</Notice>;
  return (
    <div className="flex max-w-xl flex-col items-start gap-2">
      <h1 className="text-lg font-medium">{t('dataClosed')}</h1>
      {fault === 'disk-full' ? <p>{t('dataUpgradeNoRoom')}</p> : <p className="text-muted">{what}</p>}
      <p>{t('dataRescueWhat')}</p>
      <Button
        look="solid"
        icon={LifeBuoy}
        onClick={() => void workspace.rescue().then((result) => setSaved(result.ok))}
      >
        {t('dataRescue')}
      </Button>
      {saved === null ? null : (
        <Notice meaning={saved ? 'ok' : 'warn'}>{t(saved ? 'dataRescued' : 'dataRescueFailed')}</Notice>
      )}
    </div>
  );
}
