import type { Page } from '@playwright/test';
import { fillLibrary } from '../../e2e/support/extension-data';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser/extension';
import { libraryOf, TYPED } from './material';

export interface PopupFigures {
  /** Milliseconds from the start of the page to the first frame that shows phrases: each opening. */
  openMs: number[];
  /** Milliseconds from each key in the search field, typed and taken back, until the last that it changes in the page is written. */
  writtenMs: number[];
  /** The same until the frame that shows it: a sixtieth of a second more at most, and the drawing. */
  shownMs: number[];
  /** The longest task while the page opened and read the library, in ms. */
  longestTaskMs: number;
}

interface Watched {
  shownAt?: number;
  tasks: number[];
  keys: { typed: number; written: number; shown: number }[];
}

const OPENINGS = 7;
/** Between two keys, in ms: an agent who types fast. */
const APART_MS = 130;

/** Opens the popup's page over a library of `size` phrases, in a real browser. */
export async function measurePopup(extension: string, size: number): Promise<PopupFigures> {
  const browser = await launchWithExtension({ extension, size: { width: 400, height: 580 }, recordNetwork: false });
  try {
    const page = await openOver(browser, size);
    const openMs: number[] = [];
    let longestTaskMs = 0;
    for (let i = 0; i < OPENINGS; i++) {
      await page.reload();
      // Asking a page puts some hundred kilobytes of the tool's own code into it, in the middle of what is measured.
      await page.waitForTimeout(size > 10_000 ? 5_000 : 2_000);
      await page.waitForFunction(() => ((globalThis as unknown as Watched).shownAt ?? 0) > 0);
      openMs.push(await page.evaluate(() => (globalThis as unknown as Watched).shownAt ?? 0));
      const tasks = await page.evaluate(() => (globalThis as unknown as Watched).tasks);
      longestTaskMs = Math.max(longestTaskMs, ...tasks);
    }
    return { openMs, longestTaskMs, ...(await typeAll(page)) };
  } finally {
    await browser.close();
  }
}

async function openOver(browser: ExtensionBrowser, size: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('popup.html'));
  await page.waitForSelector('[data-popup="ready"]');
  await fillLibrary(page, libraryOf(size));
  await page.addInitScript(() => {
    const watched = globalThis as unknown as Watched;
    watched.tasks = [];
    watched.keys = [];
    new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
      { type: 'longtask' },
    );
    const afterFrame = (act: () => void) => requestAnimationFrame(() => setTimeout(act));
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        watched.keys.push({ typed: timeStamp, written: timeStamp, shown: timeStamp });
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (watched.shownAt === undefined && document.querySelector('[data-phrase]')) {
        watched.shownAt = Number.NaN;
        afterFrame(() => (watched.shownAt = performance.now()));
      }
      const key = watched.keys.at(-1);
      if (!key) return;
      key.written = performance.now();
      afterFrame(() => (key.shown = performance.now()));
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return page;
}

/** Types each of `TYPED` and takes it back, letter by letter. */
async function typeAll(page: Page): Promise<Pick<PopupFigures, 'writtenMs' | 'shownMs'>> {
  await page.getByRole('searchbox').focus();
  let pressed = 0;
  const press = async (key: () => Promise<void>) => {
    pressed++;
    await key();
    await page.waitForTimeout(APART_MS);
  };
  for (const text of TYPED) {
    for (const letter of text) await press(() => page.keyboard.insertText(letter));
    for (const _ of text) await press(() => page.keyboard.press('Backspace'));
  }
  const keys = await page.evaluate(() => (globalThis as unknown as Watched).keys);
  if (keys.length !== pressed) throw new Error(`${pressed} keys, ${keys.length} seen`);
  return {
    writtenMs: keys.map(({ typed, written }) => written - typed),
    shownMs: keys.map(({ typed, shown }) => shown - typed),
  };
}
