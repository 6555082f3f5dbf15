import type { Phrase } from '../phrases/phrase';
import type { RowFault, SkipReason, Warning } from './fault';
import type { Picture } from './picture';

/** Fields that a phrase may be without; `null` in a file says that it is. */
type Absent = 'autoReply' | 'copyOf' | 'validFrom' | 'validTo';
type Given = Omit<Phrase, Absent | 'body' | 'groups' | 'order' | 'images'>;

/** How often a phrase was used, and when last (epoch ms). */
export interface Uses {
  count: number;
  lastAt: number;
}

/**
 * One row of a file as every reader yields it, whatever the file's shape. A field that is absent was not in the file, and an update then
 * leaves it as it is; an empty one was there and empty.
 */
export interface ImportRow extends Partial<Given>, Partial<{ [K in Absent]: Phrase[K] | null }> {
  /** Counted from 1 as the user sees it in the file: a sheet's row, a CSV's record (header and empty ones count), a text's line. */
  row: number;
  /** May hold variables in our notation. */
  body: string;
  /** Outermost first; more than two levels are joined later. Absent: the file has no groups. */
  groups?: string[];
  /** All pictures of the phrase, in their order; by the id alone those that are not in the file. */
  pictures?: (Picture | string)[];
  /** Where the file was written. */
  uses?: Uses;
  warnings: Warning[];
}

/** A row that can't be imported; `found` is the piece of it that says why, e.g. the doubled code. */
export interface RefusedRow {
  row: number;
  fault: RowFault;
  found: string;
}

/** A row that is left out on purpose. */
export interface SkippedRow {
  row: number;
  skip: SkipReason;
}

export type ReadRow = ImportRow | RefusedRow | SkippedRow;

/** What a column of a table can hold. */
export const FIELDS = [
  'body',
  'code',
  'title',
  'group1',
  'group2',
  'group3',
  'questions',
  'variants',
  'tags',
  'stage',
  'scope',
  'pinned',
  'validFrom',
  'validTo',
  'active',
  'picture',
  'id',
] as const;
/** What only our own tables hold. */
export const OWN_FIELDS = [
  'shopId',
  'products',
  'platforms',
  'shops',
  'variables',
  'autoReply',
  'copyOf',
  'createdAt',
  'updatedAt',
  'useCount',
  'lastUsed',
] as const;
/** Levels of groups, the outermost first. */
export const GROUP_FIELDS = ['group1', 'group2', 'group3'] as const satisfies Field[];
export type Field = (typeof FIELDS)[number] | (typeof OWN_FIELDS)[number];

/** A number of a workbook that its cell shows in a way of its own. */
export interface StoredNumber {
  column: number;
  /** As stored; days are counted as workbooks do from 1900. */
  stored: number;
  warning?: Warning;
}

/** Rows of a CSV, a sheet or an HTML table. Cells are text as shown; rows without any text are left out. */
export interface Table {
  rows: { row: number; cells: string[]; numbers?: StoredNumber[] }[];
  /** Of a text file; null for workbooks and markup. */
  delimiter: string | null;
}

/** Which column is what. Detected, and correctable by the user. */
export interface Mapping {
  /** Row number of the header; 0 when there is none, below that when the names stand in no row. Rows up to it are no data. */
  headerRow: number;
  /** By column, from the left. */
  fields: (Field | null)[];
}

/** What a format gets to see of a file. */
export interface FormatInput {
  /** File name in lower case; empty for pasted text. */
  name: string;
  /** The decoded file with `\n` line ends; null for workbooks. */
  text: string | null;
  /** The file as a table, where it can be one: the chosen sheet, or text cut at its delimiter. */
  table: Table | null;
  /** The parsed JSON; undefined when the text is none. */
  json: unknown;
}

/**
 * One kind of phrase file. A file in `readers/` with one of these as its default export is all that a new format needs.
 */
export interface Format {
  /** Stable; kept in reports. */
  id: string;
  /** The tool's name, as its users know it. */
  label: string;
  /** Rows are the library's own export: texts are taken as they are, spaces included, and codes may repeat. */
  exact?: boolean;
  /** Spaces and line ends around a text are the author's, since the tool itself wrote the file. */
  keepsSpaces?: boolean;
  /** The tool writes no header: codes, texts, and perhaps more. */
  hasNoHeader?: boolean;
  /** Characters of a text that are read at most, where that is less than of any file. */
  most?: number;
  /** How sure the file is of this kind, 0 to 1. Must be cheap: it looks at the head. */
  sniff(input: FormatInput): number;
  /** For tables: which column is what. Absent where the columns are fixed or there are none. */
  map?(table: Table): Mapping;
  /** Must not throw, whatever the input; rows that can't be read come back as refused. */
  read(input: FormatInput, mapping: Mapping): ReadRow[];
}
