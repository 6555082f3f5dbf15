import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openRootsBy } from '../lib/consoles/reader/roots';
import { scrubbedPage } from '../lib/consoles/scrub';
import { pagePack } from '../lib/platform/messages/page-pack';
import { send } from '../lib/platform/messaging';
import { shadowRootOf } from '../lib/platform/shadow';

/** Run in a console's frames when the user asks for a sample of the page: answers its markup without a word of anybody. */
export default defineUnlistedScript(async () => {
  openRootsBy(shadowRootOf);
  const asked = await Promise.all((['chat', 'orders'] as const).map((kind) => send(pagePack, { kind })));
  const packs = asked.flatMap((answer) => (answer.ok ? answer.value.readers.map(({ pack }) => pack) : []));
  return { url: location.href, html: scrubbedPage(document, crypto.randomUUID(), packs) };
});
