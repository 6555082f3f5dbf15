import { useDeferredValue, useMemo, useState } from 'react';
import type { WorkspaceReady } from '../../lib/app/workspace/workspace';
import { type Finding, inOrder } from '../../lib/checks/finding';
import { useTranslate } from '../app-context';
import { DraftText } from '../draft-check/draft-text';
import { viaKey } from '../draft-check/finding-row';
import { Button } from '../ui/button';
import { Labelled, TextArea } from '../ui/field';
import { MeaningBadge } from '../ui/meaning';
import { Skeleton } from '../ui/small';
import { VisibleText } from '../ui/visible-text';
import { type FactChoice, FactsToCheck } from './facts-to-check';
import { Judgement } from './judgement';
import { useExplainer } from './use-explainer';
import { useFactBenches } from './use-fact-benches';

/** Far longer than any console takes. */
const LONGEST = 2000;
/** A disguise, what only looks like a fault, and what is turned around by a negation. */
const SAMPLES = ['亲，加我薇❤信 yd2026 发您优惠券', '可以用微信支付，不能加微信哦', '全网最低价，用了保证不过敏'];

interface TestBenchProps extends Pick<WorkspaceReady, 'rules' | 'ruleSet' | 'shopId' | 'products'> {
  /** Of the shop whose rules these are. */
  shop: string;
}

/** 试一试: a text, what the shop's rules and facts find in it, and how they came to it. */
export function TestBench({ rules, ruleSet, shop, shopId, products }: TestBenchProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const explain = useExplainer(ruleSet);
  // Typing goes first: a hostile text has thousands of hits.
  const deferred = useDeferredValue(text);
  const told = useMemo(() => explain?.(deferred) ?? null, [explain, deferred]);
  const benches = useFactBenches(products);
  const [chosen, setChosen] = useState<FactChoice & { rulesOf: string }>({ rulesOf: shopId, shopId, productId: null });
  // With another shop's rules its own facts are meant again.
  const choice = chosen.rulesOf === shopId ? chosen : { shopId, productId: null };
  const bench = benches?.find(({ id }) => id === choice.shopId) ?? benches?.[0];
  const findings = useMemo(() => {
    const wrong = told && bench ? bench.check(told.text, choice.productId, ruleSet) : [];
    return inOrder([...(told?.findings ?? []), ...wrong]);
  }, [told, bench, choice.productId, ruleSet]);
  return (
    <section aria-label={t('benchTab')} className="flex max-w-4xl flex-col gap-3">
      <p className="text-muted">{t('benchWhat')}</p>
      <p className="text-sm text-muted">{t('benchShop', shop)}</p>
      {benches ? (
        <FactsToCheck
          benches={benches}
          bench={bench}
          productId={choice.productId}
          onChoose={(next) => setChosen({ ...next, rulesOf: shopId })}
        />
      ) : null}
      <Labelled label={t('benchText')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={4}
            maxLength={LONGEST}
            className="w-full"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t('benchSamples')}</legend>
        <span className="text-sm text-muted">{t('benchSamples')}</span>
        {[...SAMPLES, ...(bench?.sample ? [bench.sample] : [])].map((sample) => (
          <Button key={sample} className="max-w-full" onClick={() => setText(sample)}>
            <span className="truncate">{sample}</span>
          </Button>
        ))}
      </fieldset>
      {told === null ? <Skeleton lines={3} /> : null}
      {!told || told.text === '' ? null : (
        <>
          <div aria-live="polite" className="flex flex-col gap-2">
            <h2 className="text-sm text-muted">{t('benchMarked')}</h2>
            <DraftText text={told.text} findings={findings} whole />
            {findings.length === 0 ? (
              <p>
                <MeaningBadge meaning="ok">{t('draftClean')}</MeaningBadge>
              </p>
            ) : (
              <ul className="flex flex-col gap-2">
                {findings.map((finding) => (
                  <Found
                    key={`${finding.ruleId}:${finding.start}:${finding.end}`}
                    finding={finding}
                    words={told.text.slice(finding.start, finding.end)}
                  />
                ))}
              </ul>
            )}
          </div>
          <Judgement told={told} why={(ruleId) => rules.find(({ rule }) => rule.id === ruleId)?.rule.why ?? ruleId} />
        </>
      )}
    </section>
  );
}

function Found({ finding, words }: { finding: Finding; words: string }) {
  const t = useTranslate();
  const { ruleId, severity, why, advice, basis, replacement, via, fact } = finding;
  // The fact itself says more than how the words were recognised.
  const seen = fact ? null : viaKey(via);
  return (
    <li data-rule={ruleId} className="flex flex-col gap-0.5 rounded-md border border-line px-2 py-1.5">
      <p className="flex items-start gap-1.5">
        <MeaningBadge meaning={severity} />
        <span className="min-w-0 flex-1">
          <b className="font-medium">
            <VisibleText text={words} />
          </b>{' '}
          {why}
          {seen ? <span className="text-sm text-muted"> · {t(seen)}</span> : null}
        </span>
      </p>
      <p className="text-sm">{advice}</p>
      {replacement === undefined ? null : (
        <p className="text-sm">{replacement === '' ? t('benchReplacementNone') : t('benchReplacement', replacement)}</p>
      )}
      {fact ? (
        <p className="text-sm" data-source={`${fact.source.kind} ${fact.source.id}`}>
          <b className="font-medium">{t('draftFact', fact.source.label)}</b> <VisibleText text={fact.text} />
        </p>
      ) : (
        <p className="text-sm text-muted">{t('draftBasis', basis)}</p>
      )}
    </li>
  );
}
