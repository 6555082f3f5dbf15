import { useEffect, useRef, useSyncExternalStore } from 'react';
import { WORKSPACE_SECTIONS, type WorkspaceSection } from '../../lib/app/library/library';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate, useWorkspace, useWorkspaceState } from '../app-context';
import { ConsolesSection } from '../consoles/consoles-section';
import { BuyersSection } from '../data/buyers-section';
import { FirstRun } from '../first-run/first-run';
import { RuleTabs } from '../rules/rule-tabs';
import { classNames } from '../ui/class-names';
import { Select } from '../ui/field';
import { Skeleton } from '../ui/small';
import { DataSection } from './data-section';
import { DemoNote } from './demo-note';
import { PolicyList, ProductList, PromotionList } from './fact-lists';
import { PhrasesSection } from './phrases-section';
import { PracticeSection } from './practice-section';
import { RescueState } from './rescue-state';
import { SettingsSection } from './settings-section';

const TITLE: Record<WorkspaceSection, StringKey> = {
  phrases: 'workspacePhrases',
  products: 'workspaceProducts',
  promotions: 'workspacePromotions',
  policies: 'workspacePolicies',
  rules: 'workspaceRules',
  consoles: 'workspaceConsoles',
  practice: 'workspacePractice',
  data: 'workspaceData',
  buyers: 'workspaceBuyers',
  settings: 'workspaceSettings',
};

/** Sections that belong to one shop. */
const OF_SHOP: ReadonlySet<WorkspaceSection> = new Set(['products', 'promotions', 'policies', 'rules']);

/** Sections that show what a shop knows. */
const FACTS: ReadonlySet<WorkspaceSection> = new Set(['products', 'promotions', 'policies']);

/** The workspace: a page of its own for everything that needs room. */
export function WorkspacePage() {
  const t = useTranslate();
  const { sections } = useWorkspace();
  const state = useWorkspaceState();
  const section = useSyncExternalStore(sections.subscribe, sections.now);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    document.title = `${t(TITLE[section])} · ${t('extName')}`;
    // In a narrow window the sections stand in a line that scrolls.
    current.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [t, section]);

  return (
    <div className="flex h-screen max-md:flex-col" data-workspace={state.kind} data-section={section}>
      <nav
        aria-label={t('workspaceTitle')}
        className="w-36 shrink-0 border-r border-line bg-sunken p-2 max-md:flex max-md:w-full max-md:border-r-0 max-md:border-b max-md:p-1"
      >
        <p className="px-2 py-1 font-medium max-md:sr-only">{t('extName')}</p>
        <ul className="max-md:flex max-md:overflow-x-auto">
          {WORKSPACE_SECTIONS.map((one) => (
            <li key={one}>
              <button
                type="button"
                ref={one === section ? current : undefined}
                aria-current={one === section ? 'page' : undefined}
                onClick={() => sections.goTo(one)}
                className={classNames(
                  'min-h-8 w-full rounded-sm px-2 text-left whitespace-nowrap hover:bg-hover',
                  one === section && 'bg-accent-soft font-medium',
                )}
              >
                {t(TITLE[one])}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main className="flex min-w-0 flex-1 flex-col gap-3 overflow-y-auto p-4 *:shrink-0 max-md:gap-2 max-md:p-2">
        {state.kind === 'error' ? (
          <RescueState fault={state.fault} what={state.what} />
        ) : (
          <>
            <div className="flex items-center gap-3">
              <h1 className="text-lg font-medium">{t(TITLE[section])}</h1>
              {state.kind === 'ready' && OF_SHOP.has(section) ? <ShopChoice state={state} /> : null}
            </div>
            {state.kind === 'loading' ? (
              <Skeleton lines={9} />
            ) : (
              <>
                {state.firstRun && section === WORKSPACE_SECTIONS[0] ? (
                  <FirstRun state={state} firstRun={state.firstRun} onSection={sections.goTo} />
                ) : null}
                {FACTS.has(section) ? <DemoNote state={state} onShops={() => sections.goTo('consoles')} /> : null}
                <Content section={section} state={state} />
              </>
            )}
          </>
        )}
      </main>
    </div>
  );
}

function ShopChoice({ state }: { state: WorkspaceReady }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  return (
    <Select
      aria-label={t('workspaceShop')}
      value={state.shopId}
      onChange={(event) => workspace.chooseShop(event.target.value)}
    >
      {state.shops.map((shop) => (
        <option key={shop.id} value={shop.id}>
          {shop.name}
        </option>
      ))}
    </Select>
  );
}

function Content({ section, state }: { section: WorkspaceSection; state: WorkspaceReady }) {
  switch (section) {
    case 'phrases':
      return <PhrasesSection state={state} />;
    case 'products':
      return <ProductList products={state.products} />;
    case 'promotions':
      return <PromotionList promotions={state.promotions} products={state.products} />;
    case 'policies':
      return <PolicyList policies={state.policies} />;
    case 'rules':
      return <RuleTabs state={state} />;
    case 'consoles':
      return <ConsolesSection />;
    case 'practice':
      return <PracticeSection />;
    case 'data':
      return <DataSection storage={state.storage} />;
    case 'buyers':
      return <BuyersSection />;
    case 'settings':
      return <SettingsSection state={state} />;
  }
}
