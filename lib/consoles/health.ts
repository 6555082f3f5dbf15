import type { FieldHealth } from '../service/view';
import type { Reading } from '../shared/reading';
import { lineOf } from './reader/dom-text';

/**
 * How well one reading went: a masked value was found, while text that could not be understood, or places that disagree, mean that
 * the pack no longer fits the page.
 */
export function healthOf(reading: Reading<unknown>): FieldHealth {
  if (reading.known || reading.why === 'masked') return 'found';
  return reading.why === 'missing' ? 'missing' : 'blind';
}

/** A few odd rows (a new kind of notice) are normal; when more than this share can't be read, the pack no longer fits. */
const ODD_ROWS = 0.2;

/** A field that every row must have. No rows: missing, since nothing speaks against the locators. */
export function healthOfAll(readings: readonly Reading<unknown>[]): FieldHealth {
  const count = { found: 0, missing: 0, blind: 0 };
  for (const reading of readings) count[healthOf(reading)]++;
  if (count.blind > readings.length * ODD_ROWS) return 'blind';
  return count.found > 0 ? 'found' : 'missing';
}

/** A field that a row shows only at times: its absence says nothing. */
export function healthOfSome(readings: readonly Reading<unknown>[]): FieldHealth {
  if (readings.some((reading) => healthOf(reading) === 'found')) return 'found';
  return readings.some((reading) => !reading.known && reading.why === 'unreadable') ? 'blind' : 'missing';
}

/** What a page says in the place of a list that is empty, and nothing else. A person's words stand beside a name or a time. */
const SAYS_EMPTY =
  /^(?:暂无|暂时没有|没有|还没有|尚无|无)(?:更多|任何|新|进行中的?)?(?:的)?(?:会话|对话|聊天|咨询|消息|联系人|客户|买家|顾客|订单|数据|内容)(?:记录|数据|消息)?[。.~～!！]?$|^No (?:more )?(?:data|chats?|messages?|conversations?|orders?)(?: yet)?[.!]?$/i;

/** Whether nothing stands in a list but that it is empty: pages fill such places with words, drawings and scaffolding. */
function isEmpty(list: Element): boolean {
  if (list.childElementCount === 0) return true;
  const said = lineOf(list).trim();
  return said === ''
    ? list.querySelector('img, video, canvas, iframe') === null && !hasOwnElements(list)
    : SAYS_EMPTY.test(said);
}

/** Web components keep what they show out of sight. */
const hasOwnElements = (list: Element): boolean =>
  [...list.querySelectorAll('*')].some(({ localName }) => localName.includes('-'));

/** The place of a list: found with rows; missing when it is there and empty; blind when it isn't there, or holds no row we know. */
export function healthOfList(list: Element | null, hasRows: boolean): FieldHealth {
  if (hasRows) return 'found';
  return list && isEmpty(list) ? 'missing' : 'blind';
}
