import type { ConsolePack, Field } from '../pack';
import { isDrawn } from './dom-text';
import { findElements, select } from './locate';
import { isRowShown } from './seen';

/** One part alone, such as a text box, stands on pages of any kind. */
const ENOUGH = 2;

/** Whether a page shows enough of a chat's parts to be one that the pack is for: its lists, the box, the name above the talk. */
export function showsChat({ list, messages, composer, conversation }: ConsolePack, document: Document): boolean {
  const isThere = (field: Field | undefined): boolean =>
    field !== undefined && findElements(field, document).length > 0;
  const rowsOf = (field: Field | undefined, row: string): boolean =>
    (field ? findElements(field, document) : [document]).some((place) => select(place, row).some(isRowShown));
  const lists = [list && (() => rowsOf(list.list, list.row)), messages && (() => isThere(messages.list))].filter(
    (it) => it !== undefined,
  );
  const others = [
    composer && (() => findElements(composer.box, document, isDrawn).length > 0),
    conversation && (() => isThere(conversation.buyer)),
  ].filter((it) => it !== undefined);
  const found = lists.filter((is) => is()).length;
  if (found === 0 && lists.length > 0) return false;
  const needed = Math.min(ENOUGH, lists.length + others.length);
  return found >= needed || found + others.filter((is) => is()).length >= needed;
}
