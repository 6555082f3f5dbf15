import type { ConsolePack, Field, Locator } from '../pack';
import { rootOf } from '../reader/roots';
import { askForOne } from './ask';
import { askForPart, buttonOf } from './composer-part';
import type { PackHead } from './teach-chat';
import { askInside, closestAround, wayInto } from './way-into';

/** Fields with one place on the page. */
const OF_PAGE = ['shop', 'conversation.buyer', 'composer.box', 'composer.send'];
/** Fields of each row of a list. */
const OF_ROWS: Record<string, readonly string[]> = {
  list: ['name', 'preview', 'unread', 'waiting'],
  messages: ['text', 'time'],
  orders: [
    ...['no', 'status', 'paid', 'createdAt', 'receiver', 'phone', 'address'],
    ...['buyerMemo', 'sellerMemo', 'flag', 'courier', 'waybill'],
  ],
};

/** What was found of the element that was pointed at: locators to try, the likeliest first. */
export interface Repair {
  locators: Locator[];
  /** 0 to 1. */
  stability: number;
}
export type RepairFault = 'no-place' | 'no-row';

const partOf = (field: string): [part: string, name: string] => {
  const [part = '', name = ''] = field.split('.', 2);
  return [part, name];
};

const rowOf = (pack: ConsolePack, part: string): string | undefined =>
  (pack[part as 'list' | 'messages' | 'orders'] as { row?: string } | undefined)?.row;

/** Whether the field, named as in a page's health, can be mended alone by pointing at it: then the pack has a place for a locator of it. */
export function isRepairable(pack: ConsolePack, field: string): boolean {
  const [part, name] = partOf(field);
  if (OF_PAGE.includes(field)) return part in pack;
  return rowOf(pack, part) !== undefined && (OF_ROWS[part]?.includes(name) ?? false);
}

/** The field's locators as they are; empty where the pack has none. */
export function locatorsOf(pack: ConsolePack, field: string): Field {
  const [part, name] = partOf(field);
  const rules = (pack as unknown as Record<string, unknown>)[part];
  return (name === '' ? rules : (rules as Record<string, unknown> | undefined)?.[name]) as Field;
}

/** The pack with this locator asked first for the field; the others stay behind it. Throws for a field that is not repairable. */
export function withRepair(pack: ConsolePack, field: string, locator: Locator): ConsolePack {
  if (!isRepairable(pack, field)) throw new Error(`${field} can't be mended alone`);
  const [part, name] = partOf(field);
  const locators = [locator, ...(locatorsOf(pack, field) ?? [])];
  if (name === '') return { ...pack, [part]: locators };
  return { ...pack, [part]: { ...pack[part as 'list'], [name]: locators } };
}

function onPage(field: string, element: Element) {
  if (field === 'composer.send') return askForPart(buttonOf(element));
  return field === 'composer.box' ? askForPart(element) : askForOne(element, rootOf(element));
}

/** Locators of what was pointed at for the field: on the page, or in each of its rows. */
export function repair(
  pack: ConsolePack,
  field: string,
  element: Element,
  { date }: Pick<PackHead, 'date'>,
): Repair | RepairFault {
  const [part] = partOf(field);
  const row = OF_PAGE.includes(field) ? null : closestAround(element, rowOf(pack, part) ?? ':not(*)');
  if (!row && !OF_PAGE.includes(field)) return 'no-row';
  const into = row ? '' : wayInto(element);
  const found = row
    ? element === row
      ? null
      : askInside([{ root: row, element }])
    : into === null
      ? null
      : onPage(field, element);
  if (!found) return 'no-place';
  const plain: Locator = { css: `${into}${found.css}`, verified: { date, by: 'user', sureness: 'A' } };
  const [former] = locatorsOf(pack, field) ?? [];
  // What was made of the text before: its figures only, or a part of it.
  const cut = former && {
    ...(former.digits ? { digits: true } : {}),
    ...(former.match ? { match: former.match } : {}),
  };
  const isCut = cut && Object.keys(cut).length > 0;
  return { locators: isCut ? [{ ...plain, ...cut }, plain] : [plain], stability: found.stability };
}
