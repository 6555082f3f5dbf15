import { csvRows } from '../formats/delimited/csv-text';
import { decodeText, type Encoding } from '../formats/delimited/decode';
import { parseDelimited } from '../formats/delimited/delimited';
import { unguardCell } from '../formats/delimited/guard';
import type { FileFault } from '../formats/fault';
import { MAX_BYTES } from '../formats/limits';
import { err, ok, type Result } from '../shared/result';
import { foldText } from '../text/fold';
import type { Family, Severity } from './finding';
import { LIMITS } from './limits';
import type { Rule, RulePack } from './rule';
import { familyNamed, severityNamed } from './word-names';

/** Why a row of a word list gives no term. */
export type WordFault =
  | 'too-long'
  | 'means-nothing'
  | 'twice'
  | 'no-family'
  | 'no-severity'
  | 'replacement-too-long'
  | 'open-quote';

/** How a file of words is read. */
export interface ReadOptions {
  /** What words have that say nothing of it. */
  family: Family;
  severity: Severity;
  /** Set by a person, where the guess was wrong. */
  encoding?: Encoding;
}

export interface PackOptions {
  /** Lower-case letters, figures and dashes. */
  id: string;
  label: string;
  version: string;
  /** What findings say: a list has words and no reasons. */
  why: string;
  basis: string;
  advice: string;
}

/** One word of a list, and what was decided about it. */
export interface ListedWord {
  word: string;
  family: Family;
  severity: Severity;
  replacement: string | undefined;
  /** Words that it may be part of: 最 in 最近. */
  allow?: readonly string[];
  /** What only sounds like it. */
  soundAlikes?: readonly string[];
}

/** The words of a file, in its order, before they become rules. */
export interface ReadWords {
  words: ListedWord[];
  encoding: Encoding;
  /** Characters that could not be decoded. */
  damaged: number;
  faults: { row: number; reason: WordFault }[];
}

/** The columns, as lists of ours and of others head them. */
const HEADS = {
  word: /^(?:word|term|keyword|词|词语|敏感词|违禁词|关键词)$/i,
  family: /^(?:family|category|类别|分类|类型)$/i,
  severity: /^(?:severity|level|级别|等级|严重程度)$/i,
  replacement: /^(?:replacement|replace|替换|替换为|替换词|建议)$/i,
} as const;
type Column = keyof typeof HEADS;
const COLUMNS = Object.keys(HEADS) as Column[];

/** Which cell of a row is what: by a header, else in the order word, family, severity, replacement. */
function columnsOf(head: readonly string[]): { places: Map<Column, number>; isHeader: boolean } {
  const places = new Map<Column, number>();
  for (const column of COLUMNS) {
    const place = head.findIndex((cell) => HEADS[column].test(cell.trim()));
    if (place >= 0) places.set(column, place);
  }
  if (places.has('word')) return { places, isHeader: true };
  return { places: new Map(COLUMNS.map((column, i) => [column, i])), isHeader: false };
}

/** The separator of the first lines that have one; a list of one word a line has none. */
const delimiterOf = (text: string): string =>
  ['\t', ',', '，', ';'].find((sign) => text.slice(0, 4096).includes(sign)) ?? '\t';

function entryOf(cell: (column: Column) => string, options: ReadOptions): Result<ListedWord, WordFault> {
  const word = cell('word');
  if (word.length > LIMITS.term) return err('too-long');
  if (foldText(word) === '') return err('means-nothing');
  const family = familyNamed(cell('family') || options.family);
  if (!family) return err('no-family');
  const severity = severityNamed(cell('severity') || options.severity);
  if (!severity) return err('no-severity');
  const replacement = cell('replacement');
  if (replacement.length > LIMITS.text) return err('replacement-too-long');
  return ok({ word, family, severity, replacement: replacement === '' ? undefined : replacement });
}

/**
 * Reads a TXT or CSV file: one word a line, or several with 、 between them, with family, severity and replacement behind it where there are any, in any encoding that
 * files come in. Families and severities may be called by their ids or in Chinese. Lines that begin with # are remarks. A word that is read
 * like an earlier one is left out. A file whose rows are all wrong gives no words, and says of each why.
 */
export function readWords(bytes: Uint8Array, options: ReadOptions): Result<ReadWords, FileFault> {
  if (bytes.length > MAX_BYTES) return err('too-large');
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded) return err(bytes.length === 0 ? 'empty' : 'not-text');
  const parsed = parseDelimited(decoded.text, delimiterOf(decoded.text));
  if (!parsed.ok) return parsed;
  const { rows } = parsed.value.table;
  const { places, isHeader } = columnsOf(rows[0]?.cells ?? []);
  const faults: ReadWords['faults'] = parsed.value.openQuotes.map((row) => ({ row, reason: 'open-quote' }));
  const entries = new Map<string, ListedWord>();
  for (const { row, cells } of isHeader ? rows.slice(1) : rows) {
    const cell = (column: Column): string => unguardCell(cells[places.get(column) ?? -1] ?? '').trim();
    if (cells[0]?.startsWith('#')) continue;
    // A list without a header is typed by hand, often with 、 between its words.
    for (const word of isHeader ? [cell('word')] : cell('word').split('、')) {
      const entry = entryOf((column) => (column === 'word' ? word.trim() : cell(column)), options);
      if (!entry.ok) faults.push({ row, reason: entry.error });
      else if (entries.has(foldText(entry.value.word))) faults.push({ row, reason: 'twice' });
      else entries.set(foldText(entry.value.word), entry.value);
    }
  }
  if (entries.size + faults.length === 0) return err('empty');
  return ok({
    words: [...entries.values()],
    encoding: decoded.encoding,
    damaged: decoded.damaged,
    faults: faults.sort((a, b) => a.row - b.row),
  });
}

/** One rule for all words that are alike in all but the word, or several if they are too many for one. */
export function packOfWords(words: readonly ListedWord[], options: PackOptions): RulePack {
  const { id, label, version, why, basis, advice } = options;
  const groups = new Map<string, ListedWord[]>();
  for (const word of words) {
    // Words that may be part of others are kept apart: an exception is tried for every word of its rule.
    const hasAllow = (word.allow ?? []).length > 0;
    const key = JSON.stringify([word.family, word.severity, word.replacement ?? null, hasAllow]);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  const parts = [...groups].flatMap(([key, group]) =>
    // What is set for a rule goes by its id: it must not change its meaning when the list gets more words.
    parted(group).map((part, i) => ({ ...part, mark: `${hashOf([key])}${i === 0 ? '' : `-${i + 1}`}` })),
  );
  const rules = parts.map(({ words: own, allow, soundAlikes, mark }): Rule => {
    const { family, severity, replacement } = own[0] as ListedWord;
    return {
      id: `${family}.${id}-${mark}`,
      family,
      severity,
      terms: own.map(({ word }) => word),
      ...(soundAlikes.size === 0 ? {} : { soundAlikes: [...soundAlikes] }),
      ...(allow.size === 0 ? {} : { allow: [...allow] }),
      why,
      basis,
      advice,
      ...(replacement === undefined ? {} : { replacement }),
      examples: { hit: [], pass: [] },
    };
  });
  return { id, label, version, rules };
}

/** An id for a list: the same words give the same, in whatever order and on whatever machine. */
export const listId = (words: readonly ListedWord[]): string =>
  `own-${hashOf(words.map(({ word }) => foldText(word)).sort())}`;

/** FNV-1a in two lanes, as 13 letters and figures at the most. */
function hashOf(texts: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0x9dc5811c];
  for (const text of texts) {
    for (let at = 0; at <= text.length; at++) {
      // A mark no text has ends each.
      const code = at < text.length ? text.charCodeAt(at) : 0x1_0000;
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code ^ at, 0x01000193);
    }
  }
  return ((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)).toString(36);
}

interface Part {
  words: ListedWord[];
  allow: Set<string>;
  soundAlikes: Set<string>;
}

/** As many words together as one rule may have. */
function parted(words: readonly ListedWord[]): Part[] {
  const parts: Part[] = [];
  for (const word of words) {
    const allow = (word.allow ?? []).filter((one) => one.length <= LIMITS.word);
    const alike = word.soundAlikes ?? [];
    let part = parts.at(-1);
    const isFull =
      !part ||
      part.words.length === LIMITS.terms ||
      part.allow.size + allow.length > LIMITS.words ||
      part.soundAlikes.size + alike.length > LIMITS.terms;
    if (!part || isFull) {
      part = { words: [], allow: new Set(), soundAlikes: new Set() };
      parts.push(part);
    }
    part.words.push(word);
    for (const one of allow) part.allow.add(one);
    for (const one of alike) part.soundAlikes.add(one);
  }
  return parts;
}

/** Writes the words of a pack as CSV with a header, as `readWords` reads it; a mark at the start tells Excel that it is UTF-8. */
export function writeWordList({ rules }: RulePack): string {
  const rows = rules.flatMap(({ terms = [], family, severity, replacement = '' }) =>
    terms.map((term) => [term, family, severity, replacement]),
  );
  return `\ufeff${csvRows([COLUMNS, ...rows])}`;
}
