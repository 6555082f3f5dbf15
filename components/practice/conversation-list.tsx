import { type KeyboardEvent, memo, useEffect, useState } from 'react';
import type { DeskConversation } from '../../lib/practice/desk-state';
import { formatWaiting, previewOf } from '../../lib/practice/display';
import { useDesk, useSnapshot } from './desk-context';

/** Beyond these a wait is shown amber, then red: the usual limits for a first and a later answer. */
const LATE_MS = 30_000;
const TOO_LATE_MS = 3 * 60_000;

const urgency = (ms: number): string => (ms >= TOO_LATE_MS ? 'too-late' : ms >= LATE_MS ? 'late' : 'calm');

/** Now, once a second. */
function useNow(): number {
  const { desk } = useDesk();
  const [now, setNow] = useState(desk.clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(desk.clock()), 1000);
    return () => clearInterval(timer);
  }, [desk]);
  return now;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrow keys move the focus through the rows. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-yd-row] > button')];
  const at = rows.indexOf(event.target as HTMLButtonElement);
  const next = rows[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

export function ConversationList() {
  const { desk, t } = useDesk();
  const conversations = useSnapshot((s) => s.desk.conversations);
  const active = useSnapshot((s) => s.desk.active);
  const now = useNow();
  const tabStop = active ?? conversations[0]?.key;
  return (
    <nav className="conversations" aria-label={t('practice_conversations')}>
      <h2 className="pane-title">
        {t('practice_conversations')} <span className="count">{conversations.length}</span>
      </h2>
      <ul data-yd="conversations" onKeyDown={moveFocus}>
        {conversations.map((conversation) => {
          const waited = conversation.waitingSince === null ? null : now - conversation.waitingSince;
          return (
            <Row
              key={conversation.key}
              conversation={conversation}
              active={conversation.key === active}
              tabStop={conversation.key === tabStop}
              waiting={waited === null ? null : formatWaiting(waited)}
              urgency={waited === null ? 'calm' : urgency(waited)}
              onOpen={desk.open}
            />
          );
        })}
      </ul>
      {conversations.length === 0 && <p className="empty">{t('practice_no_conversations')}</p>}
    </nav>
  );
}

interface RowProps {
  conversation: DeskConversation;
  active: boolean;
  tabStop: boolean;
  waiting: string | null;
  urgency: string;
  onOpen: (key: string) => void;
}

const Row = memo(function Row({ conversation, active, tabStop, waiting, urgency, onOpen }: RowProps) {
  const { t } = useDesk();
  const { key, buyer, unread, finished } = conversation;
  return (
    <li data-yd-row="" data-key={key} aria-current={active ? 'true' : undefined}>
      <button
        type="button"
        aria-current={active ? 'true' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onOpen(key)}
      >
        <span className="avatar" aria-hidden="true">
          {[...buyer][0]}
        </span>
        <span className="name">{buyer}</span>
        <span className="preview">{previewOf(conversation)}</span>
        {waiting !== null && <span className={`waiting ${urgency}`}>{waiting}</span>}
        {waiting === null && finished && <span className="done">{t('practice_done')}</span>}
        {unread > 0 && <span className="unread">{unread}</span>}
      </button>
    </li>
  );
});
