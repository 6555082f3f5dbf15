/** Why a whole file is refused. Nothing of it is read further. */
export const FILE_FAULTS = [
  /** Over the cap on bytes. */
  'too-large',
  'too-many-rows',
  'too-many-columns',
  /** More cells, texts or merged cells than any file needs. */
  'too-many-cells',
  /** A zip that would inflate beyond the caps, or says something else of itself than it holds. */
  'zip-bomb',
  /** Cut off, or not what its first bytes promise. */
  'damaged',
  /** A workbook or archive under a password. */
  'encrypted',
  /** Excel 97–2003, binary. */
  'old-xls',
  /** A zip, but no workbook of the `.xlsx` kind. */
  'no-workbook',
  /** Pictures, programs: no text in any encoding known here. */
  'not-text',
  'empty',
  /** A table whose columns nobody named: it can be read once a person says which column is what. */
  'no-header',
  /** A library of ours that a later release wrote. */
  'newer-version',
  /** No format of ours. */
  'unknown',
] as const;
/** Where a text stops being the JSON it begins as; lines and columns count from 1. */
export interface NoJson {
  kind: 'no-json';
  at: { line: number; column: number };
}
/** A text of a kind that is slow to read, and longer than is read of it. */
export interface TooLong {
  kind: 'too-long';
  /** Characters that are read at most. */
  most: number;
}
export type FileFault = (typeof FILE_FAULTS)[number] | NoJson | TooLong;

/** Why a row is refused. */
export const ROW_FAULTS = [
  'no-body',
  'body-too-long',
  'code-too-long',
  'cell-too-long',
  /** Another row of the file, before it, has the code with another text. */
  'code-twice',
  /** The row holds a picture and no words. */
  'picture-only',
  /** A field is of a kind it can't be: a number where a text belongs. */
  'malformed',
  /** More cells than the header names, which other rows don't have: a separator inside a text that stands in no quotes. */
  'cells-left-over',
  /** Bytes of it mean nothing in the encoding, or a tool before lost them. */
  'not-decoded',
  /** A quoted cell that never ends: what follows it can't be told apart. */
  'open-quote',
  /** The file ends in the middle of it. */
  'cut-off',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Why a row changes nothing. */
export const SKIP_REASONS = [
  /** The library holds it as it is. */
  'same',
  /** An earlier row of the file says the same. */
  'repeated',
  /** The file marks it as switched off. */
  'inactive',
  /** The header once more, in the middle of the file. */
  'header-again',
  /** How many rows there are, below them. */
  'totals',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What was changed or left out of a row that is imported all the same. */
export const WARNINGS = [
  'title-cut',
  'group-cut',
  /** Deeper than two levels: the deeper ones are joined into the second. */
  'groups-joined',
  'lists-cut',
  /** Invisible control characters, or halves of characters, were removed. */
  'controls-removed',
  'picture-left-out',
  'markup-removed',
  /** A value the other tool computes (script, clipboard, date format) became a variable to fill in. */
  'variable-asked',
  /** Something that looks like a variable or a condition of another tool stays as it is. */
  'variable-kept',
  /** A search pattern is no example question. */
  'pattern-left-out',
  /** A stage, a scope or a time that says nothing known here. */
  'value-left-out',
  /** A cell's number format is not known here; its number is taken as stored. */
  'number-format',
  /** A spreadsheet program kept the first digits of a long number, and no others. */
  'digits-lost',
  /** Another phrase, elsewhere in the library or file, has the same text. */
  'same-text',
] as const;
export type Warning = (typeof WARNINGS)[number];
