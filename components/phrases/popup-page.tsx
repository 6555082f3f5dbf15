import { LayoutGrid, MessagesSquare, PanelRight, Plus } from 'lucide-react';
import { useRef } from 'react';
import type { LibraryReady } from '../../lib/app/library/library';
import { useLibrary, useLibraryState, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Skeleton } from '../ui/small';
import { ManagerGroups } from './manager/manager-groups';
import { ManagerList } from './manager/manager-list';
import { ManagerMenu } from './manager/manager-menu';
import { ManagerNotice } from './manager/manager-notice';
import { ManagerPane } from './manager/manager-pane';
import { ManagerQuestions } from './manager/manager-questions';
import { ManagerSearch } from './manager/manager-search';
import { useBackToList } from './manager/use-back-to-list';
import { useManagerKeys } from './manager/use-manager-keys';
import { usePhraseManager } from './manager/use-phrase-manager';
import type { ListHandle } from './phrase-list';

/** The popup, 400 × 580: the phrase manager and the ways to everything else. */
export function PopupPage() {
  const t = useTranslate();
  const state = useLibraryState();
  return (
    <div className="flex h-[580px] w-[400px] flex-col overflow-hidden" data-popup={state.kind}>
      {state.kind === 'ready' ? (
        <PopupManager state={state} />
      ) : (
        <main className="min-h-0 flex-1 p-3" aria-busy={state.kind === 'loading'}>
          <h1 className="sr-only">{t('phraseList')}</h1>
          {state.kind === 'loading' ? (
            <Skeleton lines={9} />
          ) : (
            <Notice meaning="warn">
              {state.fault === 'old-version' ? saveFaultText(state.fault, t) : `${t('dataClosed')} ${state.what}`}
            </Notice>
          )}
        </main>
      )}
      <Ways />
    </div>
  );
}

function Ways() {
  const t = useTranslate();
  const library = useLibrary();
  return (
    <footer className="flex gap-1 border-t border-line bg-sunken p-2">
      <Button look="solid" icon={PanelRight} onClick={() => library.openSidePanel()}>
        {t('popupSidePanel')}
      </Button>
      <Button icon={LayoutGrid} onClick={() => library.openWorkspace('phrases')}>
        {t('popupWorkspace')}
      </Button>
      <Button icon={MessagesSquare} onClick={() => library.openPractice()}>
        {t('popupPractice')}
      </Button>
    </footer>
  );
}

/** In the popup a phrase is there to be used: Enter copies it. */
function PopupManager({ state }: { state: LibraryReady }) {
  const library = useLibrary();
  const manager = usePhraseManager(state);
  const { t } = manager;
  const list = useRef<ListHandle>(null);
  useManagerKeys(manager);
  useBackToList(manager, list);
  const writing = manager.draft !== null || manager.history !== null;
  const title = <h1 className="sr-only">{t('phraseList')}</h1>;
  return (
    <>
      {writing ? null : (
        <header className="flex gap-1 border-b border-line p-2">
          <ManagerSearch manager={manager} list={list} onUse={manager.actions.copy} />
          <Button icon={Plus} className="min-h-7" onClick={() => manager.write()}>
            {t('suggestWrite')}
          </Button>
          <ManagerMenu manager={manager} />
        </header>
      )}
      <div className="flex min-h-0 flex-1">
        {writing ? (
          <main className="min-w-0 flex-1 overflow-y-auto">
            {title}
            <ManagerPane manager={manager} />
          </main>
        ) : (
          <>
            {manager.view === 'list' ? (
              <div className="w-28 shrink-0">
                <ManagerGroups manager={manager} />
              </div>
            ) : null}
            <main className="flex min-w-0 flex-1">
              {title}
              <ManagerList
                manager={manager}
                wide={false}
                list={list}
                onUse={manager.actions.copy}
                empty={
                  <div className="flex flex-col items-start gap-2 p-3">
                    <p className="text-muted">{t('phraseNone')}</p>
                    <Button onClick={() => library.openWorkspace('phrases')}>{t('phraseImport')}</Button>
                  </div>
                }
              />
            </main>
          </>
        )}
      </div>
      <ManagerNotice status={manager.status} onClose={() => manager.setStatus(null)} />
      <ManagerQuestions manager={manager} />
    </>
  );
}
