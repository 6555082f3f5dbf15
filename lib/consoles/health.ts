import type { FieldHealth, Health } from '../service/view';
import type { Reading } from '../shared/reading';

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
  const states = readings.map(healthOf);
  if (states.filter((state) => state === 'blind').length > states.length * ODD_ROWS) return 'blind';
  return states.includes('found') ? 'found' : 'missing';
}

/** A field that a row shows only at times: its absence says nothing. */
export function healthOfSome(readings: readonly Reading<unknown>[]): FieldHealth {
  if (readings.some((reading) => healthOf(reading) === 'found')) return 'found';
  return readings.some((reading) => !reading.known && reading.why === 'unreadable') ? 'blind' : 'missing';
}

/** The place of a list: found with rows; missing when it is there and empty; blind when it isn't there, or holds no row we know. */
export function healthOfList(list: Element | null, hasRows: boolean): FieldHealth {
  if (hasRows) return 'found';
  return list && list.childElementCount === 0 ? 'missing' : 'blind';
}

export const prefixed = (prefix: string, health: Health): Health =>
  Object.fromEntries(Object.entries(health).map(([field, state]) => [`${prefix}.${field}`, state]));
