import { X } from 'lucide-react';
import type { RuleRow, WorkspaceReady } from '../../lib/app/workspace/workspace';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { VisibleText } from '../ui/visible-text';

interface RuleExceptionsProps {
  exceptions: WorkspaceReady['exceptions'];
  rules: readonly RuleRow[];
  onEnd: (id: string) => void;
}

/** Words that the shop doesn't want to hear about, until when, and of which rule. */
export function RuleExceptions({ exceptions, rules, onEnd }: RuleExceptionsProps) {
  const t = useTranslate();
  if (exceptions.length === 0) return null;
  const date = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium' });
  return (
    <section aria-label={t('ruleExceptions')}>
      <h2 className="text-sm text-muted">{t('ruleExceptions')}</h2>
      <ul className="flex flex-col">
        {exceptions.map(({ id, ruleId, text, until }) => (
          <li
            key={id}
            data-exception={ruleId}
            className="flex flex-wrap items-center gap-x-2 border-b border-line py-1 last:border-b-0"
          >
            <b className="font-medium break-all">
              <VisibleText text={text} />
            </b>
            <span className="min-w-24 flex-1 text-sm break-words text-muted">
              {rules.find(({ rule }) => rule.id === ruleId)?.rule.why ?? ruleId}
            </span>
            <span className="text-sm tabular-nums">
              {until === null ? t('ruleExceptionForever') : t('ruleExceptionUntil', date.format(until))}
            </span>
            <Button look="quiet" icon={X} onClick={() => onEnd(id)}>
              {t('ruleExceptionEnd')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
