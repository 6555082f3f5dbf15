import type { RulePack } from '../../checks/rule';
import { listId, type ReadWords } from '../../checks/word-list';
import type { RulePackRow } from '../../data/records';
import type { RuleImportSettings } from './own-rules';

/** A file of rules, opened: a pack, or the words of a list. */
export type Opened = { kind: 'pack'; pack: RulePack } | ({ kind: 'words' } & ReadWords);

/** The id of the own pack whose place the file takes; null for none. */
export function replacedBy(
  opened: Opened,
  label: string,
  { replaces }: RuleImportSettings,
  own: readonly RulePackRow[],
): string | null {
  if (opened.kind === 'pack') return own.find(({ id }) => id === opened.pack.id)?.id ?? null;
  if (replaces !== undefined) return replaces;
  // The same words under another name are the same list.
  const same = own.find(({ pack }) => pack.label === label) ?? own.find(({ id }) => id === listId(opened.words));
  return same?.id ?? null;
}

/** The id of a new list. One that shall stand beside a list of the same words gets a figure behind its id. */
export function freeListId(opened: Opened, own: readonly RulePackRow[]): string {
  const id = opened.kind === 'words' ? listId(opened.words) : opened.pack.id;
  for (let i = 1; ; i++) {
    const free = i === 1 ? id : `${id}-${i}`;
    if (!own.some((row) => row.id === free)) return free;
  }
}
