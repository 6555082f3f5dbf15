import { Ban, CircleCheck, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { classNames } from './class-names';

/** The four meanings a colour may have; each comes with an icon and a word, because colour alone says nothing to many. */
export type Meaning = 'block' | 'warn' | 'tip' | 'ok';

export const MEANING_ICON: Record<Meaning, LucideIcon> = {
  block: Ban,
  warn: TriangleAlert,
  tip: Lightbulb,
  ok: CircleCheck,
};

const WORD: Record<Meaning, StringKey> = {
  block: 'uiMeaningBlock',
  warn: 'uiMeaningWarn',
  tip: 'uiMeaningTip',
  ok: 'uiMeaningOk',
};

const TEXT: Record<Meaning, string> = { block: 'text-block', warn: 'text-warn', tip: 'text-tip', ok: 'text-ok' };
const SOFT: Record<Meaning, string> = {
  block: 'bg-block-soft',
  warn: 'bg-warn-soft',
  tip: 'bg-tip-soft',
  ok: 'bg-ok-soft',
};

/** Icon and word of a meaning; `children` stand in for the word. */
export function MeaningBadge({ meaning, children }: { meaning: Meaning; children?: ReactNode }) {
  const t = useTranslate();
  const Icon = MEANING_ICON[meaning];
  return (
    <span
      className={classNames(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-sm px-1 text-sm whitespace-nowrap',
        TEXT[meaning],
        SOFT[meaning],
      )}
    >
      <Icon aria-hidden="true" size={13} className="shrink-0" />
      {children ?? t(WORD[meaning])}
    </span>
  );
}

interface NoticeProps {
  meaning: Meaning;
  children: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  className?: string;
}

/** One line that says what happened and what to do next. */
export function Notice({ meaning, children, actions, className }: NoticeProps) {
  const Icon = MEANING_ICON[meaning];
  return (
    <div className={classNames('rounded-sm px-2 py-1 text-sm', SOFT[meaning], className)}>
      <div className="flex items-start gap-1.5">
        <Icon aria-hidden="true" size={14} className={classNames('mt-px shrink-0', TEXT[meaning])} />
        <div className="min-w-0 flex-1">{children}</div>
      </div>
      {actions ? <div className="mt-1 flex flex-wrap gap-1 pl-5">{actions}</div> : null}
    </div>
  );
}
