import { Undo2 } from 'lucide-react';
import type { LibraryChange } from '../../lib/app/library/library';
import type { Translate } from '../../lib/shared/strings';
import { Button } from '../ui/button';
import { dateTime } from '../ui/time';
import { VirtualRows } from '../ui/virtual-rows';
import { CHANGE_WORD } from './change-word';
import type { Manager } from './manager/use-phrase-manager';

function extent({ created, changed, erased, groups }: LibraryChange, t: Translate): string {
  const phrases = created + changed + erased;
  return phrases > 0 || !groups ? t('phraseCount', phrases) : t('phraseGroupCount', groups);
}

/** 最近改动: every change that can still be undone. */
export function ChangesView({ manager }: { manager: Manager }) {
  const { t, state, actions } = manager;
  if (state.changes.length === 0) return <p className="p-3 text-muted">{t('phraseChangesNone')}</p>;
  return (
    <VirtualRows label={t('phraseChanges')} items={state.changes} keyOf={({ id }) => id} height={37}>
      {(change) => (
        <div className="flex min-h-9 items-center gap-2 px-2" data-change={change.kind}>
          <span className="shrink-0 text-sm text-muted">{dateTime(change.at)}</span>
          <span className="min-w-0 flex-1 truncate">
            {t(CHANGE_WORD[change.kind])} <span className="text-muted">{extent(change, t)}</span>
          </span>
          {change.undoneAt === undefined ? (
            <Button icon={Undo2} onClick={() => void actions.undo(change.id)}>
              {t('uiUndo')}
            </Button>
          ) : (
            <span className="text-sm text-muted">{t('phraseUndoneAt', dateTime(change.undoneAt))}</span>
          )}
        </div>
      )}
    </VirtualRows>
  );
}
