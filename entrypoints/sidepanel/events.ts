import type { DeskEvents } from '../../lib/app/desk-ports';
import { deskSuggestions } from '../../lib/platform/messages/desk-suggestions';
import { pageDraft } from '../../lib/platform/messages/page-draft';
import { pageInserted } from '../../lib/platform/messages/page-inserted';
import { pageKeys } from '../../lib/platform/messages/page-keys';
import { pageOrders } from '../../lib/platform/messages/page-orders';
import { pageView } from '../../lib/platform/messages/page-view';
import { listen, overhear, type Sender } from '../../lib/platform/messaging';
import { onPageGone } from '../../lib/platform/tabs';

/** The panel hears what pages tell the worker, so that it shows a message before the worker has even woken. */
export function listenForDesk(events: DeskEvents, signal: AbortSignal): void {
  const from = ({ tabId }: Sender): number => tabId ?? -1;
  listen(
    [
      overhear(pageView, (view, sender) => events.view(from(sender), view)),
      overhear(pageDraft, (draft, sender) => events.draft(from(sender), draft)),
      overhear(pageInserted, (insert, sender) => events.inserted(from(sender), insert)),
      overhear(pageKeys, ({ held }, sender) => events.keys(from(sender), held)),
      overhear(pageOrders, (view, sender) => events.orders(from(sender), view)),
      overhear(deskSuggestions, ({ tabId, suggestions }) => events.suggestions(tabId, suggestions)),
    ],
    signal,
  );
  onPageGone(events.gone);
}
