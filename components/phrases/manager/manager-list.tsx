import { ArrowLeft } from 'lucide-react';
import { type ReactNode, type Ref, useCallback, useRef, useState } from 'react';
import { isEmptyFilter } from '../../../lib/phrases/filter';
import type { Phrase } from '../../../lib/phrases/phrase';
import { Button, IconButton } from '../../ui/button';
import { Skeleton } from '../../ui/small';
import { ChangesView } from '../changes-view';
import { DuplicatesView } from '../duplicates-view';
import { type ListHandle, PhraseList } from '../phrase-list';
import { ProposalsView } from '../proposals-view';
import { TrashView } from '../trash-view';
import { FilterBar } from './filter-bar';
import { ListBar } from './list-bar';
import type { ListCommand } from './list-keys';
import type { Manager } from './use-phrase-manager';

interface ManagerListProps {
  manager: Manager;
  wide: boolean;
  /** What Enter does to a row. */
  onUse: (phrase: Phrase) => void;
  list: Ref<ListHandle>;
  /** Shown while the library has no phrases at all. */
  empty: ReactNode;
}

/** The list of phrases with its bar, or what stands in its place. */
export function ManagerList({ manager, wide, onUse, list, empty }: ManagerListProps) {
  const { state, shown, view, chosen, filter, wanted, place } = manager;
  const [filtering, setFiltering] = useState(!isEmptyFilter(filter));
  const events = useRowEvents(manager, onUse);
  if (view !== 'list') return <OtherView manager={manager} />;
  if (state.phrases.length === 0) return empty;
  return (
    <div className="flex h-full min-w-0 flex-1 flex-col">
      <ListBar manager={manager} filtering={filtering} onFiltering={setFiltering} />
      {filtering ? <FilterBar manager={manager} /> : null}
      {shown.length === 0 ? (
        <Nothing manager={manager} />
      ) : (
        <PhraseList
          ref={list}
          {...events}
          phrases={shown}
          of={JSON.stringify([wanted, place])}
          query={wanted}
          active={manager.active}
          chosen={chosen.chosen}
          choosing={manager.choosing}
          wide={wide}
          mac={state.mac}
        />
      )}
    </div>
  );
}

/** Nothing fits: what to do about it. */
function Nothing({ manager }: { manager: Manager }) {
  const { t, state, wanted, filter, setFilter, place } = manager;
  if (!state.isWhole) return <Skeleton lines={9} />;
  return (
    <div className="flex flex-col items-start gap-2 p-3">
      <p className="text-muted">{wanted !== '' ? t('phraseFoundNone', wanted) : t('phraseGroupEmpty')}</p>
      {isEmptyFilter(filter) ? null : <Button onClick={() => setFilter({})}>{t('phraseFilterClear')}</Button>}
      {wanted !== '' ? (
        <Button onClick={() => manager.write({ title: wanted, ...(place.kind === 'group' ? {} : { groups: [] }) })}>
          {t('phraseWriteFor', wanted)}
        </Button>
      ) : null}
    </div>
  );
}

function OtherView({ manager }: { manager: Manager }) {
  const { t, view } = manager;
  const title = {
    trash: t('phraseTrash'),
    changes: t('phraseChanges'),
    duplicates: t('phraseDuplicates'),
    proposals: t('phraseProposals'),
    list: '',
  }[view];
  return (
    <div className="flex h-full min-w-0 flex-1 flex-col" data-view={view}>
      <div className="flex min-h-8 items-center gap-1 border-b border-line px-1">
        <IconButton icon={ArrowLeft} label={t('phraseBack')} onClick={() => manager.setView('list')} />
        <h2 className="font-medium">{title}</h2>
      </div>
      {view === 'trash' ? (
        <TrashView manager={manager} />
      ) : view === 'changes' ? (
        <ChangesView manager={manager} />
      ) : view === 'duplicates' ? (
        <DuplicatesView manager={manager} />
      ) : (
        <ProposalsView manager={manager} />
      )}
    </div>
  );
}

/** The rows' events, the same objects from one drawing to the next: thousands of rows hang on them. */
function useRowEvents(manager: Manager, onUse: (phrase: Phrase) => void) {
  const latest = useRef({ manager, onUse });
  latest.current = { manager, onUse };
  const { ordered } = manager;
  const now = useCallback(() => latest.current.manager, []);
  const onActive = useCallback((id: string) => now().setActive(id), [now]);
  const onToggle = useCallback((id: string) => now().chosen.toggle(id), [now]);
  const onExtend = useCallback((id: string, from: string) => now().chosen.extend(id, from), [now]);
  const onCopy = useCallback((phrase: Phrase) => now().actions.copy(phrase), [now]);
  const onEdit = useCallback((phrase: Phrase) => now().edit(phrase), [now]);
  const onRemove = useCallback((phrase: Phrase) => now().actions.remove([phrase.id]), [now]);
  const dragged = useCallback((id: string) => now().targets(id), [now]);
  const onPress = useCallback(
    (id: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
      const { chosen, active, setActive } = now();
      if (event.shiftKey) chosen.extend(id, active);
      else if (event.ctrlKey || event.metaKey) chosen.toggle(id);
      setActive(id);
    },
    [now],
  );
  const drop = useCallback(
    (ids: string[], beside: string, edge: 'before' | 'after') =>
      void now().actions.reorder(ids, edge === 'before' ? { before: beside } : { after: beside }),
    [now],
  );
  const onCommand = useCallback(
    (command: Exclude<ListCommand, { kind: 'go' }>, phrase: Phrase) =>
      run(now(), latest.current.onUse, command, phrase),
    [now],
  );
  return {
    onActive,
    onToggle,
    onExtend,
    onCopy,
    onEdit,
    onRemove,
    dragged,
    onPress,
    onDropBeside: ordered ? drop : null,
    onCommand,
  };
}

function run(
  manager: Manager,
  onUse: (phrase: Phrase) => void,
  command: Exclude<ListCommand, { kind: 'go' }>,
  phrase: Phrase,
): void {
  const { actions, chosen, shown } = manager;
  const ids = manager.targets(phrase.id);
  if (command.kind === 'shift') {
    const beside = shown[shown.findIndex(({ id }) => id === phrase.id) + command.by];
    // Pinned ones stay above the others.
    if (!manager.ordered || !beside || beside.pinned !== phrase.pinned) return;
    void actions.reorder([phrase.id], command.by < 0 ? { before: beside.id } : { after: beside.id });
    return;
  }
  const acts: Record<typeof command.kind, () => void> = {
    use: () => onUse(phrase),
    edit: () => manager.edit(phrase),
    copy: () => actions.copy(phrase),
    remove: () => {
      actions.remove(ids);
      chosen.none();
    },
    pin: () => actions.edit(ids, { kind: 'pin', pinned: !phrase.pinned }),
    move: () => manager.setQuestion({ kind: 'move', ids }),
    tag: () => manager.setQuestion({ kind: 'tag', ids }),
    history: () => manager.setHistory(phrase.id),
    toggle: () => chosen.toggle(phrase.id),
    all: chosen.all,
    none: chosen.none,
  };
  acts[command.kind]();
}
