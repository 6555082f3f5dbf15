import type { RuleRow } from '../../lib/app/workspace/workspace';
import { SEVERITIES, type Severity } from '../../lib/checks/finding';
import { useTranslate } from '../app-context';
import { Select } from '../ui/field';
import { Tag } from '../ui/small';
import { Switch } from '../ui/switch';
import { FAMILY } from './family-names';
import { SEVERITY } from './severity-names';

interface RuleLineProps {
  row: RuleRow;
  onSwitch: (on: boolean) => void;
  /** Null: the rule's own. */
  onSeverity: (severity: Severity | null) => void;
}

/** One rule: on or off, how grave, why, what instead, on what ground. */
export function RuleLine({ row: { rule, on, own, fact, set }, onSwitch, onSeverity }: RuleLineProps) {
  const t = useTranslate();
  const example = rule.examples.hit[0] ?? rule.terms?.slice(0, 6).join('、');
  return (
    <div data-rule={rule.id} className="flex items-start gap-2 px-2 py-1.5">
      <span className="flex h-7 items-center">
        <Switch label={t('ruleSwitch', rule.why)} showLabel={false} checked={on} onChange={onSwitch} />
      </span>
      <div className={`min-w-0 flex-1 ${on ? '' : 'text-muted'}`}>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <Select
            aria-label={t('ruleSeverityOf', rule.why)}
            value={set ?? ''}
            onChange={(event) => onSeverity((event.target.value as Severity) || null)}
          >
            <option value="">{t('ruleSeverityOwn', t(SEVERITY[rule.severity]))}</option>
            {SEVERITIES.filter((one) => !fact || one !== 'block').map((one) => (
              <option key={one} value={one}>
                {t(SEVERITY[one])}
              </option>
            ))}
          </Select>
          <Tag>{t(FAMILY[rule.family])}</Tag>
          {own ? <Tag>{t('ruleOwn')}</Tag> : null}
          <span className="font-medium break-words">{rule.why}</span>
        </div>
        <p className="text-sm break-words">{t('ruleAdviceOf', rule.advice)}</p>
        {example ? <p className="truncate text-sm text-muted">{t('ruleExampleOf', example)}</p> : null}
        <p className="text-sm break-words text-muted">{t('ruleBasisOf', rule.basis)}</p>
      </div>
    </div>
  );
}
