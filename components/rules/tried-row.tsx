import { type ReactNode, useId } from 'react';
import type { TriedChoice, TriedRow } from '../../lib/app/rules/own-rules';
import type { Translate } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { MeaningBadge } from '../ui/meaning';
import { Tag } from '../ui/small';
import { VisibleText } from '../ui/visible-text';
import { FAMILY } from './family-names';

interface TriedRowLineProps {
  row: TriedRow;
  onChoose: (choice: Partial<TriedChoice>) => void;
}

/** One word of a list, or rule of a pack: how it did, why one would leave it, and what is chosen. */
export function TriedRowLine({ row, onChoose }: TriedRowLineProps) {
  const t = useTranslate();
  const { title, family, severity, choice, demotion, coveredBy, soundAlikes, allow, examples, brokenExamples } = row;
  return (
    <div data-tried={title} className={choice.take ? '' : 'text-muted'}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Check
          label={t('ownRulesTake', title)}
          checked={choice.take}
          onChange={(take) => onChoose({ take })}
          showLabel={false}
        />
        <b className="font-medium break-all">
          <VisibleText text={title} />
        </b>
        <MeaningBadge meaning={severity} />
        <Tag>{t(FAMILY[family])}</Tag>
        <span className="text-sm tabular-nums">{shareText(row, t)}</span>
        {demotion ? <Tag>{t(demotion === 'common' ? 'ownRulesCommon' : 'ownRulesOneCharacter')}</Tag> : null}
        {brokenExamples > 0 ? <Tag>{t('ownRulesBroken', brokenExamples)}</Tag> : null}
        {soundAlikes === 'unsafe' ? <span className="text-sm text-muted">{t('ownRulesAlikeUnsafe')}</span> : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 pl-6 text-sm">
        <Check label={t('ownRulesTip')} checked={choice.tip} onChange={(tip) => onChoose({ tip })} />
        {allow.length > 0 ? (
          <Check
            label={t('ownRulesAllow', allow.join('、'))}
            checked={choice.allow}
            onChange={(on) => onChoose({ allow: on })}
          />
        ) : null}
        {soundAlikes === 'safe' ? (
          <Check label={t('ownRulesAlike')} checked={choice.alike} onChange={(alike) => onChoose({ alike })} />
        ) : null}
      </div>
      {coveredBy.length > 0 ? (
        <p className="pl-6 text-sm text-muted">{t('ownRulesCovered', coveredBy.join(' '))}</p>
      ) : null}
      {examples[0] === undefined ? null : (
        <p className="truncate pl-6 text-sm text-muted" title={examples.join('\n')}>
          <VisibleText text={t('ownRulesExampleSaid', examples[0])} />
        </p>
      )}
    </div>
  );
}

function shareText({ flagged, share }: TriedRow, t: Translate): string {
  if (flagged === 0) return t('ownRulesShareNone');
  return t('ownRulesShare', percent(share));
}

/** A share in percent, to a tenth; what is less than that isn't nothing. */
export const percent = (share: number): string => (share < 0.001 ? '< 0.1' : String(Math.round(share * 1000) / 10));

interface CheckProps {
  label: ReactNode;
  showLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Check({ label, showLabel = true, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <span className="inline-flex min-h-6 max-w-full items-center gap-1">
      <input
        id={id}
        type="checkbox"
        className="size-4 shrink-0 accent-accent"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={showLabel ? 'min-w-0 break-words' : 'sr-only'}>
        {label}
      </label>
    </span>
  );
}
