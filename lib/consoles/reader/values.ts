/**
 * Turns what a page shows into values. Each returns null for what it does not wholly understand: a guess would end up in a reply.
 */

/** A price in yuan: `¥59.00`, `￥1,299`, `59元`. Ranges and abbreviations (`59-79`, `1.2万`) are no price. */
export function parsePrice(text: string): number | null {
  const parts = /^(?:[¥￥]|RMB|CNY)? ?(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,2})? ?元?$/.exec(text.trim());
  return parts ? Number((parts[1] as string).replaceAll(',', '') + (parts[2] ?? '')) : null;
}

/** A count of pieces: `×2`, `x2`, `2件`, `2`. */
export function parseQuantity(text: string): number | null {
  const parts = /^(?:共|[×xX*])? ?(\d{1,6}) ?[件个份套]?$/.exec(text.trim());
  return parts ? Number(parts[1]) : null;
}

/** A badge's number: `3`, `99+` (then 99). Words in a badge are no number. */
export function parseCount(text: string): number | null {
  const parts = /^(\d{1,4})\+?$/.exec(text.trim());
  return parts ? Number(parts[1]) : null;
}

const SECONDS: Record<string, number> = { 秒: 1, 分: 60, 小时: 3_600, 天: 86_400 };

/** A length of time in seconds: `12秒`, `3分钟`, `1小时5分`, `03:12` (minutes and seconds). */
export function parseDuration(text: string): number | null {
  const shown = text.trim();
  const clock = /^(\d{1,2}):(\d{2})$/.exec(shown);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (!/^(?:已?等待)? ?(?:\d{1,4} ?(?:秒钟?|分钟?|小时|天) ?){1,3}$/.test(shown)) return null;
  let seconds = 0;
  for (const [, count, unit = ''] of shown.matchAll(/(\d{1,4}) ?(秒|分|小时|天)/g))
    seconds += Number(count) * (SECONDS[unit] ?? 0);
  return seconds;
}

/** Platforms hide parts of names and numbers behind two or more asterisks or other signs, or all but one character behind one. */
export const isMasked = (text: string): boolean =>
  /[*＊]{2}|^.[*＊]$|[•●○◯□■█]{2}|^\p{Script=Han}(?:[xX]{2,4}|某某)$/u.test(text);

/** The same of receivers, their numbers and addresses, where a single asterisk, 某某 or letters between figures hide something too. */
export const hidesPart = (text: string): boolean =>
  isMasked(text) || /[*＊]|[0-9][xX某]{2,}[0-9]|\p{Script=Han}[xX]{2}|某某|^.某$/u.test(text);
