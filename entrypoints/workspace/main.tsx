import './style.css';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../components/app-context';
import { WorkspacePage } from '../../components/workspace/workspace-page';
import { translate, uiLanguage } from '../../lib/platform/strings';
import { openSessions } from './sessions';

document.documentElement.lang = uiLanguage();
const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { signal: life.signal });

const sessions = openSessions(life.signal);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AppProvider t={translate} {...sessions}>
      <WorkspacePage />
    </AppProvider>,
  );
}
