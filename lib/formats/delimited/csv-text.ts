import { guardCell } from './guard';

/** Rows as CSV, RFC 4180: every cell quoted, so that no program guesses at its type, and guarded against being run as a formula. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => `"${guardCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
