import { useCallback, useRef } from 'react';
import type { GroupPath } from '../../lib/phrases/groups';
import { Skeleton } from '../ui/small';
import { GroupList } from './group-list';
import { MOST_RECENT } from './place';
import type { Manager } from './use-phrase-manager';

/** The groups beside the list; phrases dropped on one move there. */
export function ManagerGroups({ manager }: { manager: Manager }) {
  const { state, tree, place, wanted, go } = manager;
  const latest = useRef(manager);
  latest.current = manager;
  const drop = useCallback((ids: string[], path: GroupPath) => {
    latest.current.actions.edit(ids, { kind: 'move', groups: [...path] });
    latest.current.chosen.none();
  }, []);
  if (!state.isWhole) return <Skeleton lines={4} />;
  return (
    <GroupList
      groups={tree.groups}
      ungrouped={tree.ungrouped}
      all={state.phrases.length}
      recent={Math.min(MOST_RECENT, state.uses.size)}
      place={wanted === '' ? place : null}
      onPlace={go}
      onDrop={drop}
    />
  );
}
