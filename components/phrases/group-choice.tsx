import { ChevronDown, ChevronUp } from 'lucide-react';
import { type GroupPath, groupText, isSameGroup, siblingsOf } from '../../lib/phrases/groups';
import { IconButton } from '../ui/button';
import { Select } from '../ui/field';
import type { Manager } from './manager/use-phrase-manager';
import type { Place } from './place';

/** The groups as one field, where there is no room for them beside the list. */
export function GroupChoice({ manager }: { manager: Manager }) {
  const { t, tree, place, go } = manager;
  const group = (...path: string[]): Place => ({ kind: 'group', path });
  const places: [Place, string][] = [
    [{ kind: 'all' }, t('phraseAll')],
    [{ kind: 'recent' }, t('phraseRecent')],
    ...tree.groups.flatMap(({ name, inner }): [Place, string][] => [
      [group(name), name],
      ...inner.map((one): [Place, string] => [group(name, one.name), groupText([name, one.name])]),
    ]),
    ...(tree.ungrouped > 0 ? [[group(), t('phraseUngrouped')] as [Place, string]] : []),
  ];
  return (
    <Select
      aria-label={t('phraseGroups')}
      className="max-w-40 text-sm"
      value={JSON.stringify(place)}
      onChange={({ target }) => {
        const found = places.find(([one]) => JSON.stringify(one) === target.value);
        if (found) go(found[0]);
      }}
    >
      {places.map(([one, name]) => (
        <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** Moves the group that is looked at among its neighbours. */
export function GroupMoves({ manager }: { manager: Manager }) {
  const { t, tree, place, actions } = manager;
  const path = place.kind === 'group' ? place.path : [];
  const beside = siblingsOf(tree.groups, path);
  const at = beside.findIndex((group) => isSameGroup(group, path));
  if (at < 0) return null;
  const move = (group: GroupPath | undefined, edge: 'before' | 'after') => {
    if (group) void actions.reorderGroup(path, edge === 'before' ? { before: group } : { after: group });
  };
  // They stay where they are at either end: the key that moves a group on would else lose its button.
  return (
    <>
      <IconButton
        icon={ChevronUp}
        label={t('phraseGroupUp')}
        aria-disabled={at === 0}
        onClick={() => move(beside[at - 1], 'before')}
      />
      <IconButton
        icon={ChevronDown}
        label={t('phraseGroupDown')}
        aria-disabled={at === beside.length - 1}
        onClick={() => move(beside[at + 1], 'after')}
      />
    </>
  );
}
