import type { RuleRow } from '../../lib/app/workspace/workspace';
import type { RuleFilter } from '../../lib/checks/find-rules';
import { FAMILIES, type Family, SEVERITIES, type Severity } from '../../lib/checks/finding';
import { useTranslate } from '../app-context';
import { Select, TextInput } from '../ui/field';
import { FAMILY } from './family-names';
import { SEVERITY } from './severity-names';

interface RuleFiltersProps {
  rules: readonly RuleRow[];
  filter: RuleFilter;
  onWords: (words: string) => void;
  onFamily: (family: Family | '') => void;
  onSeverity: (severity: Severity | '') => void;
}

/** What the list of rules is narrowed to. */
export function RuleFilters({ rules, filter, onWords, onFamily, onSeverity }: RuleFiltersProps) {
  const t = useTranslate();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TextInput
        type="search"
        className="min-w-40 flex-1"
        aria-label={t('ruleSearch')}
        placeholder={t('ruleSearch')}
        value={filter.words}
        onChange={(event) => onWords(event.target.value)}
      />
      <Select
        aria-label={t('ruleFamily')}
        value={filter.family}
        onChange={(event) => onFamily(event.target.value as Family | '')}
      >
        <option value="">{t('ruleAllFamilies', rules.length)}</option>
        {FAMILIES.filter((one) => rules.some(({ rule }) => rule.family === one)).map((one) => (
          <option key={one} value={one}>
            {t(FAMILY[one])}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('ruleSeverity')}
        value={filter.severity}
        onChange={(event) => onSeverity(event.target.value as Severity | '')}
      >
        <option value="">{t('ruleAllSeverities')}</option>
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {t(SEVERITY[one])}
          </option>
        ))}
      </Select>
    </div>
  );
}
