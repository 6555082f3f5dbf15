import './style.css';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../../components/app-context';
import { SidePanel } from '../../../components/layout/side-panel';
import { translator } from '../../../lib/practice/translate';
import { FakeDesk } from './fake-desk';
import { NOW } from './samples';
import { DESK_STATES, HITS } from './states';

declare global {
  interface Window {
    desk: FakeDesk;
  }
}

/** `?state=NAME&locale=en`: one state of the side panel, with a desk that only remembers what it is asked. */
const query = new URLSearchParams(location.search);
const t = translator(query.get('locale') ?? 'zh');
const state = DESK_STATES[query.get('state') ?? 'ready'];
const root = document.getElementById('root');
if (root && state) {
  const desk = new FakeDesk(state, () => NOW);
  desk.hits = HITS;
  window.desk = desk;
  createRoot(root).render(
    <AppProvider t={t} desk={desk}>
      <SidePanel />
    </AppProvider>,
  );
}
