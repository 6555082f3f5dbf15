import { Fragment, type ReactNode } from 'react';
import type { ExplainedHit, Explanation, StepName } from '../../lib/checks/explain';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { classNames } from '../ui/class-names';
import { MeaningBadge } from '../ui/meaning';
import { VisibleText } from '../ui/visible-text';

/** A hostile text has thousands. */
const MOST_HITS = 200;

const STEP: Record<StepName, StringKey> = {
  gap: 'benchStepGap',
  boundary: 'benchStepBoundary',
  whole: 'benchStepWhole',
  need: 'benchStepNeed',
  allow: 'benchStepAllow',
  unless: 'benchStepUnless',
  negation: 'benchStepNegation',
  ignore: 'benchStepIgnore',
  merge: 'benchStepMerge',
};

/** What folding puts in an emoji's place has no picture of its own. */
const OWN_SIGN = /[\ue000-\uf8ff]/g;

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/** The folded text by the signs it came from; one sign may yield two units. */
function foldedSigns({ text, folded, starts }: Explanation): { start: number; sign: string }[] {
  const signs: { start: number; sign: string }[] = [];
  for (const [i, start] of starts.entries()) {
    const unit = (folded[i] ?? '').replace(OWN_SIGN, () => signAt(text, start));
    const last = signs.at(-1);
    if (last?.start === start) last.sign += unit;
    else signs.push({ start, sign: unit });
  }
  return signs;
}

interface JudgementProps {
  told: Explanation;
  /** What a rule is for, by its id. */
  why: (ruleId: string) => string;
}

/** 怎么判的: the text as it is read, and rule by rule what was met and what was decided. */
export function Judgement({ told, why }: JudgementProps) {
  const t = useTranslate();
  const { text, inPlace, hits } = told;
  const byRule = new Map<string, ExplainedHit[]>();
  for (const hit of hits.slice(0, MOST_HITS)) byRule.set(hit.ruleId, [...(byRule.get(hit.ruleId) ?? []), hit]);
  return (
    <details className="rounded-md border border-line">
      <summary className="min-h-8 cursor-pointer px-2 py-1 font-medium hover:bg-hover">{t('benchHow')}</summary>
      <div className="flex flex-col gap-3 border-t border-line px-2 py-2">
        <dl className="flex flex-col gap-2">
          <View title={t('benchWritten')}>
            <VisibleText text={text} />
          </View>
          <View title={t('benchFolded')}>
            {foldedSigns(told).map(({ start, sign }) => (
              <span key={start} title={t('benchOffset', start + 1)} className="hover:bg-hover">
                {sign}
              </span>
            ))}
          </View>
          <View title={t('benchInPlace')}>
            <VisibleText text={inPlace.replace(OWN_SIGN, (_, at: number) => signAt(text, at))} />
          </View>
        </dl>
        {hits.length === 0 ? <p className="text-muted">{t('benchNoHits')}</p> : null}
        {[...byRule].map(([ruleId, met]) => (
          <section key={ruleId} data-judged={ruleId} aria-label={why(ruleId)}>
            <h3 className="font-medium">{why(ruleId)}</h3>
            <p className="text-xs text-muted">{ruleId}</p>
            <ul className="flex flex-col gap-1">
              {met.map((hit, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one place may be met twice, and nothing in the list has a state
                <Hit key={i} hit={hit} text={text} why={why} />
              ))}
            </ul>
          </section>
        ))}
        {hits.length > MOST_HITS ? <p className="text-muted">{t('benchMoreHits', hits.length - MOST_HITS)}</p> : null}
      </div>
    </details>
  );
}

function View({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{title}</dt>
      <dd className="rounded-sm bg-sunken px-2 py-1 break-all whitespace-pre-wrap">{children}</dd>
    </div>
  );
}

function Hit({ hit, text, why }: { hit: ExplainedHit; text: string; why: (ruleId: string) => string }) {
  const t = useTranslate();
  const { start, end, steps, spoken, finding, mergedInto } = hit;
  const into = [...new Set(mergedInto.map(({ ruleId }) => why(ruleId)))];
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
      <VisibleText text={t('benchHitSpan', text.slice(start, end), start + 1, end)} />
      {spoken ? <span className="text-muted">{t('draftViaHomophone')}</span> : null}
      <span className="sr-only">{t('benchSteps')}</span>
      {steps.map(({ name, passed }, i) => (
        <Fragment key={name}>
          {i > 0 ? <span aria-hidden="true">→</span> : null}
          <span data-step={name} className={classNames(passed ? 'text-muted' : 'font-medium')}>
            {t(STEP[name])}
            {passed ? ` ${t('benchPassed')}` : ` ${t('benchRefused')}`}
          </span>
        </Fragment>
      ))}
      {finding ? <MeaningBadge meaning={finding.severity}>{t('benchFound')}</MeaningBadge> : null}
      {into.map((one) => (
        <span key={one}>{t('benchMergedInto', one)}</span>
      ))}
    </li>
  );
}
