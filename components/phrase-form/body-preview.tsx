import { useEffect, useMemo, useState } from 'react';
import { type Finding, inOrder } from '../../lib/checks/finding';
import { firstByCode } from '../../lib/phrases/by-code';
import type { Phrase } from '../../lib/phrases/phrase';
import { fillTemplate, parseTemplate } from '../../lib/phrases/variables';
import { expandNested, NESTING_WORD, type Nestable, nestedCodes } from '../../lib/phrases/variables/nested';
import { useTranslate } from '../app-context';
import { TakenOut } from '../draft-check/taken-out';
import { Button } from '../ui/button';
import { MeaningBadge } from '../ui/meaning';

/** Typing pauses this long before the text is checked, in ms. */
const CHECK_AFTER_MS = 150;
const MOST_FINDINGS = 5;

interface BodyPreviewProps {
  phrase: Nestable;
  /** Those that may stand in it; undefined where they aren't known. */
  others: readonly Phrase[] | undefined;
}

/** How the phrase will read with its variables filled by samples. Only shown where there is something to fill. */
export function BodyPreview({ phrase, others }: BodyPreviewProps) {
  const t = useTranslate();
  const hasNested = nestedCodes(phrase.body).length > 0;
  const byCode = useMemo(() => (hasNested && others ? firstByCode(others) : null), [hasNested, others]);
  const { template, variables, faults } = byCode
    ? expandNested(phrase, (key) => byCode.get(key))
    : { template: phrase.body, variables: phrase.variables, faults: [] };
  const parts = parseTemplate(template);
  if (parts.every(({ kind }) => kind === 'text') && !hasNested) return null;
  const values: Record<string, string> = Object.fromEntries(
    variables.flatMap(({ name, fallback, options }) => {
      const value = fallback ?? options?.[0];
      return value ? [[name, value]] : [];
    }),
  );
  for (const part of parts) {
    if (part.kind === 'variable' && values[part.name] === undefined && part.options[0]) {
      values[part.name] = part.options[0];
    }
  }
  const { pieces } = fillTemplate(template, values, Date.now());
  let at = 0;
  return (
    <section className="rounded-sm bg-sunken px-2 py-1" aria-label={t('phrasePreview')}>
      <h3 className="text-sm text-muted">{t('phrasePreview')}</h3>
      <p className="whitespace-pre-wrap">
        {pieces.map((piece) => {
          const key = at;
          at += piece.text.length + 1;
          if (piece.name === null) return piece.text;
          return piece.missing ? (
            <span key={key} className="rounded-sm border border-warn px-0.5 text-warn" title={t('phrasePreviewAsked')}>
              {piece.text}
            </span>
          ) : (
            <span key={key} className="rounded-sm bg-accent-soft px-0.5" title={piece.name}>
              {piece.text}
            </span>
          );
        })}
      </p>
      {faults.map(({ kind, code }) => (
        <p key={kind + code} className="text-sm text-warn">
          {t(NESTING_WORD[kind], code)}
        </p>
      ))}
    </section>
  );
}

interface BodyFindingsProps {
  body: string;
  check: (text: string) => Promise<Finding[]>;
  /** Puts the replacement in the finding's place. */
  onReplace: (finding: Finding) => void;
}

/** What the rules say of the words, while they are typed. */
export function BodyFindings({ body, check, onReplace }: BodyFindingsProps) {
  const t = useTranslate();
  const [checked, setChecked] = useState<{ body: string; findings: Finding[] }>({ body: '', findings: [] });
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void check(body).then((findings) => {
        if (!abort.signal.aborted) setChecked({ body, findings });
      });
    }, CHECK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [body, check]);
  // Variables are filled later: that they stand open is no fault of the phrase.
  const findings = inOrder(checked.findings).filter(({ family }) => family !== 'placeholder');
  const isCurrent = checked.body === body;
  return (
    <div role="status" aria-live="polite" data-findings={isCurrent ? findings.length : 'old'}>
      {findings.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {findings.slice(0, MOST_FINDINGS).map((finding) => (
            <li key={`${finding.ruleId}:${finding.start}`} className="flex flex-wrap items-start gap-1.5 text-sm">
              <MeaningBadge meaning={finding.severity} />
              <span className="min-w-40 flex-1">
                <b className="font-medium">{checked.body.slice(finding.start, finding.end)}</b> {finding.why}{' '}
                <span className="text-muted">{finding.advice}</span>
              </span>
              <TakenOut text={checked.body} finding={finding} />
              {finding.replacement !== undefined && isCurrent ? (
                <Button onClick={() => onReplace(finding)}>
                  {finding.replacement === '' ? t('draftDelete') : t('draftReplace', finding.replacement)}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
