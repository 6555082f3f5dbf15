import { memo } from 'react';
import { useTranslate } from '../app-context';
import { classNames } from '../ui/class-names';
import type { GroupNode, GroupPath } from './groups';

interface GroupListProps {
  groups: readonly GroupNode[];
  ungrouped: number;
  all: number;
  path: GroupPath;
  onPath: (path: GroupPath) => void;
}

/** The library's groups; the second level of the chosen one is unfolded. */
export const GroupList = memo(function GroupList({ groups, ungrouped, all, path, onPath }: GroupListProps) {
  const t = useTranslate();
  const entry = (name: string, count: number, target: GroupPath, level: 0 | 1) => {
    const chosen = JSON.stringify(target) === JSON.stringify(path);
    return (
      <li key={JSON.stringify(target)}>
        <button
          type="button"
          aria-current={chosen}
          title={name}
          onClick={() => onPath(target)}
          className={classNames(
            'flex min-h-7 w-full items-center gap-1 rounded-sm pr-1 text-left hover:bg-hover',
            level === 0 ? 'pl-2' : 'pl-4',
            chosen && 'bg-accent-soft font-medium',
          )}
        >
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className="text-sm text-muted">{count}</span>
        </button>
      </li>
    );
  };
  return (
    <nav aria-label={t('phraseGroups')} className="h-full overflow-y-auto border-r border-line p-1">
      <ul>
        {entry(t('phraseAll'), all, null, 0)}
        {groups.flatMap((group) => [
          entry(group.name, group.count, [group.name], 0),
          ...(path?.[0] === group.name
            ? group.inner.map((inner) => entry(inner.name, inner.count, [group.name, inner.name], 1))
            : []),
        ])}
        {ungrouped > 0 ? entry(t('phraseUngrouped'), ungrouped, [], 0) : null}
      </ul>
    </nav>
  );
});
