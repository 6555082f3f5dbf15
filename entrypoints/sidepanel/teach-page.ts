import type { TeachStart } from '../../lib/app/desk';
import { teachTab } from '../../lib/platform/console-scripts';
import { tabUrl } from '../../lib/platform/tabs';

/** Starts teaching a chat on the page of a tab. `no-address`: the browser doesn't say where the tab is; `no-box`: it lets nobody in there. */
export async function teachPage(tab: number, signal: AbortSignal): Promise<TeachStart> {
  const url = (await tabUrl(tab)) ?? '';
  if (!/^https:/.test(url)) return 'no-address';
  return (await teachTab(tab, { kind: 'chat' }, signal)) ? 'started' : 'no-box';
}
