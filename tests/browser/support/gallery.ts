import path from 'node:path';
import type { Page } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import { build, type Rolldown } from 'vite';

const root = path.resolve(import.meta.dirname, '../../support/gallery');
const ORIGIN = 'https://gallery.test/';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let files: Promise<Map<string, string>> | null = null;

/** The gallery of the interface's states, built once in each process, by file name. */
function gallery(): Promise<Map<string, string>> {
  files ??= build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [tailwindcss()],
    build: { write: false, target: 'chrome120', modulePreload: false, copyPublicDir: false },
  }).then((result) => {
    const [output] = [result].flat() as Rolldown.RolldownOutput[];
    return new Map(
      (output?.output ?? []).map((file) => [file.fileName, 'code' in file ? file.code : String(file.source)]),
    );
  });
  return files;
}

/** Opens one state; `query` as the gallery reads it, e.g. `state=ready&locale=en`. */
export async function openState(page: Page, query: string): Promise<void> {
  const built = await gallery();
  await page.route(`${ORIGIN}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = built.get(name);
    return route.fulfill(
      body === undefined ? { status: 404 } : { body, contentType: TYPES[path.extname(name)] ?? 'text/plain' },
    );
  });
  await page.goto(`${ORIGIN}?${query}`);
  await page.locator('#root > *').waitFor();
}

/**
 * What runs over: the page, whose parts scroll and never itself, or a part that has to be scrolled sideways. The line of a narrow page's
 * sections does.
 */
export const runsOver = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('body, body :not(nav *)')].filter((element) => {
      const over = element.scrollWidth - element.clientWidth;
      const { overflowX, position } = getComputedStyle(element);
      // What only a screen reader meets is a pixel wide.
      return over > 1 && (overflowX === 'auto' || overflowX === 'scroll') && position !== 'absolute';
    });
    const beyond = document.documentElement.scrollWidth - innerWidth;
    const below = document.documentElement.scrollHeight - innerHeight;
    return [
      ...(beyond > 0 ? [`the page by ${beyond} px`] : []),
      ...(below > 0 ? [`the page below by ${below} px`] : []),
      ...wide.map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? ''} ${element.className}`),
    ];
  });
