import type { OrdersLink } from '../page/orders-page';
import { describe } from '../shared/log';
import { consoleOrders } from './messages/console-orders';
import { pageFault } from './messages/page-fault';
import { pageOrders } from './messages/page-orders';
import { pageOrdersGone } from './messages/page-orders-gone';
import { pagePack } from './messages/page-pack';
import { answer, answerIf, isAlive, listen, send, sendToTab } from './messaging';
import { eachTab } from './tabs';

/** An order page's connection over the browser's messages. */
export function ordersLink(): OrdersLink {
  const fault = (where: string, cause: unknown) => {
    void send(pageFault, { where, message: describe(cause).slice(0, 1_000) });
  };
  return {
    readers: async () => {
      const answered = await send(pagePack, { kind: 'orders' });
      return answered.ok ? answered.value.readers : null;
    },
    tell: async (view) => {
      await send(pageOrders, view);
    },
    gone: () => void send(pageOrdersGone, {}),
    fault,
    alive: isAlive,
    listen: ({ hasTold, tellAgain }, signal) => {
      const told = async () => {
        await tellAgain();
        return {};
      };
      listen([answerIf(hasTold, answer(consoleOrders, told, fault))], signal);
    },
  };
}

/** Has the order pages that are open now tell what they show. */
export async function askOrderPages(): Promise<void> {
  const asked: Promise<unknown>[] = [];
  await eachTab((tabId) => void asked.push(sendToTab(tabId, consoleOrders, {})));
  await Promise.all(asked);
}
