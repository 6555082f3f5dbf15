import { Observable } from '../../../lib/app/observable';

/** What the fakes of the gallery share: a state that is set from outside, and the calls that were made. */
export class FakeApp<State> {
  readonly calls: [string, ...unknown[]][] = [];
  readonly #state: Observable<State>;

  constructor(state: State) {
    this.#state = new Observable(state);
  }

  set(state: State): void {
    this.#state.value = state;
  }

  /** The arguments of each call of a method. */
  of(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name).map(([, ...args]) => args);
  }

  subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);
  getState = (): State => this.#state.value;
}
