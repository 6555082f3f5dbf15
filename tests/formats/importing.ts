import { encodeGbk } from '../../lib/formats/delimited/gbk';
import { type Detection, detect, readRows } from '../../lib/formats/detect';
import type { FileFault, RowFault, SkipReason, Warning } from '../../lib/formats/fault';
import { type ImportPlan, type PlanOptions, plainOptions, planImport } from '../../lib/formats/plan';
import { type Choice, openFile, openPasted, type Source } from '../../lib/formats/source';
import type { Phrase } from '../../lib/phrases/phrase';

export { xlsx } from '../support/workbook-file';

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
