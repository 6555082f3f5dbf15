import { browser } from 'wxt/browser';

/** A console's open page, scrubbed by a script that is run in its frames; null when no frame's address fits. */
export async function scrubbedPageOf(
  patterns: readonly string[],
  fits: (pattern: string, url: string) => boolean,
): Promise<string | null> {
  const tabs = await browser.tabs.query({
    url: patterns.map((pattern) => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*')),
  });
  // A chat may be in a frame of a page of another origin.
  const all = tabs.length > 0 ? tabs : await browser.tabs.query({});
  for (const { id } of all.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))) {
    if (id === undefined) continue;
    const results = await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: ['/scrub.js'] })
      // A tab of the browser's own, or of a site that is not allowed: it is none that is meant.
      .catch(() => []);
    for (const { result } of results) {
      const page = result as { url: string; html: string } | null;
      if (page && patterns.some((pattern) => fits(pattern, page.url))) return page.html;
    }
  }
  return null;
}
