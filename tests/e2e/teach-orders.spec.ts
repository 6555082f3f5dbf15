// Teaching order pages that have no row for an order, or classes that change with each build.
import type { Locator, Page } from '@playwright/test';
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { Overlay } from './support/overlay';
import { point } from './support/point';
import { startTeaching } from './support/start-teaching';

const HOST = 'orders.example.com';

const test = base.extend({
  build: 'store',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
  hosts: async ({}, use) => {
    const routes = { '/rows': 'rows.html', '/cards': 'cards.html', '/made.js': 'made.js', '/favicon.ico': 'rows.html' };
    const served = await serveHost(HOST, fromRoot('tests/e2e/support/orders'), routes);
    await use([served]);
    await served.close();
  },
});

/** What is pointed at in the first order, in the order of the steps. */
const PLACES: Record<string, (page: Page) => Locator[]> = {
  rows: (page) =>
    ['.order-head label span', '.status', '.title', 'strong', '.words'].map((css) => page.locator(css).first()),
  cards: (page) =>
    ['section b', '[class^=st_]', '[class^=goods_]', '[class^=sum_]', '[class^=memoLine_]'].map((css) =>
      page.locator(css).first(),
    ),
};

for (const [name, places] of Object.entries(PLACES)) {
  test(`orders drawn as ${name} are taught by pointing, and read with all their lines`, async ({ extension }) => {
    await extension.grantHosts(`https://${HOST}/*`);
    const page = await extension.context.newPage();
    await page.goto(`https://${HOST}/${name}`);
    await startTeaching(extension, page, `https://${HOST}/${name}`, 'orders');
    const overlay = await Overlay.of(page);
    for (const [i, place] of places(page).entries()) {
      await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
      await point(page, place, 'start');
    }
    await expect
      .poll(() => overlay.teaching())
      .toContain('第一单：3390021177450 · 买家已付款 · 折叠露营灯 暖光 · 91 · 尽快发');
    await overlay.click('保存');
    await expect.poll(() => overlay.teaching()).toContain('已保存');
    await Promise.all([page.waitForEvent('load'), overlay.click('刷新')]);

    const panel = await extension.openSidePanel(page);
    await expect(panel.locator('[data-order]')).toHaveCount(3);
    const order = (no: string) => panel.locator(`[data-order="${no}"]`);
    for (const words of ['买家已付款', '¥91', '折叠露营灯 暖光', '挂钩 四只装', '尽快发']) {
      await expect(order('3390021177450')).toContainText(words);
    }
    for (const words of ['卖家已发货', '¥19.90', '地钉 十支']) {
      await expect(order('3390021177451')).toContainText(words);
    }
    await expect(order('3390021177452')).toContainText('交易成功');
    await expect(panel.locator('[data-order]').filter({ hasText: '详情' })).toHaveCount(0);
  });
}
