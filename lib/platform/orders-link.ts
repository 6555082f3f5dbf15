import type { OrdersLink } from '../page/orders-page';
import type { OrdersView } from '../service/orders-view';
import { describe } from '../shared/log';
import { consoleOrders } from './messages/console-orders';
import { pageFault } from './messages/page-fault';
import { pageOrders } from './messages/page-orders';
import { pagePack } from './messages/page-pack';
import { answer, answerIf, isAlive, listen, send, sendToTab } from './messaging';
import { eachTab } from './tabs';

/** An order page's connection over the browser's messages. */
export function ordersLink(): OrdersLink {
  const fault = (where: string, cause: unknown) => {
    void send(pageFault, { where, message: describe(cause).slice(0, 1_000) });
  };
  return {
    pack: async () => {
      const answered = await send(pagePack, { kind: 'orders' });
      return answered.ok ? answered.value : null;
    },
    tell: (view) => void send(pageOrders, view),
    fault,
    alive: isAlive,
    listen: ({ isOurs, view }, signal) => listen([answerIf(isOurs, answer(consoleOrders, view, fault))], signal),
  };
}

/** What the order pages show that are open now. */
export async function askOrderPages(found: (tabId: number, view: OrdersView) => void): Promise<void> {
  const asked: Promise<void>[] = [];
  await eachTab((tabId) => {
    const told = sendToTab(tabId, consoleOrders, {}).then((answered) => {
      if (answered.ok && answered.value) found(tabId, answered.value);
    });
    asked.push(told);
  });
  await Promise.all(asked);
}
