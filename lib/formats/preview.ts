import type { Phrase } from '../phrases/phrase';
import { err, ok, type Result } from '../shared/result';
import type { Encoding } from './decode';
import { type Column, detect, readRows } from './detect';
import type { FileFault } from './fault';
import type { Format, Mapping } from './format';
import { type ImportPlan, type PlanOptions, planImport } from './plan';
import { type Choice, openFile, openPasted } from './source';

/** What a person has corrected in a preview. */
export interface Correction extends Choice {
  formatId?: string;
  mapping?: Mapping;
}

export interface FormatName extends Pick<Format, 'id' | 'label'> {
  /** 0 to 1. */
  confidence: number;
}

/** All that an import page shows, as plain data, so that it may come from a worker. */
export interface Preview {
  format: FormatName;
  /** What else it may be, surest first. */
  alternatives: FormatName[];
  /** Null for workbooks and pasted text. */
  encoding: Encoding | null;
  /** Characters that could not be decoded: more than a few mean another encoding. */
  damaged: number;
  delimiter: string | null;
  sheets: string[];
  sheet: string | null;
  columns: Column[];
  mapping: Mapping;
  /** The columns have no names: nothing is planned before a mapping is given back, corrected or not. */
  isGuess: boolean;
  /** A fault here can be mended by a correction (`no-header`); one of the file as a whole can't. */
  plan: Result<ImportPlan, FileFault>;
}

/** Anything with bytes and a size known beforehand: a `File`, or pasted text. */
export type Imported = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> } | { pasted: string };

/**
 * Reads a file and compares it with the library; changes nothing. 50,000 rows take one to two seconds, in one go: a page that must stay
 * responsive calls it in a worker. Err: the file can't be read at all. Rejects only when the bytes can't be had.
 */
export async function previewImport(
  file: Imported,
  present: readonly Phrase[],
  options: PlanOptions,
  correction: Correction = {},
): Promise<Result<Preview, FileFault>> {
  const source = 'pasted' in file ? openPasted(file.pasted, correction) : await openFile(file, file.name, correction);
  if (!source.ok) return source;
  const detection = detect(source.value, correction.formatId);
  if (!detection.ok) return err(detection.error);
  const { format, confidence, alternatives, columns, isGuess } = detection.value;
  const mapping = correction.mapping ?? detection.value.mapping;
  const rows = readRows(source.value, detection.value, correction.mapping);
  const { encoding, damaged, sheets, sheet, input } = source.value;
  return ok({
    format: { id: format.id, label: format.label, confidence },
    alternatives: alternatives.map((it) => ({ id: it.format.id, label: it.format.label, confidence: it.confidence })),
    encoding,
    damaged,
    delimiter: input.table?.delimiter ?? null,
    sheets,
    sheet,
    columns,
    mapping,
    isGuess,
    plan: rows.ok ? ok(planImport(rows.value, present, format, options)) : rows,
  });
}
