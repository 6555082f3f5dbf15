import type { Warning } from './fault';
import { ownVariables } from './foreign/foreign-variables';
import type { Format, ImportRow, ReadRow } from './format';
import {
  MAX_BODY,
  MAX_CODE,
  MAX_LEVELS,
  MAX_NAME,
  MAX_QUESTION,
  MAX_QUESTIONS,
  MAX_TAGS,
  MAX_TITLE,
  MAX_VARIANTS,
} from './limits';

/** What no console shows: NUL and its kin, marks of byte order, halves of characters. TAB and line end stay. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** What a decoder, or a tool before it, wrote for bytes that mean nothing. */
const LOST = '\ufffd';
const around = (text: string): string => {
  const at = text.indexOf(LOST);
  return text.slice(Math.max(0, at - 8), at + 8).toWellFormed();
};

/**
 * Brings a row to what the library holds: no invisible controls or half characters, `\n` line ends, no spaces around, our notation of
 * variables, caps held. Texts that
 * are too long, or not whole, refuse their row, because they would be sent as if they were whole; names are cut with a warning.
 * Rows of the library's own exports stay as they are.
 */
export function normaliseRow(row: ReadRow, { exact, keepsSpaces }: Pick<Format, 'exact' | 'keepsSpaces'>): ReadRow {
  if (!('body' in row)) return row;
  if (exact) return checked(row);
  const lost = [row.body, row.code ?? '', row.title ?? '', ...(row.variants ?? [])].find((text) => text.includes(LOST));
  if (lost !== undefined) return { row: row.row, fault: 'not-decoded', found: around(lost) };
  const warnings = new Set<Warning>(row.warnings);
  const clean = (text: string): string => {
    const cleaned = text.replace(CONTROLS, '').replace(/\r\n?/g, '\n');
    if (cleaned.length < text.replace(/\r\n/g, '\n').length) warnings.add('controls-removed');
    return cleaned;
  };
  const name = (text: string, most: number, warning: Warning): string => {
    const whole = clean(text).replace(/\s+/g, ' ').trim();
    if (whole.length <= most) return whole;
    warnings.add(warning);
    return whole.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  };
  const list = (items: readonly string[], most: number, longest: number): string[] => {
    const cleaned = [...new Set(items.map((item) => clean(item).trim()).filter(Boolean))];
    const kept = cleaned.filter((item) => item.length <= longest).slice(0, most);
    if (kept.length < cleaned.length) warnings.add('lists-cut');
    return kept;
  };
  const own = (text: string): string => {
    const said = ownVariables(clean(text));
    for (const warning of said.warnings) warnings.add(warning);
    return said.text;
  };
  const body = own(row.body);
  const normal: ImportRow = { ...row, body: keepsSpaces ? body : body.trim(), warnings: [] };
  if (row.code !== undefined) normal.code = clean(row.code).trim();
  if (row.title !== undefined) normal.title = name(row.title, MAX_TITLE, 'title-cut');
  if (row.groups !== undefined) normal.groups = levels(row.groups, name, warnings);
  if (row.questions !== undefined) normal.questions = list(row.questions, MAX_QUESTIONS, MAX_QUESTION);
  if (row.variants !== undefined) normal.variants = list(row.variants.map(own), MAX_VARIANTS, MAX_BODY);
  if (row.tags !== undefined) normal.tags = list(row.tags, MAX_TAGS, MAX_NAME);
  normal.warnings = [...warnings];
  return checked(normal);
}

function levels(
  groups: readonly string[],
  name: (text: string, most: number, warning: Warning) => string,
  warnings: Set<Warning>,
): string[] {
  const named = groups.map((group) => name(group, MAX_NAME, 'group-cut')).filter(Boolean);
  if (named.length <= MAX_LEVELS) return named;
  warnings.add('groups-joined');
  const [first = '', ...deeper] = named;
  return [first, name(deeper.join('/'), MAX_NAME, 'group-cut')];
}

function checked(row: ImportRow): ReadRow {
  const { body, code = '', variants = [] } = row;
  if (body.trim() === '') return { row: row.row, fault: 'no-body', found: row.title || code };
  const long = [body, ...variants].find((text) => text.length > MAX_BODY);
  if (long !== undefined) return { row: row.row, fault: 'body-too-long', found: long.slice(0, 20).toWellFormed() };
  if (code.length > MAX_CODE) return { row: row.row, fault: 'code-too-long', found: code.slice(0, 20).toWellFormed() };
  return row;
}
