import type { LibraryChange } from '../../lib/app/library/library';
import type { StringKey } from '../../lib/shared/strings';

/** What changed the library, in a few words. */
export const CHANGE_WORD: Record<LibraryChange['kind'], StringKey> = {
  write: 'phraseChangeWrite',
  remove: 'phraseChangeRemove',
  restore: 'phraseChangeRestore',
  move: 'phraseChangeMove',
  group: 'phraseChangeGroup',
  tag: 'phraseChangeTag',
  scope: 'phraseChangeScope',
  pin: 'phraseChangePin',
  order: 'phraseChangeOrder',
  merge: 'phraseChangeMerge',
  mend: 'phraseChangeMend',
  import: 'phraseChangeImport',
  starter: 'phraseChangeStarter',
  revert: 'phraseChangeRevert',
  undo: 'phraseChangeUndo',
};
