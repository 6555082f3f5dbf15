import './style.css';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../components/app-context';
import { PopupPage } from '../../components/phrases/popup-page';
import type { LibraryApp } from '../../lib/app/library';
import { translate } from '../../lib/platform/strings';

export function showPopup(root: HTMLElement, library: LibraryApp): void {
  createRoot(root).render(
    <AppProvider t={translate} library={library}>
      <PopupPage />
    </AppProvider>,
  );
}
