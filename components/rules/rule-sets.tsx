import type { RuleSet } from '../../lib/app/workspace/workspace';
import type { Translate } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';

/** Which packs hold for the shop, and why each of them does. */
export function RuleSets({ sets }: { sets: readonly RuleSet[] }) {
  const t = useTranslate();
  const texts = sets.map((set) => textOf(set, t));
  if (!sets.some(({ kind }) => kind === 'platform')) texts.push(t('ruleSetNoPlatform'));
  return (
    <p className="text-sm text-muted tabular-nums" data-rule-sets={sets.map(({ kind }) => kind).join(' ')}>
      {t('ruleSetsLabel')}：{texts.join(' · ')}
    </p>
  );
}

function textOf({ kind, label, rules }: RuleSet, t: Translate): string {
  if (kind === 'base') return t('ruleSetBase', rules);
  if (kind === 'fact') return t('ruleSetFact', rules);
  if (kind === 'platform') return t('ruleSetPlatform', label, rules);
  return t(kind === 'category' ? 'ruleSetCategory' : 'ruleSetOwn', label, rules);
}
