import { RefreshCw } from 'lucide-react';
import type { Blind } from '../../lib/app/desk/desk';
import type { SaveFault } from '../../lib/app/library/library';
import type { Translate } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { HealthFields } from '../console-health/console-light';
import { Button } from '../ui/button';
import { saveFaultText } from '../ui/save-fault';
import { Empty, Skeleton } from '../ui/small';
import { TeachPage } from './teach-page';

export function LoadingState() {
  const t = useTranslate();
  return (
    <main className="p-3" aria-busy="true">
      <h1 className="mb-2 text-muted">{t('deskLoading')}</h1>
      <Skeleton lines={9} />
    </main>
  );
}

export function StalePageState({ label }: { label: string }) {
  const t = useTranslate();
  const desk = useDesk();
  return (
    <Empty
      title={t('deskStale')}
      actions={
        <Button look="solid" icon={RefreshCw} onClick={() => desk.reloadPage()}>
          {t('deskReload')}
        </Button>
      }
    >
      <p className="text-muted">{t('deskStaleWhat', label)}</p>
    </Empty>
  );
}

export function BlindState({ state }: { state: Blind }) {
  const t = useTranslate();
  const desk = useDesk();
  return (
    <Empty
      title={t('deskBlind', state.consoleLabel)}
      actions={
        <>
          <Button look="solid" icon={RefreshCw} onClick={() => desk.reloadPage()}>
            {t('deskReload')}
          </Button>
          <Button onClick={() => desk.openPractice()}>{t('deskOpenPractice')}</Button>
        </>
      }
    >
      <p className="text-muted">{t('deskBlindWhat')}</p>
      <HealthFields health={state.health} />
      <TeachPage />
      <p>{t('deskBlindStill')}</p>
    </Empty>
  );
}

function errorText(fault: SaveFault, t: Translate): string {
  if (fault === 'old-version') return t('deskErrorOldVersion');
  return fault === 'disk-full' ? saveFaultText(fault, t) : t('deskErrorDatabase');
}

export function ErrorState({ fault, what }: { fault: SaveFault; what: string }) {
  const t = useTranslate();
  const desk = useDesk();
  return (
    <Empty
      title={t('deskError')}
      actions={
        <>
          <Button look="solid" icon={RefreshCw} onClick={() => location.reload()}>
            {t('deskReloadPanel')}
          </Button>
          <Button onClick={() => desk.openWorkspace('data')}>{t('deskOpenData')}</Button>
        </>
      }
    >
      <p>{errorText(fault, t)}</p>
      {what ? <p className="text-muted">{what}</p> : null}
      <p>{t('deskErrorStill')}</p>
    </Empty>
  );
}
