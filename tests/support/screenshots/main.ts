// `npm run screenshots`: draws the pictures of the guide and the README from the real extension in a real browser.
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../browser/extension';
import { ensureBrowser } from '../browser/install';
import { PracticePage } from '../browser/practice-page';
import { serveFolder } from '../browser/serve';
import { ensureBuild } from '../build';
import { fromRoot } from '../paths';

const FOLDER = fromRoot('public/guide');
/** Drawn in both schemes; the others only in light, to keep the package small. */
const BOTH = new Set(['panel', 'held']);
const BLOCKED = '亲，加我微信 yhsh2026，好评给您返现';

export async function main(): Promise<number> {
  ensureBrowser({ install: true });
  const extension = ensureBuild('test');
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const served = await serveFolder(extension);
    const browser = await launchWithExtension({ extension, colorScheme });
    try {
      await draw(browser, `${served.origin}/practice.html`, colorScheme);
    } finally {
      await browser.close();
      await served.close();
    }
  }
  return 0;
}

async function draw(browser: ExtensionBrowser, url: string, scheme: 'light' | 'dark'): Promise<void> {
  const shoot = async (page: Page, name: string) => {
    if (scheme === 'dark' && !BOTH.has(name)) return;
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${FOLDER}/${name}-${scheme}.png` });
  };
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1180, height: 760 });
  const practice = await PracticePage.open(page, url);
  await practice.start({ source: 'scenarios', atOnce: 6, speed: 0, seed: 3 });
  const panel = await browser.openSidePanel(page);
  await panel.setViewportSize({ width: 380, height: 900 });
  await page.locator('li[data-yd-row]').nth(1).click();
  await panel.waitForSelector('li[data-phrase]');
  await practice.pause();
  await shoot(panel, 'panel');

  const box = page.locator('[data-yd="composer"]');
  await box.focus();
  await page.keyboard.type('/fh', { delay: 40 });
  await page.waitForTimeout(400);
  await shoot(page, 'picker');
  await page.keyboard.press('Escape');
  await box.fill('');
  await page.keyboard.insertText(BLOCKED);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await shoot(page, 'held');

  const popup = await browser.openPopup(page);
  await popup.waitForTimeout(600);
  await shoot(popup, 'popup');
  await popup.close();
  const workspace = await browser.context.newPage();
  await workspace.setViewportSize({ width: 1180, height: 760 });
  await workspace.goto(browser.url('workspace.html#phrases'));
  await workspace.waitForTimeout(700);
  await shoot(workspace, 'workspace-phrases');
}
