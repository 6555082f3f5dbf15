// `npm run screenshots`: draws the pictures of the guide and the README from the real extension in a real browser.
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { encodeGbk } from '../../../lib/formats/delimited/gbk';
import { type ExtensionBrowser, launchWithExtension } from '../browser/extension';
import { ensureBrowser } from '../browser/install';
import { PracticePage } from '../browser/practice-page';
import { serveFolder } from '../browser/serve';
import { ensureBuild } from '../build';
import { fromRoot } from '../paths';
import { chooseFile, openImport } from '../start/library';

const FOLDER = fromRoot('public/guide');
/** As 千牛 writes it. */
const FILE = `快捷短语编码,快捷短语,快捷短语分组
fh,"亲，下午四点前付款当天发货，四点后的次日发出",发货
kd,"默认发中通快递，需要顺丰可以补差价",发货
kd,"偏远地区默认发邮政",发货
th,"支持七天无理由退货，吊牌和包装请保留好",售后
fp,"可以开电子发票，确认收货后发到您邮箱",
,,售后
hp,"收到满意的话辛苦给个五星好评，返现5元",售后
`.replaceAll('\n', '\r\n');
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
  await panel.getByText('发送前检查').waitFor();
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

  // In a tab: a headless browser cuts its popup, and has no way to make it larger.
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.goto(browser.url('popup.html'));
  await popup.waitForTimeout(600);
  await shoot(popup, 'popup');
  await popup.close();
  const workspace = await browser.context.newPage();
  await workspace.setViewportSize({ width: 1180, height: 760 });
  await workspace.goto(browser.url('workspace.html#phrases'));
  await workspace.waitForTimeout(700);
  await shoot(workspace, 'workspace-phrases');
  await workspace.close();

  const rules = await browser.context.newPage();
  await rules.setViewportSize({ width: 1180, height: 900 });
  await rules.goto(browser.url('workspace.html#rules'));
  await rules.getByRole('tab', { name: '试一试' }).click();
  await rules.getByRole('textbox', { name: '要检查的话' }).fill(BLOCKED);
  await rules.locator('li[data-rule]').first().waitFor();
  await rules.waitForTimeout(300);
  await shoot(rules, 'rules');
  await rules.close();

  const transfer = await openImport(browser);
  await transfer.setViewportSize({ width: 1180, height: 760 });
  await chooseFile(transfer, { name: '店铺话术.csv', mimeType: 'text/csv', buffer: Buffer.from(encodeGbk(FILE)) });
  await transfer.locator('[data-yd="import-write"]').waitFor();
  await shoot(transfer, 'import');
  await transfer.locator('[data-yd="import-write"]').click();
  await transfer.locator('[data-transfer="done"]').waitFor();

  await transfer.getByRole('tab', { name: '体检' }).click();
  await transfer.getByRole('button', { name: '开始体检' }).click();
  await transfer.locator('[data-lint="done"]').waitFor();
  await transfer.locator('[data-kind] summary').first().click();
  await shoot(transfer, 'check-up');
  // Another address of the same page does not load it anew.
  await transfer.goto('about:blank');
  await transfer.goto(browser.url('workspace.html#data'));
  await transfer.locator('[data-backup]').waitFor({ state: 'attached' });
  await transfer.waitForTimeout(700);
  await shoot(transfer, 'backups');
  await transfer.close();
}
