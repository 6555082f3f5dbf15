/**
 * Cells that a spreadsheet would run as a formula get an apostrophe in front when written, which is dropped again when read, so that
 * `-5元` survives a round trip and `=cmd|…` stays text. An apostrophe that stood before such a character itself gets another one.
 * https://owasp.org/www-community/attacks/CSV_Injection; the full-width forms are run by Excel's Asian editions.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** A formula of one text. */
const AS_TEXT = /^="((?:[^"]|"")*)"$/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

export const guardCell = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);

/** For workbooks, whose text cells are never run: only what reading would take for a guard of ours or for 千牛's TAB gets one. */
export const guardSheetCell = (cell: string): string =>
  GUARDED.test(cell) || AS_TEXT.test(cell) || cell.startsWith('\t') ? `'${cell}` : cell;

/**
 * Undoes `guardCell`, and what others do to keep Excel from turning a cell into a number: 千牛’s single TAB before it, and the formula that
 * is nothing but a text, `="001"`.
 */
export function unguardCell(cell: string): string {
  if (cell.startsWith('\t')) return cell.slice(1);
  const quoted = AS_TEXT.exec(cell)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
