import { useMemo, useRef } from 'react';
import { Skeleton } from '../../ui/small';
import { type GroupEvents, GroupList } from '../group-list';
import { MOST_RECENT } from '../place';
import type { Manager } from './use-phrase-manager';

/** The groups beside the list; phrases dropped on one move there. */
export function ManagerGroups({ manager }: { manager: Manager }) {
  const { state, tree, place, wanted } = manager;
  const latest = useRef(manager);
  latest.current = manager;
  // The same objects from one drawing to the next: the list draws anew for what it shows alone.
  const events = useMemo((): GroupEvents => {
    const now = () => latest.current;
    return {
      onPlace: (target) => now().go(target),
      onDrop: (ids, path) => {
        now().actions.edit(ids, { kind: 'move', groups: [...path] });
        now().chosen.none();
      },
      onNew: () => now().setQuestion({ kind: 'new-group' }),
      onRename: (path) => now().setQuestion({ kind: 'rename', path }),
      onRemove: (path) => now().setQuestion({ kind: 'remove-group', path }),
      onReorder: (path, beside) => void now().actions.reorderGroup(path, beside),
    };
  }, []);
  if (!state.isWhole) return <Skeleton lines={4} />;
  return (
    <GroupList
      {...events}
      groups={tree.groups}
      ungrouped={tree.ungrouped}
      all={state.phrases.length}
      recent={Math.min(MOST_RECENT, state.uses.size)}
      place={wanted === '' ? place : null}
    />
  );
}
