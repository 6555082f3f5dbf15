import type { ExtensionBrowser } from '../browser/extension';

/** Longest wait for an import, in ms: far above the largest library measured. */
const LIMIT = 60_000;

/** Imports a phrase library through the workspace page, as a user does. Throws with what the page says if it isn't taken. */
export async function importLibrary(browser: ExtensionBrowser, file: string): Promise<string> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('workspace.html'));
  const input = page.locator('input[type=file][data-yd="library-file"]');
  await input.waitFor({ state: 'attached', timeout: 10_000 });
  await input.setInputFiles(file);
  const end = page.locator('[data-import="done"], [data-import="fault"]');
  await end.waitFor({ timeout: LIMIT });
  const said = (await end.innerText()).trim().split('\n')[0] ?? '';
  if ((await end.getAttribute('data-import')) === 'fault') throw new Error(`the library was not taken: ${said}`);
  await page.close();
  return said;
}
