import type { Page } from '@playwright/test';

interface Watched {
  keys?: { typed: number; painted: number }[];
}

/**
 * Notes of every key in a page's search field the milliseconds from the key to the frame behind the last change it made to the page. Called
 * before the page loads: asking a page later puts some hundred kilobytes of the tool's own code into it, in the middle of what is measured.
 */
export async function watchTyping(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = globalThis as unknown as Watched;
    watched.keys = [];
    const keys = watched.keys;
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        keys.push({ typed: timeStamp, painted: timeStamp });
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const key = keys.at(-1);
      if (key) requestAnimationFrame(() => setTimeout(() => (key.painted = performance.now())));
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** The milliseconds of each key since it was asked last. */
export const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { keys = [] } = globalThis as unknown as Watched;
    return keys.splice(0).map(({ typed, painted }) => painted - typed);
  });
