import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../support/browser/extension';

/** Starts teaching the page at this address from the workspace, and returns the workspace. */
export async function startTeaching(
  extension: ExtensionBrowser,
  page: Page,
  address: string,
  kind: 'chat' | 'orders' = 'chat',
): Promise<Page> {
  const workspace = await extension.context.newPage();
  await workspace.goto(extension.url('workspace.html#consoles'));
  await workspace.getByLabel('聊天页的网址').fill(address);
  await workspace.getByLabel('这是什么页面').selectOption(kind);
  await workspace.getByRole('button', { name: '允许并开始教' }).click();
  await expect(workspace.locator('[data-teach="started"]')).toBeVisible();
  await page.bringToFront();
  return workspace;
}
