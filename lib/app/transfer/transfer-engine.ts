import type { FileFault } from '../../formats/fault';
import type { ReadProgress } from '../../formats/preview';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';
import type {
  ExportPreview,
  ImportReport,
  ImportSettings,
  ImportSource,
  ImportView,
  RowFilter,
  RowView,
  Selection,
  WriteFault,
  WriteProgress,
} from './transfer';

/** Where a call's progress goes, and what ends it. */
export interface CallContext<Progress = unknown> {
  progress(progress: Progress): void;
  signal: AbortSignal;
}

/** What the page asks of the worker that reads, compares and writes. Arguments and answers can be cloned. */
export interface TransferEngine {
  /** Drops what imports left behind that were killed. True: there was something. */
  sweep(): Promise<boolean>;
  open(
    source: ImportSource,
    settings: ImportSettings,
    context: CallContext<ReadProgress>,
  ): Promise<Result<ImportView, FileFault>>;
  /** Looks at the opened file anew. */
  correct(settings: ImportSettings, context: CallContext<ReadProgress>): Promise<Result<ImportView, FileFault>>;
  rows(filter: RowFilter, from: number, to: number): Promise<RowView[]>;
  write(context: CallContext<WriteProgress>): Promise<Result<ImportReport, WriteFault>>;
  /** Ok with undefined: not known any more, or taken back already. */
  undo(changeId: string): Promise<Result<{ kept: number }, SaveFault>>;
  previewExport(selection: Selection, writerId: string): Promise<ExportPreview>;
  exportFile(selection: Selection, writerId: string): Promise<{ name: string; file: Blob }>;
}
