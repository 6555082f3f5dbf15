import { err, ok, type Result } from '../shared/result';
import type { FileFault } from './fault';
import type { Table } from './format';
import { MAX_INFLATED } from './limits';
import { attribute, tokensOf } from './markup';
import { SharedTexts, SheetRows } from './sheet-stream';
import { inflateText, readDirectory, type ZipEntry } from './zip';

/** A sheet with text in it, in the order of the workbook. */
export interface Sheet {
  name: string;
  table: Table;
}

/** More sheets than anyone sorts phrases into. */
const MAX_SHEETS = 100;

/**
 * Reads the visible sheets of an `.xlsx`: texts and numbers as stored, results in place of formulas, formats ignored. Sheets are read as
 * a stream and held to the caps on the way; a single cell at the far corner costs nothing, unlike in readers that fill a matrix.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Sheet[], FileFault>> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = new Map(directory.value.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]));
  const book = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !links) return err('no-workbook');

  const targets = new Map<string, string>();
  const linked = await eachTag(bytes, links, 'relationship', (tag) => {
    targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
  });
  if (linked) return err(linked);
  const named: { name: string; part: ZipEntry }[] = [];
  const listed = await eachTag(bytes, book, 'sheet', (tag) => {
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'd3p1:id') ?? '') ?? '';
    const part = parts.get((target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase());
    const isShown = (attribute(tag, 'state') ?? 'visible') === 'visible';
    if (part && isShown) named.push({ name: attribute(tag, 'name') ?? '', part });
  });
  if (listed) return err(listed);
  if (named.length > MAX_SHEETS) return err('zip-bomb');

  const shared = parts.get('xl/sharedstrings.xml');
  const read = [...named.map(({ part }) => part), ...(shared ? [shared] : [])];
  if (read.reduce((sum, { size }) => sum + size, 0) > MAX_INFLATED) return err('zip-bomb');

  const strings: string[] = [];
  if (shared) {
    const texts = new SharedTexts(strings);
    const fault = await inflateText(bytes, shared, (piece) => texts.push(piece));
    if (fault) return err(fault);
  }
  const sheets: Sheet[] = [];
  for (const { name, part } of named) {
    const rows = new SheetRows(strings);
    const fault = await inflateText(bytes, part, (piece) => rows.push(piece));
    if (fault) return err(fault);
    if (rows.rows.length > 0) sheets.push({ name, table: { rows: rows.rows, delimiter: null } });
  }
  return ok(sheets);
}

async function eachTag(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  name: string,
  found: (attributes: string) => void,
): Promise<FileFault | null> {
  let text = '';
  const fault = await inflateText(bytes, entry, (piece) => {
    text += piece;
    return null;
  });
  if (fault) return fault;
  for (const token of tokensOf(text)) if (token.kind === 'open' && token.name === name) found(token.attributes);
  return null;
}
