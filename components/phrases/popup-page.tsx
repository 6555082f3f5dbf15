import { LayoutGrid, MessagesSquare, PanelRight, Plus } from 'lucide-react';
import type { LibraryReady } from '../../lib/app/library';
import { useLibrary, useLibraryState, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Skeleton } from '../ui/small';
import { GroupList } from './group-list';
import { ManagerNotice } from './manager-notice';
import { PhraseForm } from './phrase-form';
import { PhraseList } from './phrase-list';
import { usePhraseManager } from './use-phrase-manager';

/** The popup, 400 × 580: the phrase manager and the ways to everything else. */
export function PopupPage() {
  const t = useTranslate();
  const state = useLibraryState();
  return (
    <div className="flex h-[580px] w-[400px] flex-col overflow-hidden" data-popup={state.kind}>
      {state.kind === 'ready' ? (
        <Manager state={state} />
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

function Manager({ state }: { state: LibraryReady }) {
  const t = useTranslate();
  const library = useLibrary();
  const manager = usePhraseManager(state);
  return (
    <>
      <header className="flex gap-1 border-b border-line p-2">
        <h1 className="sr-only">{t('phraseList')}</h1>
        <TextInput
          autoFocus
          type="search"
          className="flex-1"
          aria-label={t('phraseSearch')}
          placeholder={t('phraseSearch')}
          value={manager.query}
          onChange={(event) => manager.setQuery(event.target.value)}
        />
        <Button icon={Plus} className="min-h-7" onClick={manager.write}>
          {t('suggestWrite')}
        </Button>
      </header>
      <div className="flex min-h-0 flex-1">
        <div className="w-28 shrink-0">
          <GroupList
            {...manager.tree}
            all={state.phrases.length}
            path={manager.query.trim() === '' ? manager.path : null}
            onPath={(path) => {
              manager.setQuery('');
              manager.setPath(path);
            }}
          />
        </div>
        <main className="min-w-0 flex-1 overflow-y-auto">
          {manager.draft ? (
            <PhraseForm
              key={manager.draft.id ?? 'new'}
              initial={manager.draft}
              onChange={manager.change}
              onSave={manager.save}
              onClose={manager.close}
            />
          ) : state.phrases.length === 0 ? (
            <div className="flex flex-col items-start gap-2 p-3">
              <p className="text-muted">{t('phraseNone')}</p>
              <Button onClick={() => library.openWorkspace('phrases')}>{t('phraseImport')}</Button>
            </div>
          ) : manager.shown.length === 0 ? (
            <p className="p-3 text-muted">{t('searchNothing', manager.query)}</p>
          ) : (
            <PhraseList
              phrases={manager.shown}
              onCopy={manager.copy}
              onEdit={manager.edit}
              onRemove={(phrase) => manager.remove([phrase])}
            />
          )}
        </main>
      </div>
      <ManagerNotice status={manager.status} />
    </>
  );
}
