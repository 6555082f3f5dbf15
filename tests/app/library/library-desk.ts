import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import { firstLook } from '../../../lib/app/library/first-look';
import type { LibraryReady } from '../../../lib/app/library/library';
import { LibrarySession } from '../../../lib/app/library/library-session';
import { compileChecker } from '../../../lib/checks/checker';
import { basePack } from '../../../lib/checks/packs/base';
import { readFirstLook } from '../../../lib/data/first-look';
import { openStore, type Store } from '../../../lib/data/store';
import { translator } from '../../../lib/practice/translate';
import { eventually } from '../../support/eventually';

/** What a test of the phrase manager's session works with; new for each test. */
export interface LibraryDesk {
  store: Store;
  life: AbortController;
  /** Epoch ms, moved by hand. */
  now: number;
  library(): LibrarySession;
  /** Once the whole library is read. */
  ready(session: LibrarySession): Promise<LibraryReady>;
}

/** To be called once at the top of a test file. */
export function libraryDesk(): LibraryDesk {
  let count = 0;
  const desk: LibraryDesk = {
    store: undefined as never,
    life: undefined as never,
    now: 9,
    library: () =>
      new LibrarySession(
        {
          store: desk.store,
          t: translator('zh-CN'),
          checker: async () => compileChecker([basePack]),
          copy: async () => true,
          openSidePanel: () => {},
          openWorkspace: () => {},
          openPractice: () => {},
          refreshConsoles: () => {},
          newId: () => `id-${++count}`,
          first: readFirstLook(firstLook(60), desk.store.database.name),
          mac: false,
          now: () => desk.now,
          fault: (where, cause) => {
            throw new Error(`${where}: ${cause}`);
          },
        },
        desk.life.signal,
      ),
    ready: (session) =>
      eventually(() => {
        const state = session.getState();
        if (state.kind !== 'ready' || !state.isWhole) throw new Error(state.kind);
        return state;
      }),
  };
  beforeEach(async () => {
    desk.store = openStore(`library-test-${++count}`);
    desk.life = new AbortController();
    desk.now = 9;
    await desk.store.ready;
  });
  afterEach(() => {
    desk.life.abort();
    desk.store.database.close();
  });
  return desk;
}
