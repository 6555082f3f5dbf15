import { useMemo, useState } from 'react';
import type { SaveFault } from '../../lib/app/library/library';
import type { RuleRow, WorkspaceReady } from '../../lib/app/workspace/workspace';
import { findRules } from '../../lib/checks/find-rules';
import type { Family, Severity } from '../../lib/checks/finding';
import type { Result } from '../../lib/shared/result';
import { useTranslate, useWorkspace } from '../app-context';
import { Button } from '../ui/button';
import { type Said, SaidNotice } from '../ui/said';
import { saveFaultText } from '../ui/save-fault';
import { Switch } from '../ui/switch';
import { VirtualRows } from '../ui/virtual-rows';
import { FAMILY } from './family-names';
import { RuleExceptions } from './rule-exceptions';
import { RuleFilters } from './rule-filters';
import { RuleLine } from './rule-line';
import { RuleSets } from './rule-sets';

type RuleListProps = Pick<WorkspaceReady, 'rules' | 'ruleSets' | 'categories' | 'exceptions' | 'guard'>;

/** Every rule with what it does and why, on or off for the shop, and the shop's send guard. */
export function RuleList({ rules, ruleSets, categories, exceptions, guard }: RuleListProps) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const [family, setFamily] = useState<Family | ''>('');
  const [severity, setSeverity] = useState<Severity | ''>('');
  const [words, setWords] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const shown = useMemo(
    () => findRules(rules, { words, family, severity }, (one) => t(FAMILY[one])),
    [rules, words, family, severity, t],
  );
  const after = (result: Result<void, SaveFault>) =>
    setSaid(result.ok ? null : { meaning: 'warn', text: saveFaultText(result.error, t) });
  const switchAll = async (ids: string[], on: boolean, done?: Said) => {
    const set = await workspace.setRules(ids, on);
    if (set.ok && done) setSaid(done);
    else after(set);
  };
  return (
    <>
      <Switch
        label={t('draftGuardSwitch')}
        checked={guard}
        onChange={(on) => void workspace.setGuard(on).then(after)}
      />
      <p className="text-sm text-muted">{t('ruleGuardWhat')}</p>
      <section aria-label={t('ruleCategories')}>
        <h2 className="text-sm text-muted">{t('ruleCategories')}</h2>
        <div className="flex flex-wrap gap-4">
          {categories.map(({ id, label, on }) => (
            <Switch
              key={id}
              label={label}
              checked={on}
              onChange={(next) => void workspace.setCategory(id, next).then(after)}
            />
          ))}
        </div>
      </section>
      <RuleSets sets={ruleSets} />
      <RuleExceptions
        exceptions={exceptions}
        rules={rules}
        onEnd={(id) => void workspace.removeException(id).then(after)}
      />
      <RuleFilters
        rules={rules}
        filter={{ words, family, severity }}
        onWords={setWords}
        onFamily={setFamily}
        onSeverity={setSeverity}
      />
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm text-muted tabular-nums">{t('ruleShown', shown.length)}</span>
        {family === '' ? null : (
          <WholeFamily
            rows={rules.filter(({ rule }) => rule.family === family)}
            onSwitch={(ids, on) =>
              void switchAll(ids, on, {
                meaning: 'ok',
                text: t(on ? 'ruleFamilyDone_on' : 'ruleFamilyDone_off', t(FAMILY[family]), ids.length),
                undo: () => void switchAll(ids, !on),
              })
            }
          />
        )}
      </div>
      <div role="status" aria-live="polite">
        <SaidNotice said={said} />
      </div>
      {shown.length === 0 ? (
        <p className="text-muted">{t('ruleNone')}</p>
      ) : (
        <div className="flex h-[70vh] min-h-80 flex-col rounded-md border border-line">
          <VirtualRows label={t('workspaceRules')} items={shown} keyOf={({ rule }) => rule.id} height={92}>
            {(row) => (
              <RuleLine
                row={row}
                onSwitch={(on) => void switchAll([row.rule.id], on)}
                onSeverity={(one) => void workspace.setSeverity(row.rule.id, one).then(after)}
              />
            )}
          </VirtualRows>
        </div>
      )}
    </>
  );
}

/** Switches all rules of a family that stand otherwise. */
function WholeFamily({ rows, onSwitch }: { rows: readonly RuleRow[]; onSwitch: (ids: string[], on: boolean) => void }) {
  const t = useTranslate();
  const idsOf = (on: boolean) => rows.flatMap((row) => (row.on === on ? [row.rule.id] : []));
  const [on, off] = [idsOf(true), idsOf(false)];
  return (
    <>
      {on.length > 0 ? <Button onClick={() => onSwitch(on, false)}>{t('ruleFamilyOff', on.length)}</Button> : null}
      {off.length > 0 ? <Button onClick={() => onSwitch(off, true)}>{t('ruleFamilyOn', off.length)}</Button> : null}
    </>
  );
}
