import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../../app-context';
import { Button, IconButton } from '../../ui/button';
import { Notice } from '../../ui/meaning';
import type { ManagerStatus } from './manager-status';

interface ManagerNoticeProps {
  status: ManagerStatus | null;
  onClose: () => void;
}

/** How long good news stands that asks for nothing, in ms. */
const STANDS = 4000;

/** What came of the last action, and its undoing. Good news without one goes by itself. */
export function ManagerNotice({ status, onClose }: ManagerNoticeProps) {
  const t = useTranslate();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (status?.meaning !== 'ok' || status.action) return;
    const timer = setTimeout(() => close.current(), STANDS);
    return () => clearTimeout(timer);
  }, [status]);
  return (
    <div role="status" aria-live="polite">
      {status ? (
        <Notice meaning={status.meaning} className="m-1">
          <span className="flex items-start gap-1">
            <span className="min-w-0 flex-1 py-1">{status.text}</span>
            {status.action ? <Button onClick={status.action.run}>{status.action.label}</Button> : null}
            <IconButton icon={X} label={t('uiClose')} onClick={onClose} />
          </span>
        </Notice>
      ) : null}
    </div>
  );
}
