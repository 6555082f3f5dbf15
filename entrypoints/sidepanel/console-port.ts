import type { ConsolePort } from '../../lib/app/desk/desk-ports';
import { consoleFix } from '../../lib/platform/messages/console-fix';
import { consoleInsert } from '../../lib/platform/messages/console-insert';
import { consoleOffer } from '../../lib/platform/messages/console-offer';
import { consoleOrders } from '../../lib/platform/messages/console-orders';
import { consoleRefresh } from '../../lib/platform/messages/console-refresh';
import { sendToTab } from '../../lib/platform/messaging';
import { pageReports } from '../../lib/platform/page-reports';

export const reports = pageReports();

/** The page in a tab, asked over messages. */
export const consolePort: ConsolePort = {
  report: reports.ask,
  insert: (tab, command) => sendToTab(tab, consoleInsert, command),
  fix: (tab, finding, draft) => sendToTab(tab, consoleFix, { finding, draft }),
  offer: (tab, offer) => sendToTab(tab, consoleOffer, offer),
  orders: (tab) => sendToTab(tab, consoleOrders, {}),
  refresh: (tab, change) => sendToTab(tab, consoleRefresh, change),
};
