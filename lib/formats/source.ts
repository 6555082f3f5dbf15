import { err, ok, type Result } from '../shared/result';
import { detectMapping } from './columns';
import { decodeText, type Encoding } from './delimited/decode';
import { parseDelimited, sniffDelimiter } from './delimited/delimited';
import type { FileFault } from './fault';
import type { FormatInput, RefusedRow } from './format';
import { parseJson } from './json';
import { jsonLines, jsonTable } from './json-table';
import { MAX_BYTES, MAX_OWN_CSV_BYTES, MAX_TEXT_BYTES } from './limits';
import { readMarkupTable } from './markup/markup-table';
import { joinAlike } from './workbook/alike-sheets';
import { EVERY_SHEET, type SheetPart } from './workbook/sheet-place';
import { readWorkbook, type Sheet } from './workbook/workbook';

/** What a person has set because the file was seen wrongly. */
export interface Choice {
  encoding?: Encoding;
  delimiter?: string;
  /** A sheet's name, or `EVERY_SHEET`. */
  sheet?: string;
}

/** A file, opened and held to the caps. */
export interface Source {
  input: FormatInput;
  /** Null for workbooks and for pasted text. */
  encoding: Encoding | null;
  /** Characters that could not be decoded. */
  damaged: number;
  /** Sheets of a workbook that hold text, and the one that is read; `EVERY_SHEET`: all those of one shape. */
  sheets: string[];
  sheet: string | null;
  /** Sheets of one shape, which are read as one unless a person picks one. Empty: no two are alike. */
  alike: SheetPart[];
  /** Sheets with a header that are not read. */
  unread: string[];
  /** Rows that the table's own syntax lost. */
  refused: RefusedRow[];
}

const ZIP = [0x50, 0x4b];
/** Excel 97–2003; also the wrapping of an encrypted `.xlsx`. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** PDF, PNG, JPEG, GIF, RAR, 7z, gzip, programs. */
const NO_TEXT = ['25504446', '89504e47', 'ffd8ff', '47494638', '52617221', '377abcaf', '1f8b', '4d5a90', '7f454c46'];

/** Stands for a bar while a table is cut at bars. */
const BAR = '\u0001';

/** JSON that did not parse. */
const JSON_LIKE = /^\s*(?:\{\s*"|\[\s*[{["])/;

/** Bytes that tell what a file is, before the rest is read. */
const HEAD = 4_096;

/** A `File`, or what reads like one. */
export interface FileBytes {
  size: number;
  slice(from: number, to: number): Pick<Blob, 'arrayBuffer'>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Opens a file for import. Its size is held to the cap before a byte is read, and to that of its kind once its first bytes are; what is
 * inside a workbook, before it is inflated.
 * `name` helps where the bytes leave a doubt, nothing more. Never throws for what the file holds; rejects when it can't be read at all.
 */
export async function openFile(file: FileBytes, name: string, choice: Choice = {}): Promise<Result<Source, FileFault>> {
  if (file.size > MAX_BYTES) return err('too-large');
  if (file.size === 0) return err('empty');
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const starts = (magic: readonly number[]) => magic.every((byte, i) => head[i] === byte);
  const whole = async () => new Uint8Array(await file.arrayBuffer());
  if (starts(COMPOUND)) return err(holdsEncrypted(await whole()) ? 'encrypted' : 'old-xls');
  if (starts(ZIP)) return openWorkbook(await whole(), name, choice);
  const first = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (NO_TEXT.some((magic) => first.startsWith(magic))) return err('not-text');
  if (file.size > mostBytes(head)) return err('too-large');
  const bytes = await whole();
  const decoded = decodeText(bytes, choice.encoding);
  if (!decoded) return err('not-text');
  return openText(decoded.text, name, choice, decoded);
}

/** Opens text from the clipboard. */
export function openPasted(text: string, choice: Choice = {}): Result<Source, FileFault> {
  if (text.length > MAX_TEXT_BYTES / 2) return err('too-large');
  return openText(text.replace(/\r\n?/g, '\n'), '', choice, { encoding: null, damaged: 0 });
}

async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  choice: Choice,
): Promise<Result<Source, FileFault>> {
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  const picked = sheets.value.find((it) => it.name === choice.sheet);
  const best = bestSheet(sheets.value);
  if (!best) return err('empty');
  const alike = joinAlike(sheets.value, best);
  const isOne = picked !== undefined || !alike;
  const { table } = picked ?? alike ?? best;
  const alikeParts = alike?.parts ?? [];
  const read = isOne ? [(picked ?? best).name] : alikeParts.map((part) => part.name);
  return ok({
    input: { name: name.toLowerCase(), text: null, table, json: undefined },
    encoding: null,
    damaged: 0,
    sheets: sheets.value.map((it) => it.name),
    sheet: isOne ? (picked ?? best).name : EVERY_SHEET,
    alike: alikeParts,
    unread: sheets.value
      .filter((it) => !read.includes(it.name) && detectMapping(it.table).headerRow !== 0)
      .map((it) => it.name),
    refused: [],
  });
}

/** The sheet whose header names most of what we know; the first of equals. Workbooks open with a page of instructions at times. */
function bestSheet(sheets: readonly Sheet[]): Sheet | undefined {
  const named = ({ table }: Sheet) => detectMapping(table).fields.filter((field) => field !== null).length;
  return sheets.reduce<Sheet | undefined>((best, it) => (!best || named(it) > named(best) ? it : best), undefined);
}

function openText(
  text: string,
  name: string,
  choice: Choice,
  decoded: Pick<Source, 'encoding' | 'damaged'>,
): Result<Source, FileFault> {
  if (text.trim() === '') return err('empty');
  const { encoding, damaged } = decoded;
  const source: Source = {
    input: { name: name.toLowerCase(), text, table: null, json: undefined },
    encoding,
    damaged,
    sheets: [],
    sheet: null,
    alike: [],
    unread: [],
    refused: [],
  };
  const { input } = source;
  const first = text.trimStart()[0];
  if (first === '{' || first === '[') {
    const parsed = parseJson(text);
    if (parsed.ok) {
      input.json = parsed.value;
      const table = jsonTable(parsed.value);
      if (table && !table.ok) return table;
      input.table = table?.value ?? null;
      return ok(source);
    }
    const lines = parsed.error === 'damaged' ? null : jsonLines(text);
    if (lines) {
      if (!lines.table.ok) return lines.table;
      input.json = lines.list;
      input.table = lines.table.value;
      source.refused = lines.refused;
      return ok(source);
    }
    // A text may begin with a variable.
    if (parsed.error === 'damaged' || JSON_LIKE.test(text) || name.toLowerCase().endsWith('.json')) return parsed;
  }
  if (first === '<') {
    const read = readMarkupTable(text);
    if (!read.ok) return read;
    input.table = read.value.table;
    if (read.value.cutAt !== null) source.refused = [{ row: read.value.cutAt, fault: 'cut-off', found: '' }];
    return ok(source);
  }
  const delimiter = choice.delimiter ?? sniffDelimiter(text);
  if (delimiter === null) return ok(source);
  // Tables in Markdown write a bar that is a text's own so.
  const hasBars = delimiter === '|' && text.includes('\\|');
  const parsed = parseDelimited(hasBars ? text.replaceAll('\\|', BAR) : text, delimiter);
  if (!parsed.ok) return parsed;
  const { table } = parsed.value;
  if (hasBars) for (const row of table.rows) row.cells = row.cells.map((cell) => cell.replaceAll(BAR, '|'));
  input.table = table;
  source.refused = parsed.value.openQuotes.map((row) => ({ row, fault: 'open-quote', found: '' }));
  if (parsed.value.isCutOff) {
    const cut = table.rows.pop();
    if (cut)
      source.refused.push({
        row: cut.row,
        fault: 'cut-off',
        found: cut.cells.join(delimiter).slice(0, 20).toWellFormed(),
      });
  }
  return ok(source);
}

/** The directory of a compound file names its streams in UTF-16. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  const mark = [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 4 * 1024 * 1024) - mark.length;
  for (let at = bytes.indexOf(0x45); at >= 0 && at <= last; at = bytes.indexOf(0x45, at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** What a text may have. Our own exports say in their first bytes what they are. */
function mostBytes(head: Uint8Array): number {
  const text = new TextDecoder().decode(head);
  if (/^\s*\{[\s\S]*"yingda-library"/.test(text)) return MAX_BYTES;
  return /^"编码",.*"应答编号"\r\n/.test(text) ? MAX_OWN_CSV_BYTES : MAX_TEXT_BYTES;
}
