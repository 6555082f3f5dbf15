import { LibrarySession } from '../../lib/app/library-session';
import type { PhraseChecker } from '../../lib/app/phrase-checker';
import { openStore } from '../../lib/data/store';
import { pagePorts } from '../../lib/platform/page-ports';
import { uiLanguage } from '../../lib/platform/strings';
import { appVersion } from '../../lib/platform/version';
import { describe } from '../../lib/shared/log';

document.documentElement.lang = uiLanguage();
const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { signal: life.signal });

// The database opens while the program of the page is read.
const store = openStore(undefined, appVersion());
const page = import('./page');
const ports = await pagePorts((where, cause) => {
  console.warn(`[yingda] ${where}: ${describe(cause)}`);
  void store.faults.add({ at: Date.now(), where, message: describe(cause) });
});
let checker: Promise<PhraseChecker> | undefined;
const library = new LibrarySession(
  {
    ...ports,
    store,
    firstPhrases: 18,
    checker: async (signal) => {
      checker ??= import('./checker').then(({ checkerFor }) => checkerFor(store, ports.now));
      return (await checker).get(signal);
    },
  },
  life.signal,
);
const root = document.getElementById('root');
if (root) (await page).showPopup(root, library);
