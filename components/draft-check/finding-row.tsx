import { BellOff, CalendarDays, Clock, Flag, InfinityIcon, Replace } from 'lucide-react';
import type { Finding, Via } from '../../lib/checks/finding';
import type { Verdict } from '../../lib/checks/verdict';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';
import { Menu } from '../ui/menu';
import { Key } from '../ui/small';
import { VisibleText } from '../ui/visible-text';
import { TakenOut } from './taken-out';

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

/** How words were recognised, where that isn't plain to see. */
export const viaKey = (via: Via): StringKey | null => VIA[via];

interface FindingRowProps {
  finding: Finding;
  /** The draft it was found in. */
  text: string;
  /** The key that replaces this one, if it is its turn. */
  keyLabel: string | null;
  /** Shows where the fact stands; null where the panel doesn't show it. */
  onPoint: (() => void) | null;
  onFix: (finding: Finding) => void;
  onJudge: (finding: Finding, verdict: Verdict | 'once') => void;
}

/** One finding: what, why, on what ground, what instead. */
export function FindingRow({ finding, text, keyLabel, onPoint, onFix, onJudge }: FindingRowProps) {
  const t = useTranslate();
  // The fact itself says more than how the words were recognised.
  const via = finding.fact ? null : viaKey(finding.via);
  return (
    <li data-rule={finding.ruleId} className="flex flex-col gap-0.5">
      <div className="flex items-start gap-1.5">
        <MeaningBadge meaning={finding.severity} />
        <span className="min-w-0 flex-1">
          <b className="font-medium">
            <VisibleText text={text.slice(finding.start, finding.end)} />
          </b>{' '}
          {finding.why}
          {via ? <span className="text-sm text-muted"> · {t(via)}</span> : null}
        </span>
      </div>
      <p className="text-sm">{finding.advice}</p>
      {finding.fact ? (
        <p className="text-sm" data-source={`${finding.fact.source.kind} ${finding.fact.source.id}`}>
          <b className="font-medium">{t('draftFact', finding.fact.source.label)}</b>{' '}
          <VisibleText text={finding.fact.text} />
          {onPoint ? (
            <Button look="quiet" onClick={onPoint}>
              {t('draftFactShow')}
            </Button>
          ) : null}
        </p>
      ) : (
        <p className="text-sm text-muted">{t('draftBasis', finding.basis)}</p>
      )}
      <TakenOut text={text} finding={finding} />
      <div className="flex flex-wrap gap-1">
        {finding.replacement !== undefined ? (
          <Button icon={Replace} className="max-w-full" onClick={() => onFix(finding)}>
            <span className="truncate">
              {finding.replacement === '' ? t('draftDelete') : t('draftReplace', finding.replacement)}
            </span>
            {keyLabel ? <Key>{keyLabel}</Key> : null}
          </Button>
        ) : null}
        <Button look="quiet" onClick={() => onJudge(finding, 'once')}>
          {t('draftIgnore')}
        </Button>
        <Menu
          trigger={
            <Button look="quiet" icon={BellOff}>
              {t('draftIgnoreShop')}
            </Button>
          }
          entries={[
            { label: t('draftIgnoreWeek'), icon: Clock, onSelect: () => onJudge(finding, 'week') },
            { label: t('draftIgnoreMonth'), icon: CalendarDays, onSelect: () => onJudge(finding, 'month') },
            { label: t('draftIgnoreEver'), icon: InfinityIcon, onSelect: () => onJudge(finding, 'ever') },
          ]}
        />
        <Button look="quiet" icon={Flag} onClick={() => onJudge(finding, 'wrong')}>
          {t('draftWrong')}
        </Button>
      </div>
    </li>
  );
}
