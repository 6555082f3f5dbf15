import type { DeskEvents } from '../../lib/app/desk/desk-ports';
import { deskSuggestions } from '../../lib/platform/messages/desk-suggestions';
import { pageDraft } from '../../lib/platform/messages/page-draft';
import { pageInserted } from '../../lib/platform/messages/page-inserted';
import { pageKeys } from '../../lib/platform/messages/page-keys';
import { pageLeft } from '../../lib/platform/messages/page-left';
import { pageOrders } from '../../lib/platform/messages/page-orders';
import { pageOrdersGone } from '../../lib/platform/messages/page-orders-gone';
import { pageReport } from '../../lib/platform/messages/page-report';
import { pageView } from '../../lib/platform/messages/page-view';
import { listen, type Sender } from '../../lib/platform/messaging';
import { newsListener, type ReadersOf } from '../../lib/platform/page-handler';
import { hearNews } from '../../lib/platform/page-news';
import { onPageGone } from '../../lib/platform/tabs';
import { reports } from './console-port';

/** The panel hears what pages tell the worker, so that it shows a message before the worker has even woken. */
export function listenForDesk(
  events: DeskEvents,
  readersOf: ReadersOf,
  fault: (where: string, cause: unknown) => void,
  signal: AbortSignal,
): void {
  const on = newsListener(readersOf, fault);
  const from = ({ tabId }: Sender): number => tabId ?? -1;
  const frameOf = ({ tabId = -1, frameId = 0 }: Sender) => ({ tabId, frameId });
  const view = on.page(pageView, (shown, sender) => events.view(from(sender), shown));
  listen(
    [
      view,
      on.page(pageLeft, (_, sender) => events.left(from(sender))),
      on.page(pageInserted, (insert, sender) => events.inserted(from(sender), insert)),
      on.page(pageOrders, (view, sender) => events.orders(frameOf(sender), view)),
      on.page(pageOrdersGone, (_, sender) => events.gone(from(sender), frameOf(sender).frameId)),
      on.page(pageReport, (report, sender) => reports.heard(from(sender), report)),
      on.own(deskSuggestions, ({ tabId, suggestions }) => events.suggestions(tabId, suggestions)),
    ],
    signal,
  );
  hearNews(
    [
      view,
      on.page(pageDraft, (draft, sender) => events.draft(from(sender), draft)),
      on.page(pageKeys, ({ held }, sender) => events.keys(from(sender), held)),
    ],
    signal,
  );
  onPageGone((tabId) => events.gone(tabId), signal);
}
