import { defineContentScript } from 'wxt/utils/define-content-script';
import { packs } from '../../lib/consoles/packs';
import { openRootsBy } from '../../lib/consoles/reader/roots';
import { startOrdersPage } from '../../lib/page/orders-page';
import { ordersLink } from '../../lib/platform/orders-link';
import { shadowRootOf } from '../../lib/platform/shadow';

/** Started twice where a host was allowed after its page had loaded. */
const RUNNING = 'yingdaOrders';

export default defineContentScript({
  matches: packs.filter(({ kind }) => kind !== 'chat').flatMap((pack) => pack.hosts),
  allFrames: true,
  // It listens to nothing that a page could take first, and an order list is drawn late anyway.
  runAt: 'document_idle',
  main() {
    const marks = window as unknown as Record<string, unknown>;
    if (marks[RUNNING]) return;
    marks[RUNNING] = true;
    openRootsBy(shadowRootOf);
    startOrdersPage(window, ordersLink());
  },
});
