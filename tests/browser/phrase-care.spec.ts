import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openState } from './support/gallery';

const TABS = ['列表', '导入导出', '体检', '行业话术'];
const SIZES = [
  { width: 1200, height: 800 },
  { width: 360, height: 800 },
];

async function complaintsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`),
    ...(wider === 0 ? [] : [`${wider} px too wide`]),
  ];
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test(`the phrases' tabs, ${colorScheme}, ${viewport.width} px wide: accessible, and they fit`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openState(page, 'state=workspace&section=phrases');
      for (const tab of TABS.slice(1)) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        // The panel that was open leaves a frame later than its tab.
        await expect(page.getByRole('tabpanel')).toHaveCount(1);
        const panel = page.getByRole('tabpanel', { name: tab, exact: true });
        for (const summary of await panel.locator('details > summary').all()) await summary.click();
        expect(await complaintsOf(page), tab).toEqual([]);
      }
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test(`the backups, ${colorScheme}, ${viewport.width} px wide: accessible, and none is cut off`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openState(page, 'state=workspace&section=data');
      const list = page.getByRole('region', { name: '这台电脑的备份' });
      await expect(list.getByRole('row')).toHaveCount(5);
      expect(await list.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
      expect(await complaintsOf(page)).toEqual([]);
    });
  }
}
