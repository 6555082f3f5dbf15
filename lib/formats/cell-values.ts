import type { Phrase } from '../phrases/phrase';
import type { Stage } from '../service/conversation';

/** How a table of ours names the stages, and what it reads again. */
export const STAGE_NAMES: Record<Stage, string> = {
  greeting: '问候',
  inquiry: '咨询',
  bargaining: '议价',
  recommendation: '推荐',
  help: '帮助',
  'order-check': '核对订单',
  farewell: '告别',
  'after-sale': '售后',
};
export const SCOPE_NAMES: Record<Phrase['scope'], string> = { shop: '店铺', personal: '个人' };

const keyOf = <K extends string>(names: Record<K, string>, name: string): K | null => {
  const found = (Object.entries(names) as [K, string][]).find(([key, value]) => value === name || key === name);
  return found?.[0] ?? null;
};

export const readStage = (cell: string): Stage | null => keyOf(STAGE_NAMES, cell.trim());
export const readScope = (cell: string): Phrase['scope'] | null => keyOf(SCOPE_NAMES, cell.trim());

/** Yes and no as people and programs write them; anything else, and nothing, is `otherwise`. */
export function readYes(cell: string, otherwise: boolean): boolean {
  const text = cell.trim().toLowerCase();
  if (/^(1|y|yes|true|t|是|有|开|启用|已启用)$/.test(text)) return true;
  return /^(0|n|no|false|f|否|无|关|停用|禁用|未启用)$/.test(text) ? false : otherwise;
}

/** Days since the end of 1899, as workbooks keep a date: from 1954 to 2119. */
const WORKBOOK_DAY = /^([2-7]\d{4})(\.\d+)?$/;
const DAY_MS = 86_400_000;

/**
 * A point in time: as we write it (ISO), or a day, with a time of day if any, in the reader's time zone, also as a workbook's number. Epoch
 * ms; null for anything else.
 */
export function readTime(cell: string): number | null {
  const text = cell.trim();
  if (/^[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return orNull(Date.parse(text));
  const number = WORKBOOK_DAY.exec(text);
  if (number) return new Date(1899, 11, 30 + Number(number[1])).getTime() + Math.round(Number(number[2] ?? 0) * DAY_MS);
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!day) return null;
  const [year, month, date, hours, minutes, seconds] = day.slice(1).map((part) => Number(part ?? 0));
  return orNull(new Date(year ?? 0, (month ?? 1) - 1, date, hours, minutes, seconds).getTime());
}

/** As `readTime`, for what lasts until then: a day without a time of day lasts to its end. */
export function readEnd(cell: string): number | null {
  const at = readTime(cell);
  if (at === null || /[:.]\d+Z?$/.test(cell.trim().replace(/^\d{4}\D\d{1,2}\D\d{1,2}日?/, ''))) return at;
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime() - 1;
}

const orNull = (time: number): number | null => (Number.isFinite(time) ? time : null);

export const writeTime = (time: number | undefined): string => {
  if (time === undefined) return '';
  const date = new Date(time);
  return Number.isFinite(date.getTime()) ? date.toISOString() : '';
};

/** A list in one cell of ours: an item a line, line ends and backslashes within an item escaped. */
export const writeListCell = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n');

export const readListCell = (cell: string): string[] =>
  cell === ''
    ? []
    : cell.split('\n').map((item) => item.replace(/\\([\\n])/g, (_, char) => (char === 'n' ? '\n' : '\\')));

const pieces = (cell: string, separators: RegExp): string[] =>
  cell
    .split(separators)
    .map((item) => item.trim())
    .filter(Boolean);

/** Tags and words, as others write them in one cell. */
export const splitWords = (cell: string): string[] => pieces(cell, /[,，、;；|｜\n]/);

/** Sentences, as others write several in one cell: they hold commas themselves. */
export const splitSentences = (cell: string): string[] => pieces(cell, /[;；|｜\n]/);
