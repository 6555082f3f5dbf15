import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';

/** The database won't open: nothing is thrown away, and what can be read is offered as a file. */
export function RescueState({ what }: { what: string }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [saved, setSaved] = useState<boolean | null>(null);
  return (
    <div className="flex max-w-xl flex-col items-start gap-2">
      <h1 className="text-lg font-medium">{t('dataClosed')}</h1>
      <p className="text-muted">{what}</p>
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
