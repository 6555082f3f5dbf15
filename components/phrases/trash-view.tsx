import { RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TrashedPhrase } from '../../lib/app/library/library';
import { useLibrary } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Skeleton } from '../ui/small';
import { dateTime } from '../ui/time';
import { VirtualRows } from '../ui/virtual-rows';
import type { Manager } from './manager/use-phrase-manager';

/** What was deleted: brought back with a click, or erased, which is asked because nothing takes it back. */
export function TrashView({ manager }: { manager: Manager }) {
  const { t, state, actions } = manager;
  const library = useLibrary();
  const [trash, setTrash] = useState<TrashedPhrase[] | null>(null);
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const { changes } = state;

  // Every change of the library may be one of the trash.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` is what tells that there was one
  useEffect(() => {
    const life = new AbortController();
    void library.trash().then((rows) => life.signal.aborted || setTrash(rows));
    return () => life.abort();
  }, [library, changes]);

  const erase = (ids: readonly string[]) => {
    setAsked(null);
    void library.erase(ids).then((result) => {
      actions.told((erased) => t('phraseErased', erased))(result);
      void library.trash().then(setTrash);
    });
  };
  if (!trash)
    return (
      <div className="p-3">
        <Skeleton lines={6} />
      </div>
    );
  if (trash.length === 0) return <p className="p-3 text-muted">{t('phraseTrashNone')}</p>;
  const all = trash.map(({ id }) => id);
  return (
    <>
      <div className="flex gap-1 border-b border-line px-2 py-1">
        <Button icon={RotateCcw} onClick={() => void actions.restore(all)}>
          {t('phraseRestoreAll', all.length)}
        </Button>
        <Button look="quiet" onClick={() => setAsked(all)}>
          {t('phraseEmptyTrash')}
        </Button>
      </div>
      <VirtualRows label={t('phraseTrash')} items={trash} keyOf={({ id }) => id} height={57}>
        {(phrase) => (
          <div className="flex items-start gap-1 px-2 py-1" data-trashed={phrase.id}>
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{phrase.title}</p>
              <p className="truncate text-sm text-muted">{phrase.body}</p>
              <p className="text-xs text-muted">{t('phraseRemovedAt', dateTime(phrase.deletedAt ?? 0))}</p>
            </div>
            <Button icon={RotateCcw} onClick={() => void actions.restore([phrase.id])}>
              {t('phraseRestore')}
            </Button>
            <IconButton icon={Trash2} label={t('phraseErase', phrase.title)} onClick={() => setAsked([phrase.id])} />
          </div>
        )}
      </VirtualRows>
      <Dialog title={t('phraseEraseTitle')} open={asked !== null} onOpenChange={(open) => open || setAsked(null)}>
        <p>{t('phraseEraseQuestion', asked?.length ?? 0)}</p>
        <div className="mt-2 flex gap-1">
          <Button look="solid" onClick={() => asked && erase(asked)}>
            {t('phraseEraseYes')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(null)}>
            {t('uiCancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
