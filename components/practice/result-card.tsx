import { useState } from 'react';
import type { ScenarioResult, TurnResult } from '../../lib/practice/result';
import { useDesk } from './desk-context';

const inSeconds = (seconds: number | null): string => (seconds === null ? '–' : seconds.toFixed(1));

/** What came of a scripted buyer: how fast, what was said, what would have been good. */
export function ResultCard({ result }: { result: ScenarioResult }) {
  const { t } = useDesk();
  const [open, setOpen] = useState(true);
  const answered = result.turns.filter((turn) => turn.answers.length > 0).length;
  return (
    <section className="result" aria-label={t('practice_result')}>
      <header>
        <h3>
          {t('practice_result')} · {result.title}
        </h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('practice_result_hide') : t('practice_result_show')}
        </button>
      </header>
      <p className="figures">
        <span>{t('practice_result_turns', answered, result.turns.length)}</span>
        <span>{t('practice_result_first', inSeconds(result.firstSeconds))}</span>
        <span>{t('practice_result_average', inSeconds(result.averageSeconds))}</span>
      </p>
      {open && (
        <ol>
          {result.turns.map((turn) => (
            <Turn key={turn.number} turn={turn} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Turn({ turn }: { turn: TurnResult }) {
  const { t } = useDesk();
  return (
    <li>
      <p className="said">{turn.said.join(' / ')}</p>
      <dl>
        <dt>{t('practice_result_yours')}</dt>
        <dd>{turn.answers.join(' / ') || t('practice_result_none')}</dd>
        {turn.goodAnswers.length > 0 && (
          <>
            <dt>{t('practice_result_good')}</dt>
            <dd>{turn.goodAnswers.join(' / ')}</dd>
          </>
        )}
      </dl>
      {turn.broken.length > 0 && (
        <p className="broken">
          <span aria-hidden="true">!</span> {t('practice_result_broken', turn.broken.join('、'))}
        </p>
      )}
    </li>
  );
}
