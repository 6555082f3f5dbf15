import { fillLibrary } from '../../e2e/support/extension-data';
import { launchWithExtension } from '../../support/browser/extension';
import { libraryOf } from './material';

export interface PopupFigures {
  /** Milliseconds from the start of the page to the first frame that shows phrases: each opening. */
  openMs: number[];
  /** Milliseconds from a letter in the search field to the frame after. */
  keyMs: number[];
  /** The longest task while the page opened and read the library, in ms. */
  longestTaskMs: number;
}

interface Watched {
  shownAt?: number;
  tasks: number[];
}

const OPENINGS = 7;
const TYPED = 'fahuo';

/** Opens the popup's page over a library of `size` phrases, in a real browser. */
export async function measurePopup(extension: string, size: number): Promise<PopupFigures> {
  const browser = await launchWithExtension({ extension, size: { width: 400, height: 580 }, recordNetwork: false });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.url('popup.html'));
    await page.waitForSelector('[data-popup="ready"]');
    await fillLibrary(
      page,
      libraryOf(size).map(({ title, body }) => `${title} ${body}`),
    );
    await page.addInitScript(() => {
      const watched = globalThis as unknown as Watched;
      watched.tasks = [];
      new PerformanceObserver((list) =>
        watched.tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-phrase]')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (watched.shownAt = performance.now())));
      }).observe(document, { subtree: true, childList: true });
    });
    const openMs: number[] = [];
    const keyMs: number[] = [];
    let longestTaskMs = 0;
    for (let i = 0; i < OPENINGS; i++) {
      await page.reload();
      // Asking a page puts some hundred kilobytes of the tool's own code into it, in the middle of what is measured.
      await page.waitForTimeout(2_000);
      await page.waitForFunction(() => (globalThis as unknown as Watched).shownAt !== undefined);
      openMs.push(await page.evaluate(() => (globalThis as unknown as Watched).shownAt ?? 0));
      const tasks = await page.evaluate(() => (globalThis as unknown as Watched).tasks);
      longestTaskMs = Math.max(longestTaskMs, ...tasks);
      const field = page.getByRole('searchbox');
      for (const letter of TYPED) {
        const frame = page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              document.addEventListener(
                'input',
                () => {
                  const typed = performance.now();
                  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typed)));
                },
                { capture: true, once: true },
              );
            }),
        );
        await field.press(letter);
        keyMs.push(await frame);
      }
    }
    return { openMs, keyMs, longestTaskMs };
  } finally {
    await browser.close();
  }
}
