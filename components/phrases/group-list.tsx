import { memo, useRef } from 'react';
import type { GroupNode, GroupPath } from '../../lib/phrases/groups';
import { useTranslate } from '../app-context';
import { classNames } from '../ui/class-names';
import { isSamePlace, type Place } from './place';
import { useGroupDrop } from './row-drag';

interface GroupListProps {
  groups: readonly GroupNode[];
  ungrouped: number;
  all: number;
  recent: number;
  /** Null while a search looks through all of them. */
  place: Place | null;
  onPlace: (place: Place) => void;
  /** Phrases were dropped on a group. */
  onDrop: (ids: string[], path: GroupPath) => void;
}

/** The library's groups; the second level of the chosen one is unfolded. */
export const GroupList = memo(function GroupList(props: GroupListProps) {
  const { groups, ungrouped, all, recent, place, onPlace, onDrop } = props;
  const t = useTranslate();
  const entry = (name: string, count: number, target: Place, level: 0 | 1 = 0) => (
    <GroupEntry
      key={JSON.stringify(target)}
      name={name}
      count={count}
      level={level}
      target={target}
      chosen={place !== null && isSamePlace(place, target)}
      onPlace={onPlace}
      onDrop={onDrop}
    />
  );
  const group = (...path: string[]): Place => ({ kind: 'group', path });
  const open = place?.kind === 'group' ? place.path[0] : undefined;
  return (
    <nav aria-label={t('phraseGroups')} className="h-full overflow-y-auto border-r border-line p-1">
      <ul>
        {entry(t('phraseAll'), all, { kind: 'all' })}
        {recent > 0 ? entry(t('phraseRecent'), recent, { kind: 'recent' }) : null}
        {groups.flatMap(({ name, count, inner }) => [
          entry(name, count, group(name)),
          ...(open === name ? inner.map((one) => entry(one.name, one.count, group(name, one.name), 1)) : []),
        ])}
        {ungrouped > 0 ? entry(t('phraseUngrouped'), ungrouped, group()) : null}
      </ul>
    </nav>
  );
});

interface GroupEntryProps {
  name: string;
  count: number;
  level: 0 | 1;
  target: Place;
  chosen: boolean;
  onPlace: (place: Place) => void;
  onDrop: (ids: string[], path: GroupPath) => void;
}

function GroupEntry({ name, count, level, target, chosen, onPlace, onDrop }: GroupEntryProps) {
  const button = useRef<HTMLButtonElement>(null);
  const over = useGroupDrop(button, target.kind === 'group' ? target.path : null, onDrop);
  return (
    <li>
      <button
        ref={button}
        type="button"
        aria-current={chosen}
        title={name}
        data-group={target.kind === 'group' ? target.path.join('/') : target.kind}
        onClick={() => onPlace(target)}
        className={classNames(
          'flex min-h-7 w-full items-center gap-1 rounded-sm pr-1 text-left hover:bg-hover',
          level === 0 ? 'pl-2' : 'pl-4',
          chosen && 'bg-accent-soft font-medium',
          over && 'outline-2 -outline-offset-2 outline-accent',
        )}
      >
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="text-sm text-muted">{count}</span>
      </button>
    </li>
  );
}
