import { browser } from 'wxt/browser';

/**
 * A console's open page, scrubbed by a script that is run in its frames; null when no frame's address fits. `sites`: the patterns' origins.
 * Rejects where a page of these sites is open and can't be read.
 */
export async function scrubbedPageOf(
  patterns: readonly string[],
  sites: readonly string[],
  fits: (pattern: string, url: string) => boolean,
): Promise<string | null> {
  const own = await browser.tabs.query({ url: [...sites] });
  // A chat may be in a frame of a page of another origin.
  const tabs = own.length > 0 ? own : await browser.tabs.query({});
  let failed: unknown;
  for (const { id } of tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))) {
    if (id === undefined) continue;
    try {
      const results = await browser.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: ['/scrub.js'],
      });
      for (const { result } of results) {
        const page = result as { url: string; html: string } | null;
        if (page && patterns.some((pattern) => fits(pattern, page.url))) return page.html;
      }
    } catch (cause) {
      // Any other tab may be the browser's own, or of a site that is not allowed: it is none that is meant.
      if (own.length > 0) failed = cause;
    }
  }
  if (failed !== undefined) throw failed;
  return null;
}
