import type { FileFault } from '../../formats/fault';
import type { ReadProgress } from '../../formats/preview';
import { EVERY_SHOP } from '../../phrases/phrase';
import { err, ok, type Result } from '../../shared/result';
import type { SaveFault } from '../library/library';
import { Observable } from '../observable';
import type {
  ExportPreview,
  ImportSettings,
  ImportSource,
  ImportView,
  PastImport,
  RowFilter,
  RowView,
  Selection,
  TransferApp,
  TransferState,
  TransferStep,
  WriteFault,
  WriteProgress,
} from './transfer';
import type { CallContext, TransferEngine } from './transfer-engine';

/** An engine, and what ends it with all it is doing. */
export interface RunningEngine {
  engine: TransferEngine;
  end(): void;
}

export interface TransferPorts {
  /** Starts the worker. */
  start(): RunningEngine;
  /** Whether an import of an earlier start left rows behind. */
  isLeftOver(): Promise<boolean>;
  /** Keeps a copy of what is there before it is changed. */
  backup(reason: 'import'): Promise<Result<void, SaveFault>>;
  watchPast(next: (past: readonly PastImport[]) => void): () => void;
  save(name: string, file: Blob): void;
  refreshConsoles(): void;
  fault(where: string, cause: unknown): void;
}

/** What an import starts with. */
export const PLAIN_SETTINGS: ImportSettings = { mode: 'merge', shopId: EVERY_SHOP, scope: 'personal', moves: false };

const OPENING: ReadProgress = { phase: 'open', done: 0, total: 0 };

/** Files in and out, as the workspace's page shows it. The work itself is done in a worker. */
export class TransferSession implements TransferApp {
  readonly #ports: TransferPorts;
  readonly #state = new Observable<TransferState>({ step: { kind: 'choose' }, isLeftOver: false, past: [] });
  #running: RunningEngine | null = null;
  /** Ends the writing under way. */
  #writing: AbortController | null = null;
  /** Grows with each look at a file: the answer to an earlier one is stale. */
  #look = 0;

  constructor(ports: TransferPorts, signal: AbortSignal) {
    this.#ports = ports;
    const stop = ports.watchPast((past) => {
      this.#state.value = { ...this.#state.value, past };
    });
    signal.addEventListener('abort', stop, { once: true });
    signal.addEventListener('abort', () => this.#endEngine(), { once: true });
    void this.#sweep();
  }

  subscribe = this.#state.subscribe;
  getState = (): TransferState => this.#state.value;

  open(source: ImportSource): void {
    const name = 'file' in source ? source.file.name : '';
    this.#go({ kind: 'reading', name, progress: OPENING });
    void this.#see((context) => this.#engine().open(source, PLAIN_SETTINGS, context), name);
  }

  correct(settings: Partial<ImportSettings>): void {
    const { step } = this.#state.value;
    if (step.kind !== 'preview') return;
    const next: ImportSettings = { ...step.view.settings, ...settings };
    // At once, so that the control follows the hand; the rows come after.
    this.#go({ ...step, view: { ...step.view, settings: next }, isStale: true, fault: null });
    void this.#see((context) => this.#engine().correct(next, context), step.view.name);
  }

  async rows(filter: RowFilter, from: number, to: number): Promise<readonly RowView[]> {
    return (await this.#asked(() => this.#engine().rows(filter, from, to))) ?? [];
  }

  write(withoutBackup: boolean): void {
    const { step } = this.#state.value;
    if (step.kind !== 'preview' || step.isStale || this.#writing) return;
    void this.#write(step.view, withoutBackup);
  }

  cancel(): void {
    const { step } = this.#state.value;
    if (step.kind === 'writing') this.#writing?.abort();
    if (step.kind === 'reading') this.close();
  }

  close(): void {
    if (this.#writing) return;
    this.#look++;
    // What it reads may go on for seconds otherwise.
    if (this.#state.value.step.kind === 'reading') this.#endEngine();
    this.#go({ kind: 'choose' });
  }

  async undo(changeId: string): Promise<Result<void, SaveFault>> {
    const undone = await this.#asked(() => this.#engine().undo(changeId));
    if (!undone) return err('failed');
    if (!undone.ok) return undone;
    this.#ports.refreshConsoles();
    this.#go({ kind: 'undone', kept: undone.value.kept });
    return ok(undefined);
  }

  forgetLeftOver(): void {
    this.#state.value = { ...this.#state.value, isLeftOver: false };
  }

  async previewExport(selection: Selection, writerId: string): Promise<Result<ExportPreview, SaveFault>> {
    const preview = await this.#asked(() => this.#engine().previewExport(selection, writerId));
    return preview ? ok(preview) : err('failed');
  }

  async exportFile(selection: Selection, writerId: string): Promise<Result<void, SaveFault>> {
    const exported = await this.#asked(() => this.#engine().exportFile(selection, writerId));
    if (!exported) return err('failed');
    this.#ports.save(exported.name, exported.file);
    return ok(undefined);
  }

  #engine(): TransferEngine {
    this.#running ??= this.#ports.start();
    return this.#running.engine;
  }

  #endEngine(): void {
    this.#running?.end();
    this.#running = null;
  }

  /** Undefined when the worker failed, which is noted. */
  async #asked<T>(call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call();
    } catch (cause) {
      this.#ports.fault('transfer', cause);
      return undefined;
    }
  }

  async #sweep(): Promise<void> {
    const isLeftOver = await this.#asked(async () => (await this.#ports.isLeftOver()) && this.#engine().sweep());
    if (isLeftOver) this.#state.value = { ...this.#state.value, isLeftOver };
  }

  async #see(
    call: (context: CallContext<ReadProgress>) => Promise<Result<ImportView, FileFault>>,
    name: string,
  ): Promise<void> {
    const look = ++this.#look;
    const isCurrent = () => look === this.#look;
    const progress = (at: ReadProgress) => {
      if (isCurrent() && this.#state.value.step.kind === 'reading') this.#go({ kind: 'reading', name, progress: at });
    };
    try {
      const seen = await call({ progress, signal: new AbortController().signal });
      if (!isCurrent()) return;
      const { step } = this.#state.value;
      const fault = step.kind === 'preview' ? step.fault : null;
      if (seen.ok) this.#go({ kind: 'preview', view: seen.value, isStale: false, fault });
      else this.#go({ kind: 'refused', name, fault: seen.error });
    } catch (cause) {
      if (!isCurrent()) return;
      this.#ports.fault('transfer', cause);
      this.#endEngine();
      this.#go({ kind: 'refused', name, fault: 'failed' });
    }
  }

  async #write(view: ImportView, withoutBackup: boolean): Promise<void> {
    const life = new AbortController();
    this.#writing = life;
    const progress = (at: WriteProgress) => this.#go({ kind: 'writing', view, progress: at });
    progress({ phase: 'backup', done: 0, total: 0 });
    const written = await this.#asked(async () => {
      if (!withoutBackup && !(await this.#ports.backup('import')).ok) return err<WriteFault>('backup');
      if (life.signal.aborted) return err<WriteFault>('cancelled');
      return this.#engine().write({ progress, signal: life.signal });
    });
    this.#writing = null;
    if (written?.ok) {
      this.#ports.refreshConsoles();
      this.#go({ kind: 'done', report: written.value });
      return;
    }
    const fault = written?.error ?? 'failed';
    this.#go({ kind: 'preview', view, isStale: fault === 'changed', fault });
    if (fault === 'changed') void this.#see((context) => this.#engine().correct(view.settings, context), view.name);
  }

  #go(step: TransferStep): void {
    this.#state.value = { ...this.#state.value, step };
  }
}
