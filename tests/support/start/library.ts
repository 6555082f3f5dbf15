import type { ExtensionBrowser } from '../browser/extension';

/** A library of this size is imported within a minute, or something is wrong. */
const LIMIT = 60_000;

/** Imports a phrase library through the workspace page, as a user does. Throws with what the page says if it isn't taken. */
export async function importLibrary(browser: ExtensionBrowser, file: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('workspace.html'));
  const input = page.locator('input[type=file][data-yd="library-file"]');
  await input.waitFor({ state: 'attached', timeout: 10_000 });
  await input.setInputFiles(file);
  const result = page.locator('[data-yd="library-result"]');
  await result.waitFor({ timeout: LIMIT });
  console.log(await result.innerText());
  await page.close();
}
