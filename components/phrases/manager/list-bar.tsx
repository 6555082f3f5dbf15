import {
  Copy,
  Filter,
  FolderInput,
  FolderMinus,
  ListChecks,
  Pencil,
  Pin,
  Tag,
  Trash2,
  User,
  Users,
  X,
} from 'lucide-react';
import { isEmptyFilter } from '../../../lib/phrases/filter';
import { groupText } from '../../../lib/phrases/groups';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import type { Manager } from './use-phrase-manager';

interface ListBarProps {
  manager: Manager;
  filtering: boolean;
  onFiltering: (on: boolean) => void;
}

/** What is listed and how many; with rows chosen, what can be done to them. */
export function ListBar({ manager, filtering, onFiltering }: ListBarProps) {
  const { t, state, place, shown, chosen, choosing, wanted, filter } = manager;
  if (chosen.chosen.size > 0) return <BulkBar manager={manager} />;
  const name =
    wanted !== ''
      ? t('phraseFound')
      : place.kind === 'group'
        ? groupText(place.path) || t('phraseUngrouped')
        : t(place.kind === 'all' ? 'phraseAll' : 'phraseRecent');
  const isGroup = wanted === '' && place.kind === 'group' && place.path.length > 0;
  return (
    <div className="flex min-h-8 items-center gap-1 border-b border-line px-2">
      <span className="min-w-0 truncate text-sm text-muted" title={name}>
        {name}
      </span>
      <span className="shrink-0 text-sm text-muted" role="status" aria-live="polite" data-shown={shown.length}>
        {state.isWhole ? t('phraseCount', shown.length) : '…'}
      </span>
      <span className="ml-auto flex shrink-0">
        {isGroup ? (
          <>
            <IconButton
              icon={Pencil}
              label={t('phraseGroupRename')}
              onClick={() => manager.setQuestion({ kind: 'rename', path: place.path })}
            />
            <IconButton
              icon={FolderMinus}
              label={t('phraseGroupRemove')}
              onClick={() => manager.setQuestion({ kind: 'remove-group', path: place.path })}
            />
          </>
        ) : null}
        <IconButton
          icon={Filter}
          label={t('phraseFilter')}
          aria-pressed={filtering}
          className={isEmptyFilter(filter) ? '' : 'text-accent'}
          onClick={() => onFiltering(!filtering)}
        />
        <IconButton
          icon={ListChecks}
          label={t('phraseChooseMode')}
          aria-pressed={choosing}
          className={choosing ? 'text-accent' : ''}
          onClick={() => manager.setChoosing(!choosing)}
        />
      </span>
    </div>
  );
}

function BulkBar({ manager }: { manager: Manager }) {
  const { t, actions, chosen, shown, setQuestion, state } = manager;
  const ids = [...chosen.chosen];
  const isSupervisor = state.role === 'supervisor';
  const allPinned = shown.every(({ id, pinned }) => !chosen.chosen.has(id) || pinned);
  return (
    <div
      role="toolbar"
      aria-label={t('phraseBulk')}
      className="flex min-h-8 items-center gap-0.5 border-b border-line bg-accent-soft px-2"
    >
      <span className="min-w-0 truncate text-sm" role="status" aria-live="polite">
        {t('phraseChosen', ids.length)}
      </span>
      <span className="ml-auto flex shrink-0">
        <IconButton icon={ListChecks} label={t('phraseChooseAll', shown.length)} onClick={chosen.all} />
        <IconButton icon={FolderInput} label={t('phraseMove')} onClick={() => setQuestion({ kind: 'move', ids })} />
        <IconButton icon={Tag} label={t('phraseTags')} onClick={() => setQuestion({ kind: 'tag', ids })} />
        <IconButton
          icon={Pin}
          label={t(allPinned ? 'phraseUnpin' : 'phrasePin')}
          onClick={() => actions.edit(ids, { kind: 'pin', pinned: !allPinned })}
        />
        <Menu
          trigger={<IconButton icon={Users} label={t('phraseScope')} />}
          entries={[
            ...(isSupervisor
              ? [
                  {
                    label: t('phraseToShop'),
                    icon: Users,
                    onSelect: () => actions.edit(ids, { kind: 'scope', scope: 'shop' }),
                  },
                  {
                    label: t('phraseToPersonal'),
                    icon: User,
                    onSelect: () => actions.edit(ids, { kind: 'scope', scope: 'personal' }),
                  },
                ]
              : []),
            { label: t('phraseCopyToPersonal'), icon: Copy, onSelect: () => actions.copyToPersonal(ids) },
          ]}
        />
        <IconButton
          icon={Trash2}
          label={t('phraseRemoveChosen', ids.length)}
          onClick={() => {
            actions.remove(ids);
            chosen.none();
          }}
        />
        <IconButton icon={X} label={t('phraseChooseNone')} onClick={chosen.none} />
      </span>
    </div>
  );
}
