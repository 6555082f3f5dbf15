import { err, ok, type Result } from '../../shared/result';
import type { FileFault } from '../fault';
import type { Table } from '../format';
import { MAX_INFLATED } from '../limits';
import { attribute, attributesOf, tokensOf } from '../markup/markup';
import { SharedTexts, SheetRows } from './sheet-stream';
import { SheetStyles } from './sheet-styles';
import { inflateText, readDirectory, type ZipEntry } from './zip';

/** A sheet with text in it, in the order of the workbook. */
export interface Sheet {
  name: string;
  table: Table;
}

/** More sheets than anyone sorts phrases into. */
const MAX_SHEETS = 100;

/**
 * Reads the visible sheets of an `.xlsx`: texts as stored, numbers as their cells show them, results in place of formulas. Sheets are read
 * as a stream and held to the caps on the way; a single cell at the far corner costs nothing, unlike in readers that fill a matrix.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Sheet[], FileFault>> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = new Map(directory.value.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]));
  const partAt = (folder: string, target: string) => parts.get(pathOf(folder, target).toLowerCase());
  const linksIn = async (part: ZipEntry | undefined, links: Link[]) =>
    part &&
    eachTag(bytes, part, (name, tag) => {
      if (name !== 'relationship') return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) => attribute(tag, key) ?? '');
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    });

  // Some programs number the workbook: `xl/workbook2.xml`.
  const top: Link[] = [];
  const opened = await linksIn(parts.get('_rels/.rels'), top);
  if (opened) return err(opened);
  const path = pathOf('', top.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml');
  const [, folder = '', file = ''] = /^(.*?)([^/]*)$/.exec(path) ?? [];
  const book = partAt('', path);
  const related = partAt(folder, `_rels/${file}.rels`);
  if (!book || !related) return err('no-workbook');
  const links: Link[] = [];
  const linked = await linksIn(related, links);
  if (linked) return err(linked);

  const named: { name: string; part: ZipEntry }[] = [];
  let isFrom1904 = false;
  const listed = await eachTag(bytes, book, (name, tag) => {
    if (name === 'workbookpr') isFrom1904 = /^(?:1|true|on)$/.test(attribute(tag, 'date1904') ?? '');
    if (name !== 'sheet') return;
    // Of the name's own space, whatever it is called there.
    const id = attributesOf(tag).find(([key]) => /:id$/.test(key))?.[1];
    const part = partAt(folder, links.find((link) => link.id === id)?.target ?? '');
    const isShown = (attribute(tag, 'state') ?? 'visible') === 'visible';
    if (part && isShown) named.push({ name: attribute(tag, 'name') ?? '', part });
  });
  if (listed) return err(listed);
  if (named.length > MAX_SHEETS) return err('zip-bomb');

  const linkedPart = (type: string, usual: string) =>
    partAt(folder, links.find((link) => link.type === type)?.target ?? usual);
  const shared = linkedPart('sharedStrings', 'sharedStrings.xml');
  const styled = linkedPart('styles', 'styles.xml');
  const read = [...named.map(({ part }) => part), shared, styled].filter((part) => part !== undefined);
  if (read.reduce((sum, { size }) => sum + size, 0) > MAX_INFLATED) return err('zip-bomb');

  const strings: string[] = [];
  const styles = new SheetStyles(isFrom1904);
  for (const [part, stream] of [
    [shared, new SharedTexts(strings)],
    [styled, styles],
  ] as const) {
    const fault = part && (await inflateText(bytes, part, (piece) => stream.push(piece)));
    if (fault) return err(fault);
  }
  const sheets: Sheet[] = [];
  for (const { name, part } of named) {
    const rows = new SheetRows(strings, styles);
    const fault = await inflateText(bytes, part, (piece) => rows.push(piece));
    if (fault) return err(fault);
    if (rows.rows.length > 0) sheets.push({ name, table: { rows: rows.rows, delimiter: null } });
  }
  return ok(sheets);
}

interface Link {
  id: string;
  /** The last word of the address that names it. */
  type: string;
  target: string;
}

/** Where a link leads, from the top of the archive. */
function pathOf(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

async function eachTag(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  found: (name: string, attributes: string) => void,
): Promise<FileFault | null> {
  let text = '';
  const fault = await inflateText(bytes, entry, (piece) => {
    text += piece;
    return null;
  });
  if (fault) return fault;
  for (const token of tokensOf(text)) if (token.kind === 'open') found(token.name, token.attributes);
  return null;
}
