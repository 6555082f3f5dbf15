import { defineContentScript } from 'wxt/utils/define-content-script';
import { packs } from '../../lib/consoles/packs';
import { openRootsBy } from '../../lib/consoles/reader/roots';
import { startPage } from '../../lib/page/runtime';
import { pageLink } from '../../lib/platform/page-link';
import { shadowRootOf } from '../../lib/platform/shadow';
import { translate } from '../../lib/platform/strings';

const isStore = import.meta.env.MODE === 'production';

export default defineContentScript({
  matches: packs
    .filter(({ kind }) => kind === 'chat')
    .flatMap((pack) => [...pack.hosts, ...(isStore ? [] : (pack.devHosts ?? []))]),
  // A chat may live in a frame of its own: each asks what it is, and most are nothing.
  allFrames: true,
  // At document_idle the page's own listeners would get Enter before the send guard.
  runAt: 'document_start',
  main() {
    openRootsBy(shadowRootOf);
    startPage({
      window,
      link: pageLink(),
      translate,
      // An extension that is gone is noticed by the runtime itself.
      signal: new AbortController().signal,
      ...(isStore ? {} : { trace }),
    });
  },
});

function trace(name: string, startedAt: number): void {
  performance.measure(`yingda:${name}`, { start: startedAt, end: performance.now() });
}
