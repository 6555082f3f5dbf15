import { Keyboard } from 'lucide-react';
import { memo } from 'react';
import type { Stage } from '../../lib/service/conversation';
import type { Health } from '../../lib/service/view';
import type { Reading } from '../../lib/shared/reading';
import { useTranslate } from '../app-context';
import { ConsoleLight } from '../console-health/console-light';
import { IconButton } from '../ui/button';
import { Tag } from '../ui/small';
import { ReadingText } from '../ui/unknown';
import { STAGE_WORD } from './stage-word';
import type { Waiting } from './waiting';
import { WaitingClock } from './waiting-clock';

interface DeskBarProps {
  shopName: string;
  consoleLabel: string;
  /** Null while no conversation is open. */
  buyer: Reading<string> | null;
  stage: Stage | null;
  waiting: Waiting;
  limit: number;
  health: Health;
  onKeys: () => void;
}

/** Whose words these are, how far the chat is, how long the buyer waits, how well the page is read. */
export const DeskBar = memo(function DeskBar(props: DeskBarProps) {
  const { shopName, consoleLabel, buyer, stage, waiting, limit, health, onKeys } = props;
  const t = useTranslate();
  return (
    <header className="border-b border-line bg-sunken px-2 py-1">
      <div className="flex items-center gap-1.5">
        <h1 className="min-w-0 flex-1 truncate font-medium">
          {buyer ? <ReadingText reading={buyer} /> : t('barNoConversation')}
        </h1>
        <WaitingClock waiting={waiting} limit={limit} />
        <IconButton icon={Keyboard} label={t('keysTitle')} onClick={onKeys} />
      </div>
      <div className="flex items-center gap-1.5">
        <span className="min-w-0 truncate text-sm text-muted">
          {shopName === '' ? consoleLabel : `${shopName} · ${consoleLabel}`}
        </span>
        {stage ? <Tag>{t(STAGE_WORD[stage])}</Tag> : null}
        <span className="ml-auto shrink-0">
          <ConsoleLight health={health} label={consoleLabel} />
        </span>
      </div>
    </header>
  );
});
