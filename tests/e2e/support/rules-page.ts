import type { Page } from '@playwright/test';
import { encodeGbk } from '../../../lib/formats/delimited/gbk';
import type { ExtensionBrowser } from '../../support/browser/extension';

/** The workspace's rules, at the user's own lists. */
export async function openOwnRules(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('workspace.html#rules'));
  await page.getByRole('tab', { name: '我的词表' }).click({ timeout: 60_000 });
  return page;
}

/** A word list in the encoding that most of them come in. */
export const listFile = (name: string, words: readonly string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(encodeGbk(words.join('\r\n'))),
});

export const ruleFile = (page: Page) => page.locator('input[data-yd="rule-file"]');

/** The text of the file that `act` saves. Taken where it is made: the connection that opens the panel has the downloads to itself. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    Object.assign(window, {
      saved: new Promise<string>((resolve) => {
        URL.createObjectURL = (file) => {
          URL.createObjectURL = make;
          resolve((file as Blob).text());
          return make.call(URL, file);
        };
      }),
    });
  });
  await act();
  return page.evaluate(() => (window as unknown as { saved: Promise<string> }).saved);
}
