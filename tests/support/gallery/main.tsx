import './style.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '../../../components/app-context';
import { SidePanel } from '../../../components/layout/side-panel';
import { PopupPage } from '../../../components/phrases/popup-page';
import { WorkspacePage } from '../../../components/workspace/workspace-page';
import { WORKSPACE_SECTIONS } from '../../../lib/app/library/library';
import type { OwnRulesState } from '../../../lib/app/rules/own-rules';
import { basePack } from '../../../lib/checks/packs/base';
import type { Phrase } from '../../../lib/phrases/phrase';
import { translator } from '../../../lib/practice/translate';
import { CONSOLES } from './console-samples';
import { FakeBackup, FakeBuyerData } from './fake-backup';
import { FakeBatchCheck } from './fake-batch-check';
import { FakeConsoles } from './fake-consoles';
import { FakeDesk } from './fake-desk';
import { FakeLibrary } from './fake-library';
import { FakeLint } from './fake-lint';
import { FakeOwnRules, OWN_RULES, RULE_IMPORT } from './fake-own-rules';
import { FakeShops } from './fake-shops';
import { FakeTransfer } from './fake-transfer';
import { FakeWorkspace } from './fake-workspace';
import {
  workspace as aWorkspace,
  FINDINGS,
  LIBRARY_STATES,
  library,
  PHRASES,
  WORKSPACE_STATES,
} from './library-samples';
import { NOW } from './samples';
import { DESK_STATES, HITS } from './states';
import { EXPORTING, PAST, PLANNED, TRANSFER_STATES } from './transfer-samples';

declare global {
  interface Window {
    desk?: FakeDesk;
    library?: FakeLibrary;
  }
}

/** `?state=NAME&locale=en&section=rules`: one state of one page, over fakes that only remember what they are asked. */
const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'zh';
const t = translator(locale);
document.documentElement.lang = locale === 'zh' ? 'zh-CN' : locale;

/** With something in every view of the manager. */
function filled(app: FakeLibrary): FakeLibrary {
  window.library = app;
  const [first, second] = PHRASES as [Phrase, Phrase];
  app.findings = FINDINGS;
  app.trashed = [{ ...first, deletedAt: NOW }];
  app.earlier = [{ id: 1, phraseId: first.id, at: NOW, by: 'write', phrase: { ...first, title: '起球吗' } }];
  app.doubles = [{ kind: 'near', similarity: 0.86, phrases: [first, second] }];
  return app;
}

function transferOf(name: string): FakeTransfer {
  const app = new FakeTransfer(TRANSFER_STATES[name], { past: PAST, isLeftOver: name === 'transfer-choose' });
  app.planned = PLANNED;
  app.exporting = EXPORTING;
  return app;
}

const OWN_STEPS: Record<string, OwnRulesState['step']> = {
  'own-reading': { kind: 'reading', name: RULE_IMPORT.name, done: 0.42 },
  'own-refused': { kind: 'refused', name: 'house.json', fault: { kind: 'no-json', at: { line: 12, column: 3 } } },
  'own-report': {
    ...{ kind: 'report', view: RULE_IMPORT, fault: null },
    expected: { messages: 4500, shares: { block: 0, warn: 0.0004, tip: 0.0481 } },
  },
};

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
      <AppProvider t={t} library={filled(new FakeLibrary(popup))}>
        <PopupPage />
      </AppProvider>
    );
  }
  // Packs are gathered by Vite: what names the states for Playwright can't hold them.
  const ownStep = OWN_STEPS[name];
  const withRules =
    name === 'base-rules' || ownStep
      ? aWorkspace({
          rules: basePack.rules.map((rule) => ({ rule, on: true })),
          ruleSet: { packs: [basePack], platform: 'practice', disabled: [], severities: {}, ignores: [] },
        })
      : null;
  const workspace = withRules ?? WORKSPACE_STATES[TRANSFER_STATES[name] ? 'workspace' : name];
  if (!workspace) return `${name}?`;
  const section = WORKSPACE_SECTIONS.find((one) => one === query.get('section')) ?? 'phrases';
  return (
    <AppProvider
      t={t}
      library={filled(new FakeLibrary(library()))}
      workspace={new FakeWorkspace(workspace, section)}
      batch={new FakeBatchCheck()}
      lint={new FakeLint()}
      transfer={transferOf(name)}
      backup={new FakeBackup()}
      buyers={new FakeBuyerData()}
      consoles={new FakeConsoles(CONSOLES)}
      shops={new FakeShops()}
      ownRules={new FakeOwnRules({ ...OWN_RULES, ...(ownStep && { step: ownStep }) })}
    >
      <WorkspacePage />
    </AppProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(pageOf(query.get('state') ?? 'ready'));
