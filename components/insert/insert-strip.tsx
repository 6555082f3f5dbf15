import { memo } from 'react';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { useInsertActions, useInsertState } from './insert-context';
import { Pictures } from './pictures';

/**
 * What came of the last insert, or what the agent must decide. It stands at the panel's foot, so that nothing above it moves.
 */
export const InsertStrip = memo(function InsertStrip() {
  const t = useTranslate();
  const { status, ask, written } = useInsertState();
  const { decide } = useInsertActions();
  return (
    <div role="status" aria-live="polite" data-part="insert-status">
      {ask ? (
        <Notice
          meaning="warn"
          actions={
            <>
              {ask.question === 'newer-message' ? (
                <Button onClick={() => decide({ newerMessage: 'proceed' })}>{t('insertAskProceed')}</Button>
              ) : (
                <>
                  <Button onClick={() => decide({ draft: 'append' })}>{t('insertAskAppend')}</Button>
                  <Button onClick={() => decide({ draft: 'replace' })}>{t('insertAskReplace')}</Button>
                </>
              )}
              <Button look="quiet" onClick={() => decide(null)}>
                {t('uiCancel')}
              </Button>
            </>
          }
        >
          {t(ask.question === 'newer-message' ? 'insertAskNewer' : 'insertAskDraft')}
          <q className="line-clamp-2 text-muted">{ask.request.text}</q>
        </Notice>
      ) : status ? (
        <Notice meaning={status.meaning}>{status.text}</Notice>
      ) : null}
      {written !== undefined && !ask ? <Pictures key={written} phraseId={written} /> : null}
    </div>
  );
});
