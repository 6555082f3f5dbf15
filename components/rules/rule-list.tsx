import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SaveFault } from '../../lib/app/library';
import type { WorkspaceReady } from '../../lib/app/workspace';
import { FAMILIES, type Family } from '../../lib/checks/finding';
import type { Result } from '../../lib/shared/result';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Select } from '../ui/field';
import { MeaningBadge, Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { Switch } from '../ui/switch';

const FAMILY: Record<Family, StringKey> = {
  'off-platform': 'familyOffPlatform',
  'review-bribery': 'familyReviewBribery',
  abuse: 'familyAbuse',
  privacy: 'familyPrivacy',
  'refuse-duty': 'familyRefuseDuty',
  'service-taboo': 'familyServiceTaboo',
  'medical-claim': 'familyMedicalClaim',
  'absolute-claim': 'familyAbsoluteClaim',
  overpromise: 'familyOverpromise',
  disparage: 'familyDisparage',
  perfunctory: 'familyPerfunctory',
  placeholder: 'familyPlaceholder',
  'fact-conflict': 'familyFactConflict',
};

/** Every rule with what it does and why, on or off for the shop, and the shop's send guard. */
export function RuleList({ rules, exceptions, guard }: Pick<WorkspaceReady, 'rules' | 'exceptions' | 'guard'>) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [family, setFamily] = useState<Family | ''>('');
  const [fault, setFault] = useState<SaveFault | null>(null);
  const shown = useMemo(
    () => (family === '' ? rules : rules.filter(({ rule }) => rule.family === family)),
    [rules, family],
  );
  const after = (result: Result<void, SaveFault>) => setFault(result.ok ? null : result.error);
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Switch
          label={t('draftGuardSwitch')}
          checked={guard}
          onChange={(on) => void workspace.setGuard(on).then(after)}
        />
        <Select
          aria-label={t('ruleFamily')}
          value={family}
          onChange={(event) => setFamily(event.target.value as Family | '')}
        >
          <option value="">{t('ruleAllFamilies', rules.length)}</option>
          {FAMILIES.filter((one) => rules.some(({ rule }) => rule.family === one)).map((one) => (
            <option key={one} value={one}>
              {t(FAMILY[one])}
            </option>
          ))}
        </Select>
      </div>
      <p className="text-sm text-muted">{t('ruleGuardWhat')}</p>
      {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      {exceptions.length > 0 ? (
        <section aria-label={t('ruleExceptions')}>
          <h2 className="text-sm text-muted">{t('ruleExceptions')}</h2>
          <ul className="flex flex-wrap gap-2">
            {exceptions.map(({ id, ruleId, text }) => (
              <li key={id} className="flex items-center gap-1 rounded-md bg-sunken px-2">
                <span title={rules.find(({ rule }) => rule.id === ruleId)?.rule.why}>{text}</span>
                <Button look="quiet" icon={X} onClick={() => void workspace.removeException(id).then(after)}>
                  {t('ruleExceptionEnd')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <DataTable
        label={t('workspaceRules')}
        rows={shown}
        keyOf={({ rule }) => rule.id}
        columns={[
          {
            title: t('ruleOn'),
            cell: ({ rule, on }) => (
              <Switch
                label={t('ruleSwitch', rule.why)}
                showLabel={false}
                checked={on}
                onChange={(next) => void workspace.setRule(rule.id, next).then(after)}
              />
            ),
          },
          { title: t('ruleSeverity'), cell: ({ rule }) => <MeaningBadge meaning={rule.severity} /> },
          { title: t('ruleFamily'), cell: ({ rule }) => t(FAMILY[rule.family]) },
          { title: t('ruleWhy'), cell: ({ rule }) => rule.why },
          { title: t('ruleAdvice'), cell: ({ rule }) => rule.advice },
          { title: t('ruleBasis'), cell: ({ rule }) => rule.basis },
          { title: t('ruleExample'), cell: ({ rule }) => rule.examples.hit[0] ?? '' },
        ]}
      />
    </>
  );
}
