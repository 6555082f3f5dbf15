import type { ConsolePort } from '../../lib/app/desk-ports';
import { consoleFix } from '../../lib/platform/messages/console-fix';
import { consoleInsert } from '../../lib/platform/messages/console-insert';
import { consoleOffer } from '../../lib/platform/messages/console-offer';
import { consoleOrders } from '../../lib/platform/messages/console-orders';
import { consoleRefresh } from '../../lib/platform/messages/console-refresh';
import { consoleReport } from '../../lib/platform/messages/console-report';
import type { PageReport } from '../../lib/platform/messages/page-report';
import { sendToTab } from '../../lib/platform/messaging';
import { err, ok } from '../../lib/shared/result';

/** How long a page's report may be on its way (ms) after it said that it has told; one that speaks for what is not its own never comes. */
const ON_ITS_WAY = 2_000;

const waiting = new Map<number, (report: PageReport) => void>();

/** A page has told all it knows. */
export const reported = (tab: number, report: PageReport): void => waiting.get(tab)?.(report);

async function report(tab: number): ReturnType<ConsolePort['report']> {
  const late = AbortSignal.timeout(ON_ITS_WAY);
  const told = new Promise<Awaited<ReturnType<ConsolePort['report']>>>((resolve) => {
    waiting.set(tab, (known) => resolve(ok(known)));
    late.addEventListener('abort', () => resolve(err('invalid')), { once: true });
  });
  const answered = await sendToTab(tab, consoleReport, {});
  if (!answered.ok) return answered;
  return answered.value.told ? told : ok(null);
}

/** The page in a tab, asked over messages. */
export const consolePort: ConsolePort = {
  report,
  insert: (tab, command) => sendToTab(tab, consoleInsert, command),
  fix: (tab, finding, draft) => sendToTab(tab, consoleFix, { finding, draft }),
  offer: (tab, offer) => sendToTab(tab, consoleOffer, offer),
  orders: (tab) => sendToTab(tab, consoleOrders, {}),
  refresh: (tab, change) => sendToTab(tab, consoleRefresh, change),
};
