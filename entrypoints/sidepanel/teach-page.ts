import { readAddress } from '../../lib/app/consoles/console-sites';
import type { TeachStart } from '../../lib/app/desk/desk';
import { teachTab } from '../../lib/platform/console-scripts';
import { requestHosts } from '../../lib/platform/permissions';
import { tabUrl } from '../../lib/platform/tabs';

/** Starts teaching a chat on the page of a tab; the site of `address` is asked for first, since the browser hides where a tab is until then. */
export async function teachPage(tab: number, address: string | undefined, signal: AbortSignal): Promise<TeachStart> {
  if (address !== undefined) {
    const read = readAddress(address);
    if (!read) return 'invalid';
    // Nothing is awaited before the browser's question: it is asked only in the click itself.
    if (!(await requestHosts([read.site]))) return 'refused';
  }
  const url = (await tabUrl(tab)) ?? '';
  if (!/^https:/.test(url)) return 'no-address';
  return (await teachTab(tab, { kind: 'chat' }, signal)) ? 'started' : 'no-box';
}
