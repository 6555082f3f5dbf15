import { memo, useMemo } from 'react';
import type { DeskSection, DeskSettings, Draft, GuardState } from '../../lib/app/desk/desk';
import { type FactSource, type Finding, firstFixable, inOrder } from '../../lib/checks/finding';
import type { Verdict } from '../../lib/checks/verdict';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { useInsertActions } from '../insert/insert-context';
import { outcomeStatus } from '../insert/outcome-text';
import { pageKey } from '../ui/keys';
import { type Meaning, MeaningBadge } from '../ui/meaning';
import { Switch } from '../ui/switch';
import { DraftText } from './draft-text';
import { FindingRow } from './finding-row';

const GUARD: Record<GuardState, { key: StringKey; meaning: Meaning }> = {
  armed: { key: 'draftGuardArmed', meaning: 'ok' },
  'not-ready': { key: 'draftGuardNotReady', meaning: 'warn' },
  off: { key: 'draftGuardOff', meaning: 'tip' },
};

const JUDGED: Record<Verdict | 'once', StringKey> = {
  once: 'draftIgnoredOnce',
  week: 'draftIgnoredWeek',
  month: 'draftIgnoredMonth',
  ever: 'draftIgnoredShop',
  wrong: 'draftReported',
};

/** The section of the panel that shows a fact. */
const SECTION: Partial<Record<FactSource['kind'], DeskSection>> = {
  product: 'product',
  promotion: 'promotion',
  policy: 'promotion',
  order: 'order',
};

interface DraftSectionProps {
  draft: Draft;
  settings: DeskSettings;
  onSection: (section: DeskSection) => void;
}

/** What stands in the console's box and what is wrong with it. */
export const DraftSection = memo(function DraftSection({ draft, settings, onSection }: DraftSectionProps) {
  const t = useTranslate();
  const desk = useDesk();
  const { say } = useInsertActions();
  const findings = useMemo(() => inOrder(draft.findings), [draft.findings]);
  const first = firstFixable(draft.findings);
  const guard = GUARD[draft.guard];

  const fix = (finding: Finding) => {
    void desk.applyFix(finding).then((outcome) => {
      if (outcome.kind === 'inserted') say({ meaning: 'ok', text: t('draftFixed') });
      else if (outcome.kind !== 'ask') say(outcomeStatus(outcome, 'panel', t));
    });
  };
  const judge = (finding: Finding, verdict: Verdict | 'once') => {
    void desk.judgeFinding(finding, verdict).then((result) => {
      if (!result.ok) say({ meaning: 'warn', text: t('uiNotSaved') });
      else say({ meaning: 'ok', text: t(JUDGED[verdict]) });
    });
  };
  const setGuard = (on: boolean) => {
    void desk.setGuard(on).then((result) => {
      if (!result.ok) say({ meaning: 'warn', text: t('uiNotSaved') });
    });
  };

  return (
    <section aria-label={t('draftTitle')} className="border-t border-line px-2 pb-2">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <h2 className="font-medium">{t('draftTitle')}</h2>
        <span className="ml-auto inline-flex items-center gap-2">
          <MeaningBadge meaning={guard.meaning}>{t(guard.key)}</MeaningBadge>
          <Switch label={t('draftGuardSwitch')} showLabel={false} checked={draft.guard !== 'off'} onChange={setGuard} />
        </span>
      </div>
      {draft.text === '' ? (
        <p className="text-muted">{t('draftEmpty')}</p>
      ) : (
        <>
          <DraftText text={draft.text} findings={findings} />
          {findings.length === 0 ? (
            <p className="mt-1">
              <MeaningBadge meaning="ok">{t('draftClean')}</MeaningBadge>
            </p>
          ) : (
            <ul className="mt-1 flex flex-col gap-1.5">
              {findings.map((finding) => {
                const section = finding.fact && SECTION[finding.fact.source.kind];
                return (
                  <FindingRow
                    key={`${finding.ruleId}:${finding.start}:${finding.end}`}
                    finding={finding}
                    text={draft.text}
                    keyLabel={finding === first ? pageKey('fix', settings) : null}
                    onPoint={section ? () => onSection(section) : null}
                    onFix={fix}
                    onJudge={judge}
                  />
                );
              })}
            </ul>
          )}
        </>
      )}
    </section>
  );
});
