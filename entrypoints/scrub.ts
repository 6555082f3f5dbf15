import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scrubbedPage } from '../lib/consoles/scrub';
import { openRootsBy } from '../lib/consoles/shadow';
import { shadowRootOf } from '../lib/platform/shadow';

/** Run in a console's frames when the user asks for a sample of the page: answers its markup without a word of anybody. */
export default defineUnlistedScript(() => {
  openRootsBy(shadowRootOf);
  return { url: location.href, html: scrubbedPage(document, crypto.randomUUID()) };
});
