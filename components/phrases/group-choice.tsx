import { groupText } from '../../lib/phrases/groups';
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
