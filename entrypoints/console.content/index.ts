import { defineContentScript } from 'wxt/utils/define-content-script';
import { packs } from '../../lib/consoles/packs';
import { startPage } from '../../lib/page/runtime';
import { pageLink } from '../../lib/platform/page-link';
import { translate } from '../../lib/platform/strings';

const isStore = import.meta.env.MODE === 'production';

export default defineContentScript({
  matches: packs.flatMap((pack) => [...pack.hosts, ...(isStore ? [] : (pack.devHosts ?? []))]),
  // At document_idle the page's own listeners would get Enter before the send guard.
  runAt: 'document_start',
  main(context) {
    startPage({
      window,
      packs,
      link: pageLink(),
      translate,
      signal: context.signal,
      ...(isStore ? {} : { trace }),
    });
  },
});

function trace(name: string, startedAt: number): void {
  performance.measure(`yingda:${name}`, { start: startedAt, end: performance.now() });
}
