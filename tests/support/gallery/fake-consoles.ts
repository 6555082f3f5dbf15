import type {
  ConsoleEntry,
  ConsolesApp,
  ConsolesState,
  ImportPackFault,
  TeachOutcome,
} from '../../../lib/app/consoles/consoles';
import type { SaveFault } from '../../../lib/app/library/library';
import { ok, type Result } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

/** Consoles that hold a state, answer as told, and remember what they were asked. */
export class FakeConsoles extends FakeApp<ConsolesState> implements ConsolesApp {
  teaching: TeachOutcome = 'started';
  repairing: 'started' | 'no-page' = 'started';
  importing: Result<{ id: string; label: string }, ImportPackFault> = ok({ id: 'mine', label: '小店客服' });
  allowing = true;

  constructor(consoles: readonly ConsoleEntry[]) {
    super({ kind: 'ready', consoles });
  }
  allow = this.#answer('allow', () => this.allowing);
  teach = this.#answer('teach', () => this.teaching);
  repair = this.#answer('repair', () => this.repairing);
  importPack = this.#answer('importPack', () => this.importing);
  copyReport = this.#answer('copyReport', () => true);
  savePage = this.#answer('savePage', (): 'saved' | 'no-page' => 'saved');
  setSite = this.#answer('setSite', (): Result<void, SaveFault> => ok(undefined));
  remove = this.#answer('remove', (): Result<void, SaveFault> => ok(undefined));
  undo = this.#answer('undo', (): Result<void, SaveFault> => ok(undefined));
  exportPack(id: string): void {
    this.calls.push(['exportPack', id]);
  }

  #answer<T>(name: string, value: () => T) {
    return async (...args: unknown[]): Promise<T> => {
      this.calls.push([name, ...args]);
      return value();
    };
  }
}
