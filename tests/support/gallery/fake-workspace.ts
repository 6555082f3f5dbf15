import type { WorkspaceSection } from '../../../lib/app/library/library';
import { Observable } from '../../../lib/app/observable';
import type { FactBench, OpenSection, WorkspaceApp, WorkspaceState } from '../../../lib/app/workspace/workspace';
import { ok } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

/** A workspace that holds a state and remembers what it was asked. */
export class FakeWorkspace extends FakeApp<WorkspaceState> implements WorkspaceApp {
  readonly sections: OpenSection;
  benches: readonly FactBench[] = [];

  constructor(state: WorkspaceState, section: WorkspaceSection = 'phrases') {
    super(state);
    const opened = new Observable(section);
    this.sections = {
      now: () => opened.value,
      subscribe: opened.subscribe,
      goTo: (next) => {
        opened.value = next;
      },
    };
  }
  addPacks: WorkspaceApp['addPacks'] = async (ids) => {
    this.calls.push(['addPacks', ids]);
    return ok({ created: 60, changeId: 'c1' });
  };
  removePack: WorkspaceApp['removePack'] = async (id) => {
    this.calls.push(['removePack', id]);
    return ok({ removed: 20, changeId: 'c2' });
  };
  undoPack: WorkspaceApp['undoPack'] = async (changeId) => {
    this.calls.push(['undoPack', changeId]);
    return ok({ kept: 0 });
  };
  grantConsole = async (consoleId: string): Promise<boolean> => {
    this.calls.push(['grantConsole', consoleId]);
    return false;
  };

  factBenches = async (): Promise<readonly FactBench[]> => this.benches;

  chooseShop = this.#note('chooseShop');
  endFirstRun = this.#note('endFirstRun');
  openPractice = this.#note('openPractice');
  setRules = this.#save('setRules');
  setCategory = this.#save('setCategory');
  setSeverity = this.#save('setSeverity');
  setKey = this.#save('setKey');
  removeException = this.#save('removeException');
  setGuard = this.#save('setGuard');
  setWaitingLimit = this.#save('setWaitingLimit');
  rescue = this.#save('rescue');
  loadDemoShop: WorkspaceApp['loadDemoShop'] = this.#save('loadDemoShop');

  #note(name: string) {
    return (...args: unknown[]): void => {
      this.calls.push([name, ...args]);
    };
  }
  #save(name: string) {
    return async (...args: unknown[]) => {
      this.calls.push([name, ...args]);
      return ok(undefined);
    };
  }
}
