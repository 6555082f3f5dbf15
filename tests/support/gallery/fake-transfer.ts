import type {
  ExportPreview,
  RowView,
  TransferApp,
  TransferState,
  TransferStep,
} from '../../../lib/app/transfer/transfer';
import { ok } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

/** Import and export that hold a state, answer as told, and remember what they were asked. */
export class FakeTransfer extends FakeApp<TransferState> implements TransferApp {
  planned: RowView[] = [];
  exporting: ExportPreview = { phrases: 5, losses: [] };
  undoing: Awaited<ReturnType<TransferApp['undo']>> = ok(undefined);

  constructor(step: TransferStep = { kind: 'choose' }, part: Partial<TransferState> = {}) {
    super({ step, isLeftOver: false, past: [], ...part });
  }
  goTo(step: TransferStep): void {
    this.set({ ...this.getState(), step });
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
