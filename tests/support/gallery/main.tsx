import './style.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../../components/app-context';
import { SidePanel } from '../../../components/layout/side-panel';
import { PopupPage } from '../../../components/phrases/popup-page';
import { WorkspacePage } from '../../../components/workspace/workspace-page';
import { WORKSPACE_SECTIONS } from '../../../lib/app/library';
import { translator } from '../../../lib/practice/translate';
import { FakeDesk } from './fake-desk';
import { FakeLibrary } from './fake-library';
import { FakeWorkspace } from './fake-workspace';
import { LIBRARY_STATES, library, WORKSPACE_STATES } from './library-samples';
import { NOW } from './samples';
import { DESK_STATES, HITS } from './states';

declare global {
  interface Window {
    desk?: FakeDesk;
  }
}

/** `?state=NAME&locale=en&section=rules`: one state of one page, over fakes that only remember what they are asked. */
const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'zh';
const t = translator(locale);
document.documentElement.lang = locale === 'zh' ? 'zh-CN' : locale;

function pageOf(name: string): ReactNode {
  const desk = DESK_STATES[name];
  if (desk) {
    const app = new FakeDesk(desk, () => NOW);
    app.hits = HITS;
    window.desk = app;
    return (
      <AppProvider t={t} desk={app}>
        <SidePanel />
      </AppProvider>
    );
  }
  const popup = LIBRARY_STATES[name];
  if (popup) {
    return (
      <AppProvider t={t} library={new FakeLibrary(popup)}>
        <PopupPage />
      </AppProvider>
    );
  }
  const workspace = WORKSPACE_STATES[name];
  if (!workspace) return `${name}?`;
  const section = WORKSPACE_SECTIONS.find((one) => one === query.get('section')) ?? 'phrases';
  return (
    <AppProvider t={t} library={new FakeLibrary(library())} workspace={new FakeWorkspace(workspace, section)}>
      <WorkspacePage />
    </AppProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(pageOf(query.get('state') ?? 'ready'));
