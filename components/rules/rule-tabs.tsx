import { useState } from 'react';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { useTranslate } from '../app-context';
import { Tabs } from '../ui/tabs';
import { BatchCheck } from './batch-check';
import { OwnRules } from './own-rules';
import { RuleList } from './rule-list';
import { TestBench } from './test-bench';

type Tab = 'list' | 'own' | 'bench' | 'batch';

/** 规则: the rules, a place to try them, and the check of a whole file. */
export function RuleTabs({ state }: { state: WorkspaceReady }) {
  const t = useTranslate();
  const [tab, setTab] = useState<Tab>('list');
  const { ruleSet, shops, shopId } = state;
  const shop = shops.find(({ id }) => id === shopId)?.name ?? shopId;
  return (
    <Tabs
      label={t('workspaceRules')}
      chosen={tab}
      onChoose={setTab}
      tabs={[
        {
          id: 'list',
          title: t('ruleListTab'),
          panel: (
            <div className="flex flex-col gap-3">
              <RuleList {...state} />
            </div>
          ),
        },
        { id: 'own', title: t('ownRulesTab'), panel: <OwnRules /> },
        { id: 'bench', title: t('benchTab'), panel: <TestBench {...state} shop={shop} /> },
        { id: 'batch', title: t('batchTab'), panel: <BatchCheck ruleSet={ruleSet} shop={shop} /> },
      ]}
    />
  );
}
