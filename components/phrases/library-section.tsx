import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { LibraryReady } from '../../lib/app/library';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { GroupList } from './group-list';
import { LibraryFile } from './library-file';
import { ManagerNotice } from './manager-notice';
import { PhraseForm } from './phrase-form';
import { PhraseList } from './phrase-list';
import { usePhraseManager } from './use-phrase-manager';

const NONE: ReadonlySet<string> = new Set();

/** The workspace's 话术: the whole library, files in and out. */
export function LibrarySection({ state }: { state: LibraryReady }) {
  const t = useTranslate();
  const manager = usePhraseManager(state);
  const [chosen, setChosen] = useState(NONE);
  const choose = (id: string, on: boolean) => {
    setChosen((old) => {
      const next = new Set(old);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  const removeChosen = () => {
    manager.remove(state.phrases.filter((phrase) => chosen.has(phrase.id)));
    setChosen(NONE);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <LibraryFile />
      <div className="flex flex-wrap items-center gap-2">
        <TextInput
          type="search"
          className="w-72"
          aria-label={t('phraseSearch')}
          placeholder={t('phraseSearch')}
          value={manager.query}
          onChange={(event) => manager.setQuery(event.target.value)}
        />
        <Button icon={Plus} className="min-h-7" onClick={manager.write}>
          {t('suggestWrite')}
        </Button>
        <Button className="min-h-7" onClick={() => setChosen(new Set(manager.shown.map((phrase) => phrase.id)))}>
          {t('phraseChooseAll', manager.shown.length)}
        </Button>
        {chosen.size > 0 ? (
          <>
            <Button icon={Trash2} className="min-h-7" onClick={removeChosen}>
              {t('phraseRemoveChosen', chosen.size)}
            </Button>
            <Button look="quiet" className="min-h-7" onClick={() => setChosen(NONE)}>
              {t('phraseChooseNone')}
            </Button>
          </>
        ) : null}
      </div>
      <div className="flex min-h-80 flex-1 rounded-md border border-line">
        <div className="w-44 shrink-0">
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
        <div className="min-w-0 flex-1">
          {manager.shown.length === 0 ? (
            <p className="p-3 text-muted">
              {state.phrases.length === 0 ? t('phraseNone') : t('searchNothing', manager.query)}
            </p>
          ) : (
            <PhraseList
              phrases={manager.shown}
              chosen={chosen}
              onChoose={choose}
              onCopy={manager.copy}
              onEdit={manager.edit}
              onRemove={(phrase) => manager.remove([phrase])}
            />
          )}
        </div>
        {manager.draft ? (
          <div className="w-80 shrink-0 overflow-y-auto border-l border-line">
            <PhraseForm
              key={manager.draft.id ?? 'new'}
              initial={manager.draft}
              onChange={manager.change}
              onSave={manager.save}
              onClose={manager.close}
            />
          </div>
        ) : null}
      </div>
      <ManagerNotice status={manager.status} />
    </div>
  );
}
