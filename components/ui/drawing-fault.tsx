import { RefreshCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { describe } from '../../lib/shared/log';
import type { Translate } from '../../lib/shared/strings';
import { Button } from './button';
import { Empty } from './small';

interface DrawingFaultProps {
  t: Translate;
  /** Keeps the fault for the report. */
  fault: ((where: string, cause: unknown) => void) | undefined;
  children: ReactNode;
}

/** Stands in for a page that threw while it was drawn: React would leave nothing at all. (React has no hook for this, hence the class.) */
export class DrawingFault extends Component<DrawingFaultProps, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError = (cause: unknown) => ({ message: describe(cause) });

  override componentDidCatch(cause: unknown): void {
    this.props.fault?.('drawing', cause);
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    const { message } = this.state;
    if (message === null) return children;
    return (
      <Empty
        title={t('deskError')}
        actions={
          <Button look="solid" icon={RefreshCw} onClick={() => location.reload()}>
            {t('deskReload')}
          </Button>
        }
      >
        <p className="text-muted">{message}</p>
        <p>{t('deskErrorStill')}</p>
      </Empty>
    );
  }
}
