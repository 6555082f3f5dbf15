import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import type { ManagerStatus } from './use-phrase-manager';

/** What came of the last action, and its undoing. */
export function ManagerNotice({ status }: { status: ManagerStatus | null }) {
  const t = useTranslate();
  return (
    <div role="status" aria-live="polite">
      {status ? (
        <Notice
          meaning={status.meaning}
          className="m-1"
          actions={status.undo ? <Button onClick={status.undo}>{t('uiUndo')}</Button> : null}
        >
          {status.text}
        </Notice>
      ) : null}
    </div>
  );
}
