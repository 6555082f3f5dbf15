import { Replace } from 'lucide-react';
import type { Finding, Via } from '../../lib/checks/finding';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';
import { Key } from '../ui/small';
import { VisibleText } from '../ui/visible-text';

const VIA: Record<Via, StringKey | null> = {
  exact: null,
  structure: null,
  width: 'draftViaWidth',
  lookalike: 'draftViaLookalike',
  separator: 'draftViaSeparator',
  traditional: 'draftViaTraditional',
  homophone: 'draftViaHomophone',
  fact: 'draftViaFact',
};

interface FindingRowProps {
  finding: Finding;
  /** The words it is about. */
  words: string;
  /** The key that replaces this one, if it is its turn. */
  keyLabel: string | null;
  onFix: (finding: Finding) => void;
  onIgnore: (finding: Finding, scope: 'once' | 'shop') => void;
}

/** One finding: what, why, on what ground, what instead. */
export function FindingRow({ finding, words, keyLabel, onFix, onIgnore }: FindingRowProps) {
  const t = useTranslate();
  const via = VIA[finding.via];
  return (
    <li data-rule={finding.ruleId} className="flex flex-col gap-0.5">
      <div className="flex items-start gap-1.5">
        <MeaningBadge meaning={finding.severity} />
        <span className="min-w-0 flex-1">
          <b className="font-medium">
            <VisibleText text={words} />
          </b>{' '}
          {finding.why}
          {via ? <span className="text-sm text-muted"> · {t(via)}</span> : null}
        </span>
      </div>
      <p className="text-sm">{finding.advice}</p>
      <p className="text-sm text-muted">{t('draftBasis', finding.basis)}</p>
      <div className="flex flex-wrap gap-1">
        {finding.replacement !== undefined ? (
          <Button icon={Replace} className="max-w-full" onClick={() => onFix(finding)}>
            <span className="truncate">
              {finding.replacement === '' ? t('draftDelete') : t('draftReplace', finding.replacement)}
            </span>
            {keyLabel ? <Key>{keyLabel}</Key> : null}
          </Button>
        ) : null}
        <Button look="quiet" onClick={() => onIgnore(finding, 'once')}>
          {t('draftIgnore')}
        </Button>
        <Button look="quiet" onClick={() => onIgnore(finding, 'shop')}>
          {t('draftIgnoreShop')}
        </Button>
      </div>
    </li>
  );
}
