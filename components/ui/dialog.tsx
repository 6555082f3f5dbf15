import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslate } from '../app-context';
import { IconButton } from './button';
import { classNames } from './class-names';

interface DialogProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

export function Dialog({ title, open, onOpenChange, children }: DialogProps) {
  const t = useTranslate();
  // Read before the fields in it take the focus: it goes back there, and the next key to the row that was worked on.
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  if (open && !wasOpen.current) before.current = document.activeElement;
  useEffect(() => {
    wasOpen.current = open;
  }, [open]);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-20 bg-shade" />
        <Base.Popup
          finalFocus={() =>
            before.current instanceof HTMLElement && before.current.isConnected ? before.current : true
          }
          className={classNames(
            'fixed top-1/2 left-1/2 z-30 flex max-h-[calc(100vh-32px)] w-[calc(100vw-32px)] max-w-md -translate-x-1/2',
            '-translate-y-1/2 flex-col overflow-hidden rounded-md border border-line bg-surface pt-3 shadow-float',
          )}
        >
          <div className="mb-2 flex items-center justify-between gap-2 px-3">
            <Base.Title className="min-w-0 truncate text-lg font-medium">{title}</Base.Title>
            <Base.Close render={<IconButton icon={X} label={t('uiClose')} />} />
          </div>
          {/* The padding is not the scroller's own: what sticks to its end would stand above that, and words below. */}
          <div className="min-h-0 overflow-auto px-3">
            <div className="pb-3">{children}</div>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
