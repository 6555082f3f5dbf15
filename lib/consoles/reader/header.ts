import { knownValue, type Reading, unknown } from '../../shared/reading';
import type { ConsolePack, ListRules, Locator } from '../pack';
import { listOf } from './list-place';
import { holds, readAgreed, readField } from './locate';
import { isRowShown } from './seen';

/**
 * The open conversation's key, read anew from the page; cheap enough to ask at the instant of writing. `ambiguous` while the page is
 * between two conversations, or where two rows of the list have the same name and that is all there is; `missing` when none is open.
 * `keyRead`: the key of a row that was read and hasn't changed since.
 */
export function currentKey(
  pack: ConsolePack,
  document: Document,
  keyRead?: (row: Element) => Reading<string> | undefined,
): Reading<string> {
  const { conversation, list } = pack;
  if (!conversation) return unknown('blind');
  const open = conversation.openRow && list ? rowsIn(list, document).filter((row) => holds(list.active, row)) : [];
  const ofOpen = open.map((row) => readField([rowKey(list as ListRules)], row, 'key'));
  const key = readAgreed(conversation.key, document, ofOpen);
  if (!key.known || !list?.keyIsName) return key;
  const isIts = (row: Element): boolean =>
    knownValue(keyRead?.(row) ?? readField([rowKey(list)], row, 'key')) === key.value && isRowShown(row);
  return rowsIn(list, document).filter(isIts).length > 1 ? unknown('ambiguous') : key;
}

/** How a row tells its key. */
export const rowKey = ({ key }: ListRules): Locator => ({
  ...key,
  visible: false,
  verified: { date: '', by: 'user', sureness: 'C' },
});

function rowsIn({ list, row }: ListRules, document: Document): Element[] {
  const root = list ? listOf(list, document, row) : document;
  return [...(root?.querySelectorAll(row) ?? [])];
}

/** The open conversation's buyer as the page names them now. Names are not unique: compare keys. */
export const headerName = (pack: ConsolePack, document: Document): Reading<string> =>
  readField(pack.conversation?.buyer, document, 'name');
