import { conversationOf } from '../../lib/practice/desk-state';
import { Viewing } from './cards';
import { Composer } from './composer';
import { useDesk, useSnapshot } from './desk-context';
import { MessageList } from './message-list';
import { ResultCard } from './result-card';

interface ChatPaneProps {
  ordersShown: boolean;
  onToggleOrders: () => void;
}

/** The open conversation: header, product in talk, messages, result, box. */
export function ChatPane({ ordersShown, onToggleOrders }: ChatPaneProps) {
  const { t } = useDesk();
  const conversation = useSnapshot(({ desk }) =>
    desk.active === null ? undefined : conversationOf(desk, desk.active),
  );
  const result = useSnapshot(({ results, desk }) => results.find(({ id }) => id === desk.active));
  const round = useSnapshot((s) => s.round);
  if (!conversation) {
    return (
      <main className="chat nobody">
        <p className="empty">{t('practice_pick')}</p>
      </main>
    );
  }
  return (
    <main className="chat">
      <header className="chat-header" data-yd="header" data-key={conversation.key}>
        <h2 className="name">{conversation.buyer}</h2>
        <button type="button" className="orders-toggle" aria-expanded={ordersShown} onClick={onToggleOrders}>
          {t('practice_orders')}
        </button>
      </header>
      {conversation.viewing !== null && <Viewing id={conversation.viewing} />}
      <MessageList conversation={conversation} />
      {result && <ResultCard key={result.id} result={result} />}
      <Composer key={round} conversationKey={conversation.key} />
    </main>
  );
}
