import { type Reading, unknown } from '../shared/reading';
import { isVisible } from './dom-text';
import { findElements, readAgreed, readField } from './locate';
import type { ConsolePack, ListRules, Locator } from './pack';

/**
 * The open conversation's key, read anew from the page; cheap enough to ask at the instant of writing. `ambiguous` while the page is
 * between two conversations, or where two rows of the list have the same name and that is all there is; `missing` when none is open.
 */
export function currentKey(pack: ConsolePack, document: Document): Reading<string> {
  if (!pack.conversation) return unknown('blind');
  const key = readAgreed(pack.conversation.key, document);
  if (!key.known || !pack.list?.keyIsName) return key;
  return rowsOfKey(pack.list, key.value, document) > 1 ? unknown('ambiguous') : key;
}

/** How a row tells its key. */
export const rowKey = ({ key }: ListRules): Locator => ({
  ...key,
  visible: false,
  verified: { date: '', by: 'user', sureness: 'C' },
});

function rowsOfKey(list: ListRules, key: string, document: Document): number {
  const root = list.list ? findElements(list.list, document)[0] : document;
  let rows = 0;
  for (const row of root?.querySelectorAll(list.row) ?? []) {
    const own = readField([rowKey(list)], row);
    if (own.known && own.value === key && isVisible(row)) rows++;
  }
  return rows;
}

/** The open conversation's buyer as the page names them now. Names are not unique: compare keys. */
export const headerName = (pack: ConsolePack, document: Document): Reading<string> =>
  readField(pack.conversation?.buyer, document, true);
