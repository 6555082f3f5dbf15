import './style.css';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../components/app-context';
import { PopupPage } from '../../components/phrases/popup-page';
import { LibrarySession } from '../../lib/app/library/library-session';
import { faultNoter } from '../../lib/app/note-fault';
import type { PhraseChecker } from '../../lib/app/rules/phrase-checker';
import { openStore } from '../../lib/data/store';
import { pagePorts } from '../../lib/platform/page-ports';
import { translate, uiLanguage } from '../../lib/platform/strings';
import { appVersion } from '../../lib/platform/version';

document.documentElement.lang = uiLanguage();
const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { signal: life.signal });

const store = openStore(undefined, appVersion());
const ports = pagePorts(faultNoter(store.faults));
let checker: Promise<PhraseChecker> | undefined;
const library = new LibrarySession(
  {
    ...ports,
    store,
    first: globalThis.yingdaFirstLook,
    checker: async (signal) => {
      checker ??= import('./checker').then(({ checkerFor }) => checkerFor(store, ports.now));
      return (await checker).get(signal);
    },
  },
  life.signal,
);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AppProvider t={translate} library={library} fault={ports.fault}>
      <PopupPage />
    </AppProvider>,
  );
}
