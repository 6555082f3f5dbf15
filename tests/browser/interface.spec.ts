import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { WORKSPACE_SECTIONS } from '../../lib/app/library';
import { LIBRARY_STATES } from '../support/gallery/library-samples';
import { DESK_STATES } from '../support/gallery/states';
import { openState } from './support/gallery';

const PAGES = [
  { name: 'side panel', size: { width: 360, height: 900 }, states: Object.keys(DESK_STATES) },
  { name: 'popup', size: { width: 400, height: 580 }, states: Object.keys(LIBRARY_STATES) },
  {
    name: 'workspace',
    size: { width: 1100, height: 760 },
    states: [...WORKSPACE_SECTIONS.map((section) => `workspace&section=${section}`), 'first-run', 'workspace-error'],
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, size, states } of PAGES) {
    test(`${name}, ${colorScheme}: every state is accessible, fits, and breaks no policy`, async ({ page }) => {
      test.setTimeout(240_000);
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      for (const state of states) {
        await openState(page, `state=${state}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations) complaints.push(`${state}: ${id} ${nodes[0]?.target.join(' ')}`);
        const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (wider !== 0) complaints.push(`${state}: ${wider} px too wide`);
      }
      expect(complaints).toEqual([]);
    });
  }
}

test.describe('in a real browser', () => {
  test.use({ viewport: { width: 360, height: 900 } });

  test('a click inserts, drops the focus, and Enter presses nothing again', async ({ page }) => {
    await openState(page, 'state=ready');
    await page.locator('li[data-phrase="p-1"] > button').click();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('desk.inserts.length')).toBe(1);
    await page.locator('li[data-phrase="p-1"] > button').click();
    expect(await page.evaluate('desk.inserts.length')).toBe(1);
  });

  test('the list stands still under the pointer and says what is painted', async ({ page }) => {
    await openState(page, 'state=ready');
    const rows = () => page.locator('li[data-phrase]').evaluateAll((all) => all.map((row) => row.dataset.phrase));
    await page.locator('li[data-phrase="p-1"]').hover();
    await page.evaluate(`{
      const state = desk.getState();
      const items = state.suggestions.items.slice(1);
      desk.set({ ...state, suggestions: { ...state.suggestions, revision: 8, items } });
    }`);
    expect(await rows()).toEqual(['p-1', 'p-2', 'p-3']);
    await page.mouse.move(5, 5);
    await expect.poll(rows).toEqual(['p-2', 'p-3', 'p-4']);
    await expect(page.locator('[data-desk]')).toHaveAttribute('data-painted-revision', '8');
  });

  test('every row can be reached and picked with the keyboard alone', async ({ page }) => {
    await openState(page, 'state=ready');
    await page.locator('li[data-phrase="p-3"] > button').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('desk.inserts.map((one) => one.source.phraseId)')).toEqual(['p-3']);
  });
});
