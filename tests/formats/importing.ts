import { type Detection, detect, readRows } from '../../lib/formats/detect';
import type { FileFault, RowFault, SkipReason, Warning } from '../../lib/formats/fault';
import { encodeGbk } from '../../lib/formats/gbk';
import { type ImportPlan, type PlanOptions, plainOptions, planImport } from '../../lib/formats/plan';
import { type Choice, openFile, openPasted, type Source } from '../../lib/formats/source';
import { zipOf } from '../../lib/formats/zip-writer';
import type { Phrase } from '../../lib/phrases/phrase';

export const NOW = 1_790_000_000_000;

export function ids(): () => string {
  let next = 0;
  return () => `new-${++next}`;
}

export interface Imported {
  source: Source;
  detection: Detection;
  plan: ImportPlan;
  /** Phrases to create, by the fields that files hold. */
  phrases: Phrase[];
  errors: { row: number; reason: RowFault; found: string }[];
  skips: { row: number; reason: SkipReason }[];
  warnings: { row: number; warnings: Warning[] }[];
}

interface Options extends Partial<PlanOptions> {
  present?: readonly Phrase[];
  choice?: Choice;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Text as GBK bytes. That the encoder is right is held against the platform's decoder elsewhere. */
export const gbk = (text: string): Uint8Array<ArrayBuffer> => encodeGbk(text);
export const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8])]);

/** The whole way from bytes to the plan, as the import page goes it. */
export async function importing(
  content: Uint8Array<ArrayBuffer> | string,
  name = '',
  options: Options = {},
): Promise<Imported | string> {
  const { present = [], choice = {}, ...planned } = options;
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return planOf(await openFile(new Blob([bytes]), name, choice), present, planned);
}

export const pasting = (text: string): Imported | string => planOf(openPasted(text), [], {});

/** A fault's name, with its place where it has one. */
const named = (fault: FileFault): string =>
  typeof fault === 'string'
    ? fault
    : `${fault.kind} ${'at' in fault ? `${fault.at.line}:${fault.at.column}` : fault.most}`;

function planOf(
  source: ReturnType<typeof openPasted>,
  present: readonly Phrase[],
  planned: Partial<PlanOptions>,
): Imported | string {
  if (!source.ok) return named(source.error);
  const detection = detect(source.value);
  if (!detection.ok) return named(detection.error);
  const rows = readRows(source.value, detection.value);
  if (!rows.ok) return named(rows.error);
  const plan = planImport(rows.value, present, detection.value.format, { ...plainOptions(ids(), NOW), ...planned });
  return {
    source: source.value,
    detection: detection.value,
    plan,
    phrases: plan.rows.flatMap((row) => (row.action === 'create' ? [row.phrase] : [])),
    errors: plan.rows.flatMap((it) =>
      it.action === 'error' ? [{ row: it.row, reason: it.reason, found: it.found }] : [],
    ),
    skips: plan.rows.flatMap((it) => (it.action === 'skip' ? [{ row: it.row, reason: it.reason }] : [])),
    warnings: plan.rows.flatMap(({ row, warnings }) => (warnings.length > 0 ? [{ row, warnings }] : [])),
  };
}

/** As `importing`, for files that must be read. */
export async function imported(...args: Parameters<typeof importing>): Promise<Imported> {
  const done = await importing(...args);
  if (typeof done === 'string') throw new Error(`refused: ${done}`);
  return done;
}

/** Code, title, body and groups, the fields that every report shows. */
export const shown = ({ phrases }: Imported): [string, string, string, string[]][] =>
  phrases.map(({ code, title, body, groups }) => [code, title, body, groups]);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const name = (column: number): string => String.fromCharCode(65 + column);

/** A text, a number, a number in a style, or a cell's own markup. */
type XlsxCell = string | number | { style: number; value: number } | { markup: string };

/** A workbook as spreadsheet programs write it: texts in a table of their own, several sheets, numbers as numbers. */
export function xlsx(
  sheets: Record<string, readonly (readonly XlsxCell[])[]>,
  extra: { name: string; text: string }[] = [],
  /** What stands behind the rows of each sheet. */
  behind = '',
  /** What stands before the list of sheets in the workbook. */
  before = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const texts: string[] = [];
  const cell = (value: XlsxCell, at: string): string => {
    if (value === '') return '';
    if (typeof value === 'object') {
      return 'markup' in value ? value.markup : `<c r="${at}" s="${value.style}"><v>${value.value}</v></c>`;
    }
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const parts = Object.values(sheets).map((rows, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: `<?xml version="1.0"?><worksheet><sheetData>${rows
      .map((cells, r) => `<row r="${r + 1}">${cells.map((it, c) => cell(it, `${name(c)}${r + 1}`)).join('')}</row>`)
      .join('')}</sheetData>${behind}</worksheet>`,
  }));
  const names = Object.keys(sheets);
  return zipOf([
    {
      name: 'xl/workbook.xml',
      text: `<workbook>${before}<sheets>${names.map((it, i) => `<sheet name="${escaped(it)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      text: `<sst>${texts.map((it) => `<si><t>${escaped(it)}</t></si>`).join('')}</sst>`,
    },
    ...parts,
    ...extra,
  ]);
}
