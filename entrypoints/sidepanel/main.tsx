import './style.css';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../components/app-context';
import { SidePanel } from '../../components/layout/side-panel';
import { DeskSession } from '../../lib/app/desk/desk-session';
import { translate, uiLanguage } from '../../lib/platform/strings';
import { deskPorts } from './ports';

document.documentElement.lang = uiLanguage();
const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { signal: life.signal });

const ports = await deskPorts(life.signal);
const desk = new DeskSession({ ...ports, t: translate }, life.signal);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AppProvider t={translate} desk={desk} fault={ports.fault}>
      <SidePanel />
    </AppProvider>,
  );
}
