import { useState } from 'react';
import { conversationOf } from '../../lib/practice/desk-state';
import { ChatPane } from './chat-pane';
import { Controls } from './controls';
import { ConversationList } from './conversation-list';
import { useDesk, useSnapshot } from './desk-context';
import { OrderPanel } from './order-panel';

/** The seller console of the demo shop. Its `data-yd` attributes and class names are read by the `practice` console pack. */
export function PracticeConsole() {
  const { desk } = useDesk();
  const buyer = useSnapshot(({ desk: state }) =>
    state.active === null ? undefined : conversationOf(state, state.active)?.buyer,
  );
  const [ordersShown, setOrdersShown] = useState(false);
  return (
    <div className="practice" data-orders={ordersShown ? 'shown' : undefined}>
      <header className="top">
        <h1 data-yd="shop">{desk.shop.name}</h1>
        <Controls />
      </header>
      <ConversationList />
      <ChatPane ordersShown={ordersShown} onToggleOrders={() => setOrdersShown(!ordersShown)} />
      {buyer !== undefined && <OrderPanel buyer={buyer} />}
    </div>
  );
}
