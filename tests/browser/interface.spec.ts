import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { WORKSPACE_SECTIONS } from '../../lib/app/library/library';
import { LIBRARY_STATES } from '../support/gallery/library-samples';
import { DESK_STATES } from '../support/gallery/states';
import { TRANSFER_STATES } from '../support/gallery/transfer-samples';
import { openState, runsOver } from './support/gallery';

const PAGES = [
  { name: 'side panel', size: { width: 360, height: 900 }, states: Object.keys(DESK_STATES) },
  { name: 'popup', size: { width: 400, height: 580 }, states: Object.keys(LIBRARY_STATES) },
  {
    name: 'workspace',
    size: { width: 1100, height: 760 },
    states: [...WORKSPACE_SECTIONS.map((section) => `workspace&section=${section}`), 'first-run', 'workspace-error'],
  },
  {
    name: 'narrow workspace',
    size: { width: 360, height: 760 },
    states: WORKSPACE_SECTIONS.map((section) => `workspace&section=${section}`),
  },
  { name: 'import and export', size: { width: 1200, height: 860 }, states: Object.keys(TRANSFER_STATES) },
  { name: 'narrow import and export', size: { width: 360, height: 860 }, states: Object.keys(TRANSFER_STATES) },
];
/** English words are longer; colours are the same. */
const IN_ENGLISH = PAGES.filter(({ size }) => size.width <= 400).map(({ name, size, states }) => ({
  name: `${name} in English`,
  size,
  states: states.map((state) => `${state}&locale=en`),
}));

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, size, states } of colorScheme === 'light' ? [...PAGES, ...IN_ENGLISH] : PAGES) {
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
        for (const what of await runsOver(page)) complaints.push(`${state}: runs over: ${what}`);
      }
      expect(complaints).toEqual([]);
    });
  }
}

const VIEWS = ['最近改动', '回收站', '查重复', '修改提议', '快捷键'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`phrase manager, ${colorScheme}: every view and question is accessible and fits`, async ({ page }) => {
    test.setTimeout(240_000);
    const complaints: string[] = [];
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) complaints.push(`${what}: ${id} ${nodes[0]?.target.join(' ')}`);
      for (const wide of await runsOver(page)) complaints.push(`${what}: runs over: ${wide}`);
    };
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 400, height: 580 });
    for (const view of VIEWS) {
      await openState(page, 'state=library');
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: view }).click();
      await look(view);
    }
    await openState(page, 'state=library');
    await page.getByRole('button', { name: '筛选' }).click();
    await page
      .getByRole('row')
      .first()
      .click({ modifiers: ['Control'] });
    await look('chosen');
    await page.keyboard.press('t');
    await look('tags');
    await openState(page, 'state=library');
    await page.getByRole('row').first().click();
    await page.keyboard.press('h');
    await look('history');
    await openState(page, 'state=editing-all');
    const folded = page.locator('h2 button[aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
    await look('all fields');
    await page.setViewportSize({ width: 360, height: 760 });
    await openState(page, 'state=workspace&section=phrases');
    await look('narrow workspace');
    expect(complaints).toEqual([]);
  });
}

for (const width of [1200, 360]) {
  test(`trying the rules and checking a file, ${width} px: accessible and fitting`, async ({ page }) => {
    const complaints: string[] = [];
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) complaints.push(`${what}: ${id} ${nodes[0]?.target.join(' ')}`);
      for (const wide of await runsOver(page)) complaints.push(`${what}: runs over: ${wide}`);
    };
    await page.setViewportSize({ width, height: 900 });
    await openState(page, 'state=base-rules&section=rules');
    await page.getByRole('tab', { name: '试一试' }).click();
    await page.getByRole('button', { name: '亲，加我薇❤信' }).click();
    await expect(page.locator('li[data-rule]').first()).toBeVisible();
    await page.getByText('怎么判的').click();
    await expect(page.locator('[data-judged]').first()).toBeVisible();
    await look('test bench');
    await page.getByRole('tab', { name: '批量检查' }).click();
    await expect(page.getByRole('region', { name: '要看的句子' }).getByRole('listitem').first()).toBeVisible();
    await look('batch check');
    expect(complaints).toEqual([]);
  });
}

for (const width of [1200, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`rules of one’s own, ${width} px, ${colorScheme}: every step is accessible and fits`, async ({ page }) => {
      const complaints: string[] = [];
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const state of ['base-rules', 'own-report', 'own-reading', 'own-refused']) {
        await openState(page, `state=${state}&section=rules`);
        if (state === 'base-rules') {
          await page.getByLabel('类别').selectOption('abuse');
          await page.getByRole('button', { name: /这类全部关掉/ }).click();
          await expect(page.getByRole('status')).toContainText('已关掉');
        } else {
          await page.getByRole('tab', { name: '我的词表' }).click();
          await expect(page.locator(`[data-own-rules="${state.slice(4)}"]`)).toBeVisible();
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations) complaints.push(`${state}: ${id} ${nodes[0]?.target.join(' ')}`);
        for (const what of await runsOver(page)) complaints.push(`${state}: runs over: ${what}`);
      }
      expect(complaints).toEqual([]);
    });
  }
}

test('what ends a long form is always in sight, and no row below it', async ({ page }) => {
  for (const width of [1200, 360]) {
    await page.setViewportSize({ width, height: 700 });
    for (const [query, button] of [
      ['state=transfer-preview&section=phrases', /^导入 \d+ 条$/],
      ['state=own-report&section=rules', /^保存 \d+ 个词$/],
    ] as const) {
      await openState(page, query);
      if (query.includes('own')) await page.getByRole('tab', { name: '我的词表' }).click();
      const bar = page.getByRole('button', { name: button }).locator('..');
      for (const to of [0, 100, 100_000]) {
        await page.locator('main').evaluate((main, top) => main.scrollTo({ top }), to);
        const { x, y, height } = (await bar.boundingBox()) ?? { x: 0, y: 0, height: 0 };
        const main = await page.locator('main').boundingBox();
        expect([Math.round(y + height), Math.round(x)]).toEqual([700, Math.round(main?.x ?? -1)]);
      }
    }
  }
});

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
