import { Clock, type LucideIcon, Timer, TriangleAlert } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { durationText, type Urgency, urgencyOf, type Waiting } from './waiting';

const LOOK: Record<Urgency, { icon: LucideIcon; colour: string; word: StringKey }> = {
  calm: { icon: Clock, colour: 'text-muted', word: 'barWaiting' },
  near: { icon: Timer, colour: 'bg-warn-soft text-warn', word: 'barWaitingNear' },
  late: { icon: TriangleAlert, colour: 'bg-block-soft text-block', word: 'barWaitingLate' },
};

/** How long the buyer has waited; ticks by itself, so that the rest of the panel needn't. */
export const WaitingClock = memo(function WaitingClock({ waiting, limit }: { waiting: Waiting; limit: number }) {
  const t = useTranslate();
  const desk = useDesk();
  const since = waiting.kind === 'since' ? waiting.at : null;
  const [, tick] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [since]);

  if (since === null) {
    if (waiting.kind === 'none') return null;
    return (
      <span className="text-sm whitespace-nowrap text-muted" title={t('barWaitingUnknownWhy')}>
        {t('barWaitingUnknown')}
      </span>
    );
  }
  const seconds = (desk.now() - since) / 1000;
  const urgency = urgencyOf(seconds, limit);
  const { icon: Icon, colour, word } = LOOK[urgency];
  return (
    <span
      data-urgency={urgency}
      title={t('barWaitingLimit', limit)}
      className={`inline-flex h-5 items-center gap-1 rounded-sm px-1 text-sm whitespace-nowrap ${colour}`}
    >
      <Icon aria-hidden="true" size={13} />
      {t(word, durationText(seconds, t))}
    </span>
  );
});
