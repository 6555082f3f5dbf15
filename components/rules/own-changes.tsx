import { Undo2 } from 'lucide-react';
import type { OwnChange } from '../../lib/app/rules/own-rules';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { dateTime } from '../ui/time';
import { VisibleText } from '../ui/visible-text';

/** The latest ones are what anyone takes back. */
const SHOWN = 5;

/** What was saved and removed, and can be taken back, also after the page was closed. */
export function OwnChanges({ changes, onUndo }: { changes: readonly OwnChange[]; onUndo: (id: string) => void }) {
  const t = useTranslate();
  const text = ({ kind, gone, label }: OwnChange) => {
    if (kind === 'alarm') return t('alarmRemoved', label);
    return t(gone ? 'ownRulesRemoved' : 'ownRulesSaved', label);
  };
  return (
    <section aria-label={t('ownRulesChanges')} aria-live="polite" className="flex flex-col gap-1">
      {changes.length > 0 ? <h2 className="font-medium">{t('ownRulesChanges')}</h2> : null}
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <li
            key={change.changeId}
            data-own-change={change.kind}
            className="flex items-center gap-2 border-b border-line py-1"
          >
            <span className="shrink-0 text-sm text-muted tabular-nums">{dateTime(change.at)}</span>
            <span className="line-clamp-2 min-w-0 flex-1 break-words">
              <VisibleText text={text(change)} />
            </span>
            <Button
              icon={Undo2}
              aria-label={t('ownRulesUndoNamed', text(change))}
              onClick={() => onUndo(change.changeId)}
            >
              {t('uiUndo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
