import { FolderPlus } from 'lucide-react';
import { type KeyboardEvent, memo, useRef } from 'react';
import { type GroupNode, type GroupPath, siblingsOf } from '../../lib/phrases/groups';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { isComposing } from '../ui/keys';
import { isSamePlace, type Place } from './place';
import { useGroupDrag } from './row-drag';

/** What the list of groups asks for. */
export interface GroupEvents {
  onPlace: (place: Place) => void;
  /** Phrases were dropped on a group. */
  onDrop: (ids: string[], path: GroupPath) => void;
  onNew: () => void;
  onRename: (path: GroupPath) => void;
  onRemove: (path: GroupPath) => void;
  onReorder: (path: GroupPath, place: { before: GroupPath } | { after: GroupPath }) => void;
}

interface GroupListProps extends GroupEvents {
  groups: readonly GroupNode[];
  ungrouped: number;
  all: number;
  recent: number;
  /** Null while a search looks through all of them. */
  place: Place | null;
}

/** The library's groups; the second level of the chosen one is unfolded. */
export const GroupList = memo(function GroupList(props: GroupListProps) {
  const { groups, ungrouped, all, recent, place, ...events } = props;
  const t = useTranslate();
  const entry = (name: string, count: number, target: Place, level: 0 | 1 = 0) => (
    <GroupEntry
      key={JSON.stringify(target)}
      name={name}
      count={count}
      level={level}
      target={target}
      beside={target.kind === 'group' ? siblingsOf(groups, target.path) : NONE}
      chosen={place !== null && isSamePlace(place, target)}
      events={events}
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
      <Button look="quiet" icon={FolderPlus} className="mt-1" onClick={events.onNew}>
        {t('phraseGroupNew')}
      </Button>
    </nav>
  );
});

const NONE: readonly GroupPath[] = [];

interface GroupEntryProps {
  name: string;
  count: number;
  level: 0 | 1;
  target: Place;
  /** The groups of its level, itself included. */
  beside: readonly GroupPath[];
  chosen: boolean;
  events: GroupEvents;
}

function GroupEntry({ name, count, level, target, beside, chosen, events }: GroupEntryProps) {
  const button = useRef<HTMLButtonElement>(null);
  const path = target.kind === 'group' ? target.path : null;
  const over = useGroupDrag(button, path, events);
  const press = (event: KeyboardEvent) => {
    if (!path || path.length === 0 || isComposing(event.nativeEvent)) return;
    const at = beside.findIndex((group) => group.at(-1) === name);
    const commands: Record<string, () => void> = event.altKey
      ? {
          ArrowUp: () => beside[at - 1] && events.onReorder(path, { before: beside[at - 1] as GroupPath }),
          ArrowDown: () => beside[at + 1] && events.onReorder(path, { after: beside[at + 1] as GroupPath }),
        }
      : { F2: () => events.onRename(path), Delete: () => events.onRemove(path) };
    const command = Object.hasOwn(commands, event.key) ? commands[event.key] : undefined;
    if (!command || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    command();
  };
  return (
    <li>
      <button
        ref={button}
        type="button"
        aria-current={chosen}
        title={name}
        data-group={path ? path.join('/') : target.kind}
        onClick={() => events.onPlace(target)}
        onKeyDown={press}
        className={classNames(
          'relative flex min-h-7 w-full items-center gap-1 rounded-sm pr-1 text-left hover:bg-hover',
          level === 0 ? 'pl-2' : 'pl-4',
          chosen && 'bg-accent-soft font-medium',
          over === 'in' && 'outline-2 -outline-offset-2 outline-accent',
          over === 'before' && 'border-t-2 border-accent',
          over === 'after' && 'border-b-2 border-accent',
        )}
      >
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="text-sm text-muted">{count}</span>
      </button>
    </li>
  );
}
