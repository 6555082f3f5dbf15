import { err, ok, type Result } from '../shared/result';
import { guessFields } from './columns';
import type { FileFault } from './fault';
import type { Field, Format, Mapping, ReadRow, Table } from './format';
import { FORMATS } from './formats';
import { MAX_ROWS } from './limits';
import { normaliseRow } from './normalise';
import { isNewerLibrary } from './own/yingda-json';
import type { Source } from './source';

export interface Candidate {
  format: Format;
  /** 0 to 1. */
  confidence: number;
}

export interface Column {
  /** As the header has it; empty without header. */
  name: string;
  /** Its first texts. */
  samples: string[];
}

/** What a file seems to be, for a person to see and correct. */
export interface Detection extends Candidate {
  /** The other formats that it may be, surest first. */
  alternatives: Candidate[];
  /** What each column is taken for. Empty where the format has no columns. */
  mapping: Mapping;
  columns: Column[];
  /** The columns have no names: `mapping` is a guess, which a person must confirm before anything is read. */
  isGuess: boolean;
}

const NO_MAPPING: Mapping = { headerRow: 0, fields: [] };
const SAMPLES = 3;
/** Below this a format has not recognised a thing. */
const UNSURE = 0.05;

/** Tells which format a file has. `formatId`: the one a person has chosen. */
export function detect({ input }: Source, formatId?: string): Result<Detection, FileFault> {
  const candidates = FORMATS.map((format) => ({ format, confidence: format.sniff(input) }))
    .filter(({ confidence, format }) => confidence > UNSURE || format.id === formatId)
    .sort((a, b) => b.confidence - a.confidence);
  const best = candidates.find(({ format }) => format.id === formatId) ?? candidates[0];
  if (!best) return err(isNewerLibrary(input.json) ? 'newer-version' : 'unknown');
  const alternatives = candidates.filter((it) => it !== best);
  const { table } = input;
  if (!table || !best.format.map) {
    return ok({ ...best, alternatives, mapping: NO_MAPPING, columns: [], isGuess: false });
  }
  const mapping = best.format.map(table);
  const guessed = mapping.headerRow === 0 ? guessFields(table) : [];
  const isGuess = mapping.headerRow === 0 && !isPlain(best.format, table, guessed);
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const header = table.rows.find(({ row }) => row === mapping.headerRow)?.cells ?? [];
  const firsts = table.rows.filter(({ row }) => row > mapping.headerRow).slice(0, 50);
  const columns = Array.from({ length: width }, (_, column) => ({
    name: header[column]?.trim() ?? '',
    samples: firsts
      .map(({ cells }) => (cells[column] ?? '').trim().slice(0, 80))
      .filter(Boolean)
      .slice(0, SAMPLES),
  }));
  return ok({
    ...best,
    alternatives,
    mapping: mapping.headerRow === 0 ? { headerRow: 0, fields: guessed } : mapping,
    columns,
    isGuess,
  });
}

/** What programs make codes of. */
const CODE = /^[!-~]{1,20}$/;
/** Of a table of codes and texts that no tool has signed. */
const FEWEST_ROWS = 3;

/** Whether a table without header leaves no doubt: texts alone, or codes with their texts and perhaps a label or group, as text expanders write them. */
function isPlain({ hasNoHeader }: Format, { rows, delimiter }: Table, fields: readonly (Field | null)[]): boolean {
  const [first, second] = fields;
  const filled = fields.filter((_, column) => rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''));
  if (filled.length === 1) return filled[0] === 'body' && rows.length > 1;
  if (first !== 'code' || second !== 'body' || filled.length > 3) return false;
  if (!hasNoHeader && (rows.length < FEWEST_ROWS || delimiter === null)) return false;
  // The first row might be names of columns that nobody knows.
  const isText = /\p{Script=Han}|(?:\S\s+\S+){2}|[^\p{L}\p{N}\s_()-]/u.test(rows[0]?.cells[1] ?? '');
  const codes = rows.map(({ cells }) => (cells[0] ?? '').trim());
  const isWhole = hasNoHeader || rows.every(({ cells }) => (cells[1] ?? '').trim() !== '');
  return isText && isWhole && codes.every((code) => CODE.test(code)) && new Set(codes).size === codes.length;
}

/**
 * All rows of a file, brought to what the library holds. `mapping` is the detected one, or as a person has corrected it; a table whose
 * columns nobody named or confirmed, or with no column of texts, is refused.
 */
export function readRows(source: Source, detection: Detection, mapping?: Mapping): Result<ReadRow[], FileFault> {
  const { format } = detection;
  const used = mapping ?? detection.mapping;
  if (format.most && (source.input.text?.length ?? 0) > format.most)
    return err({ kind: 'too-long', most: format.most });
  const isTable = source.input.table !== null && format.map !== undefined;
  if (isTable && ((detection.isGuess && !mapping) || !used.fields.includes('body'))) return err('no-header');
  const rows = format.read(source.input, used);
  if (rows.length > MAX_ROWS) return err('too-many-rows');
  if (rows.length === 0 && source.refused.length === 0) return err('empty');
  const lost = isTable ? source.refused : [];
  return ok([...rows.map((row) => normaliseRow(row, format)), ...lost].sort((a, b) => a.row - b.row));
}
