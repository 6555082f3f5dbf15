import type {
  ConsoleEntry,
  ConsolesApp,
  ConsolesState,
  ImportPackFault,
  TeachOutcome,
} from '../../../lib/app/consoles';
import type { SaveFault } from '../../../lib/app/library';
import { ok, type Result } from '../../../lib/shared/result';

/** Consoles that hold a state, answer as told, and remember what they were asked. */
export class FakeConsoles implements ConsolesApp {
  readonly calls: [string, ...unknown[]][] = [];
  teaching: TeachOutcome = 'started';
  repairing: 'started' | 'no-page' = 'started';
  importing: Result<{ id: string; label: string }, ImportPackFault> = ok({ id: 'mine', label: '小店客服' });
  allowing = true;
  readonly #listeners = new Set<() => void>();
  #state: ConsolesState;

  constructor(consoles: readonly ConsoleEntry[]) {
    this.#state = { kind: 'ready', consoles };
  }
  set(state: ConsolesState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
  of(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name).map(([, ...args]) => args);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  getState(): ConsolesState {
    return this.#state;
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
