import type { ChangeKind } from '../../data/records';
import { type GroupPath, inGroup, renamed } from '../../phrases/groups';
import type { Phrase } from '../../phrases/phrase';
import { same } from '../../shared/same';
import type { BulkEdit } from './library';

const KINDS: Record<BulkEdit['kind'], ChangeKind> = { move: 'move', tag: 'tag', scope: 'scope', pin: 'pin' };

export const kindOf = (edit: BulkEdit): ChangeKind => KINDS[edit.kind];

/** Only publishing needs a supervisor too: a personal phrase that becomes the shop's. */
export const needsSupervisor = (edit: BulkEdit): boolean => edit.kind === 'scope' && edit.scope === 'shop';

/** Those that the edit changes, changed. `now`: epoch ms. */
export function edited(phrases: readonly Phrase[], edit: BulkEdit, now: number): Phrase[] {
  return phrases.flatMap((phrase) => {
    const part = changeOf(phrase, edit);
    return part ? [{ ...phrase, ...part, updatedAt: now }] : [];
  });
}

function changeOf(phrase: Phrase, edit: BulkEdit): Partial<Phrase> | null {
  switch (edit.kind) {
    case 'move':
      return same(phrase.groups, edit.groups) ? null : { groups: [...edit.groups] };
    case 'tag': {
      const tags = [...new Set([...phrase.tags, ...edit.add])].filter((tag) => !edit.drop.includes(tag));
      return same(tags, phrase.tags) ? null : { tags };
    }
    case 'scope':
      return phrase.scope === edit.scope ? null : { scope: edit.scope };
    case 'pin':
      return phrase.pinned === edit.pinned ? null : { pinned: edit.pinned };
  }
}

/** The phrases of a group and below, with its new name. */
export const withRenamedGroup = (phrases: readonly Phrase[], path: GroupPath, to: GroupPath, now: number): Phrase[] =>
  phrases.flatMap((phrase) => {
    if (!inGroup(phrase, path)) return [];
    const groups = renamed(phrase.groups, path, to);
    return same(groups, phrase.groups) ? [] : [{ ...phrase, groups, updatedAt: now }];
  });

/** A copy of the agent's own, which can be changed at will. */
export function personalCopy(phrase: Phrase, id: string, now: number): Phrase {
  return {
    ...phrase,
    id,
    scope: 'personal',
    copyOf: phrase.id,
    code: '',
    pinned: false,
    createdAt: now,
    updatedAt: now,
  };
}
