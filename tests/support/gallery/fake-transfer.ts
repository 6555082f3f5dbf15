import type { ExportPreview, RowView, TransferApp, TransferState, TransferStep } from '../../../lib/app/transfer';
import { ok } from '../../../lib/shared/result';

/** Import and export that hold a state, answer as told, and remember what they were asked. */
export class FakeTransfer implements TransferApp {
  readonly calls: [string, ...unknown[]][] = [];
  planned: RowView[] = [];
  exporting: ExportPreview = { phrases: 5, losses: [] };
  undoing: Awaited<ReturnType<TransferApp['undo']>> = ok(undefined);
  readonly #listeners = new Set<() => void>();
  #state: TransferState;

  constructor(step: TransferStep = { kind: 'choose' }, part: Partial<TransferState> = {}) {
    this.#state = { step, isLeftOver: false, past: [], ...part };
  }
  set(step: TransferStep): void {
    this.#state = { ...this.#state, step };
    for (const listener of this.#listeners) listener();
  }
  of(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name).map(([, ...args]) => args);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  getState(): TransferState {
    return this.#state;
  }
  rows: TransferApp['rows'] = async (filter, from, to) => {
    this.calls.push(['rows', filter, from, to]);
    const passing = this.planned.filter((row) =>
      filter === 'warned' ? row.warnings.length > 0 : filter === 'all' || row.action === filter,
    );
    return passing.slice(from, to);
  };
  undo: TransferApp['undo'] = async (changeId) => {
    this.calls.push(['undo', changeId]);
    return this.undoing;
  };
  previewExport: TransferApp['previewExport'] = async (...args) => {
    this.calls.push(['previewExport', ...args]);
    return ok(this.exporting);
  };
  exportFile: TransferApp['exportFile'] = async (...args) => {
    this.calls.push(['exportFile', ...args]);
    return ok(undefined);
  };

  open = this.#note('open');
  correct = this.#note('correct');
  write = this.#note('write');
  cancel = this.#note('cancel');
  close = this.#note('close');
  forgetLeftOver = this.#note('forgetLeftOver');

  #note(name: string) {
    return (...args: unknown[]): void => {
      this.calls.push([name, ...args]);
    };
  }
}
