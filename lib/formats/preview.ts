import type { Phrase } from '../phrases/phrase';
import { err, ok, type Result } from '../shared/result';
import type { Encoding } from './delimited/decode';
import { type Column, detect, readRows } from './detect';
import type { FileFault } from './fault';
import type { Format, Mapping } from './format';
import { type ImportPlan, type PlanOptions, planImport } from './plan';
import { type Choice, type FileBytes, openFile, openPasted, type Source } from './source';
import type { SheetPart } from './workbook/sheet-place';

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
  /** The file is our own: it says shop and scope of each phrase itself. */
  isOwn: boolean;
  /** What else it may be, surest first. */
  alternatives: FormatName[];
  /** Null for workbooks and pasted text. */
  encoding: Encoding | null;
  /** Characters that could not be decoded: more than a few mean another encoding. */
  damaged: number;
  delimiter: string | null;
  sheets: string[];
  sheet: string | null;
  alike: SheetPart[];
  unread: string[];
  columns: Column[];
  mapping: Mapping;
  /** The columns have no names: nothing is planned before a mapping is given back, corrected or not. */
  isGuess: boolean;
  /** A fault here can be mended by a correction (`no-header`); one of the file as a whole can't. */
  plan: Result<ImportPlan, FileFault>;
}

/** Anything with bytes and a size known beforehand: a `File`, or pasted text. */
export type Imported = (FileBytes & { name: string }) | { pasted: string };

/** How far the reading is: bytes are opened, rows are read, rows are compared with the library. `total` is 0 while it is not known. */
export interface ReadProgress {
  phase: 'open' | 'read' | 'compare';
  done: number;
  total: number;
}

/**
 * A file on its way in. It is opened once, and anew only for another encoding, separator or sheet. 50,000 rows take one to two seconds, in
 * one go: a page that must stay responsive has it in a worker.
 */
export class ImportFile {
  readonly #file: Imported;
  #opened: { by: string; source: Result<Source, FileFault> } | null = null;

  constructor(file: Imported) {
    this.#file = file;
  }

  /** Compares it with the library; changes nothing. Err: the file can't be read at all. Rejects only when the bytes can't be had. */
  async preview(
    present: readonly Phrase[],
    options: PlanOptions,
    correction: Correction = {},
    progress: (progress: ReadProgress) => void = () => {},
  ): Promise<Result<Preview, FileFault>> {
    progress({ phase: 'open', done: 0, total: 0 });
    const source = await this.#open(correction);
    if (!source.ok) return source;
    const detection = detect(source.value, correction.formatId);
    if (!detection.ok) return err(detection.error);
    const { format, confidence, alternatives, columns, isGuess } = detection.value;
    const mapping = correction.mapping ?? detection.value.mapping;
    progress({ phase: 'read', done: 0, total: 0 });
    const rows = readRows(source.value, detection.value, correction.mapping);
    const { encoding, damaged, sheets, sheet, alike, unread, input } = source.value;
    const compared = (done: number) => rows.ok && progress({ phase: 'compare', done, total: rows.value.length });
    return ok({
      format: { id: format.id, label: format.label, confidence },
      isOwn: format.exact ?? false,
      alternatives: alternatives.map((it) => ({ id: it.format.id, label: it.format.label, confidence: it.confidence })),
      encoding,
      damaged,
      delimiter: input.table?.delimiter ?? null,
      sheets,
      sheet,
      alike,
      unread,
      columns,
      mapping,
      isGuess,
      plan: rows.ok ? ok(planImport(rows.value, present, format, options, compared)) : rows,
    });
  }

  async #open({ encoding, delimiter, sheet }: Choice): Promise<Result<Source, FileFault>> {
    const by = JSON.stringify([encoding, delimiter, sheet]);
    if (this.#opened?.by !== by) {
      // Another encoding of a workbook, or a separator of JSON, opens the same; that is rare and costs a second.
      const choice: Choice = {
        ...(encoding && { encoding }),
        ...(delimiter && { delimiter }),
        ...(sheet && { sheet }),
      };
      const file = this.#file;
      this.#opened = {
        by,
        source: 'pasted' in file ? openPasted(file.pasted, choice) : await openFile(file, file.name, choice),
      };
    }
    return this.#opened.source;
  }
}

/** The preview of a file that is looked at once. */
export const previewImport = (
  file: Imported,
  present: readonly Phrase[],
  options: PlanOptions,
  correction: Correction = {},
): Promise<Result<Preview, FileFault>> => new ImportFile(file).preview(present, options, correction);
