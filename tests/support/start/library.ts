import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../browser/extension';

/** Longest wait for an import, in ms: far above the largest library measured. */
const LIMIT = 60_000;

/** Opens the workspace's import, as a user does. */
export async function openImport(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('workspace.html'));
  await page.getByRole('tab', { name: /导入导出|Import and export/ }).click({ timeout: 60_000 });
  return page;
}

export const chooseFile = (
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => page.locator('input[type=file][data-yd="library-file"]').setInputFiles(file);

/** Imports a phrase library through the workspace page. Throws with what the page says if it isn't taken. */
export async function importLibrary(browser: ExtensionBrowser, file: string): Promise<string> {
  const page = await openImport(browser);
  await chooseFile(page, file);
  const step = page.locator('[data-transfer]');
  const seen = page.locator('[data-transfer="preview"], [data-transfer="refused"]');
  await seen.waitFor({ timeout: LIMIT });
  const write = page.locator('[data-yd="import-write"]');
  const refused = (await step.getAttribute('data-transfer')) === 'refused';
  if (refused || (await write.isDisabled())) {
    throw new Error(`the library was not taken: ${(await step.innerText()).trim().split('\n')[0] ?? ''}`);
  }
  await write.click();
  await page.locator('[data-transfer="done"]').waitFor({ timeout: LIMIT });
  const said = (await step.getByRole('status').first().innerText()).trim().split('\n')[0] ?? '';
  await page.close();
  return said;
}
