import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../components/app-context';
import { PopupPage } from '../../components/phrases/popup-page';
import type { LibraryApp } from '../../lib/app/library';
import { translate } from '../../lib/platform/strings';

/** Draws the popup. Loaded by itself, so that the library is being read meanwhile. */
export function show(library: LibraryApp): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <AppProvider t={translate} library={library}>
      <PopupPage />
    </AppProvider>,
  );
}
