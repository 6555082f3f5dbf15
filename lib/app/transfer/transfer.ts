import type { FileFault } from '../../formats/fault';
import type { PlannedRow, PlanOptions } from '../../formats/plan';
import type { Correction, Preview, ReadProgress } from '../../formats/preview';
import type { LossKind } from '../../formats/writer';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';

/** A file that was dropped or chosen, or text that was pasted. */
export type ImportSource = { file: File } | { pasted: string };

/** What the user sets for an import: corrections of what was seen, and where it goes. */
export interface ImportSettings extends Correction, Pick<PlanOptions, 'mode' | 'shopId' | 'scope' | 'under'> {
  /** All of it goes to `shopId` and `scope`, whatever the file says. */
  moves: boolean;
}

/** Rows by what would be done with them; `warned`: taken, but not as they stand. */
export const ROW_FILTERS = ['all', 'create', 'update', 'skip', 'error', 'warned'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** What an import would do. The rows are asked for as they are scrolled to. */
export interface ImportView extends Omit<Preview, 'plan'> {
  name: string;
  settings: ImportSettings;
  /** Why no rows can be shown yet; mended by a correction. */
  fault: FileFault | null;
  counts: Record<RowFilter, number>;
  /** Phrases that go to the trash because the file replaces them. */
  removed: number;
}

/** A planned row as it is shown: pictures are counted, not carried. */
export type RowView = PlannedRow extends infer Row ? (Row extends PlannedRow ? Omit<Row, 'pictures'> : never) : never;

export interface ImportReport {
  /** Names the import for `undo`. */
  changeId: string;
  created: number;
  updated: number;
  /** Moved to the trash by a replacing import. */
  removed: number;
  skipped: number;
  errors: number;
  /** Phrases whose uses stand in the file and were not counted: the library has its own. */
  usesLeft: number;
}

/**
 * Why an import was not written; the library is as it was. `backup`: none could be made; `busy`: another page is importing;
 * `changed`: the library became another since the preview, which has been made anew.
 */
export type WriteFault = SaveFault | 'cancelled' | 'backup' | 'busy' | 'changed';

/** How far the writing is. Only `swap` touches the library, and it is all or nothing. */
export interface WriteProgress {
  phase: 'backup' | 'stage' | 'swap';
  done: number;
  total: number;
}

export type TransferStep =
  | { kind: 'choose' }
  | { kind: 'reading'; name: string; progress: ReadProgress }
  | { kind: 'refused'; name: string; fault: FileFault | 'failed' }
  /** `isStale`: a correction is being worked in. `fault`: the last try to write it failed. */
  | { kind: 'preview'; view: ImportView; isStale: boolean; fault: WriteFault | null }
  | { kind: 'writing'; view: ImportView; progress: WriteProgress }
  | { kind: 'done'; report: ImportReport }
  | { kind: 'undone'; kept: number };

/** An import of the past that can still be taken back. Time in epoch ms. */
export interface PastImport {
  changeId: string;
  at: number;
  created: number;
  changed: number;
}

export interface TransferState {
  step: TransferStep;
  /** An import of an earlier start never came to its end; the library is as it was before it. */
  isLeftOver: boolean;
  past: readonly PastImport[];
}

export type Selection =
  | { kind: 'all' }
  | { kind: 'group'; path: readonly string[] }
  | { kind: 'ids'; ids: readonly string[] };

/** What an export would lose, kind by kind. */
export interface LossSummary {
  kind: LossKind;
  /** Phrases that lose something. */
  phrases: number;
  /** All that is lost, each once: characters, names of fields, of groups; empty for pictures, which `count` counts. */
  found: string[];
  count: number;
  /** The first of them. */
  titles: string[];
}

export interface ExportPreview {
  phrases: number;
  losses: LossSummary[];
}

/** Files in and out of the library. Promises never reject. State as in `LibraryApp`. */
export interface TransferApp {
  subscribe(listener: () => void): () => void;
  getState(): TransferState;

  open(source: ImportSource): void;
  /** Looks at the file anew with these settings. */
  correct(settings: Partial<ImportSettings>): void;
  /** Planned rows, `from` inclusive to `to` exclusive, of those that pass the filter. */
  rows(filter: RowFilter, from: number, to: number): Promise<readonly RowView[]>;
  /** `withoutBackup`: the user goes on though none could be made. */
  write(withoutBackup: boolean): void;
  /** Ends the reading or writing under way; the library stays as it was. */
  cancel(): void;
  /** Back to choosing a file. */
  close(): void;
  undo(changeId: string): Promise<Result<void, SaveFault>>;
  forgetLeftOver(): void;

  previewExport(selection: Selection, writerId: string): Promise<Result<ExportPreview, SaveFault>>;
  /** Hands the file to the user as a download. */
  exportFile(selection: Selection, writerId: string): Promise<Result<void, SaveFault>>;
}
