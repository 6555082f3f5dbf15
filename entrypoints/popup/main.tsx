import './style.css';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../components/app-context';
import { PopupPage } from '../../components/phrases/popup-page';
import { LibrarySession } from '../../lib/app/library-session';
import { openStore } from '../../lib/data/store';
import { PhraseSearch } from '../../lib/phrases/search';
import { pagePorts } from '../../lib/platform/page-ports';
import { translate, uiLanguage } from '../../lib/platform/strings';
import { describe } from '../../lib/shared/log';

document.documentElement.lang = uiLanguage();
const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { signal: life.signal });

const store = openStore();
const ports = await pagePorts((where, cause) => {
  console.warn(`[yingda] ${where}: ${describe(cause)}`);
  void store.faults.add({ at: Date.now(), where, message: describe(cause) });
});
const library = new LibrarySession(
  {
    ...ports,
    store,
    buildSearch: (phrases) => PhraseSearch.build(phrases),
    rowFault: (field) => translate('importRowFault', field),
  },
  life.signal,
);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AppProvider t={translate} library={library}>
      <PopupPage />
    </AppProvider>,
  );
}
