import { Save } from 'lucide-react';
import { useState } from 'react';
import type { Expected, OwnPack, RuleImportStep, RuleImportView } from '../../lib/app/rules/own-rules';
import { SEVERITIES } from '../../lib/checks/finding';
import { useOwnRules, useTranslate } from '../app-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { MeaningBadge, Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { wordFaultText } from './rule-fault-text';
import { RuleImportFields } from './rule-import-fields';
import { percent } from './tried-row';
import { TriedRows } from './tried-rows';

interface RuleImportProps {
  step: Extract<RuleImportStep, { kind: 'report' }>;
  packs: readonly OwnPack[];
  onSave: () => void;
}

/** How a list or a pack did on clean messages, to be corrected and saved. */
export function RuleImport({ step, packs, onSave }: RuleImportProps) {
  const t = useTranslate();
  const own = useOwnRules();
  const { view, expected, fault } = step;
  const taken = view.counts.all - view.counts.left;
  return (
    <section aria-label={t('ownRulesReport')} className="flex flex-col gap-3">
      <h2 className="truncate font-medium" title={view.name}>
        {view.name || t('ownRulesPasted')}
      </h2>
      <RuleImportFields view={view} packs={packs} />
      {view.damaged > 0 ? <Notice meaning="warn">{t('transferDamaged', view.damaged)}</Notice> : null}
      <ExpectedShares expected={expected} />
      <RowFaults view={view} />
      <TriedRows view={view} />
      {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      <ActionBar>
        <Button look="solid" icon={Save} disabled={taken === 0 || view.settings.label.trim() === ''} onClick={onSave}>
          {t(view.kind === 'pack' ? 'ownRulesSaveRules' : 'ownRulesSave', taken)}
        </Button>
        <Button onClick={() => own.close()}>{t('uiCancel')}</Button>
      </ActionBar>
    </section>
  );
}

function ExpectedShares({ expected }: { expected: Expected | null }) {
  const t = useTranslate();
  const shares = SEVERITIES.filter((one) => (expected?.shares[one] ?? 0) > 0);
  return (
    <p aria-live="polite" className="flex min-h-6 flex-wrap items-center gap-2 tabular-nums" data-expected={!!expected}>
      {expected ? t('ownRulesExpected', expected.messages) : t('ownRulesExpecting')}
      {expected && shares.length === 0 ? <MeaningBadge meaning="ok">{t('ownRulesExpectedNone')}</MeaningBadge> : null}
      {expected
        ? shares.map((one) => (
            <span key={one} className="inline-flex items-center gap-1">
              <MeaningBadge meaning={one} />
              {t('ownRulesExpectedShare', percent(expected.shares[one]))}
            </span>
          ))
        : null}
    </p>
  );
}

function RowFaults({ view: { faults, faultCount } }: { view: RuleImportView }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (faultCount === 0) return null;
  return (
    <details className="rounded-md border border-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer px-2 py-1 hover:bg-hover">{t('ownRulesFaults', faultCount)}</summary>
      {isOpen ? (
        <ul className="max-h-40 overflow-y-auto border-t border-line px-2 py-1 text-sm">
          {faults.map(({ row, reason }) => (
            <li key={row}>{t('ownRulesFaultRow', row, wordFaultText(reason, t))}</li>
          ))}
          {faultCount > faults.length ? <li>{t('ownRulesFaultsMore', faultCount - faults.length)}</li> : null}
        </ul>
      ) : null}
    </details>
  );
}
