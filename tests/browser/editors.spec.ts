import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Served, serveFolder } from '../support/browser/serve';
import { bundle } from './support/bundle';
import { SCENARIOS } from './support/editors/contract';
import { createEditorDesk, type EditorDesk } from './support/editors/desk';
import { editorNames, PACKAGES } from './support/editors/pages';
import { type Cell, play } from './support/editors/scenarios';
import { RESULTS } from './support/editors/totals';

const test = base.extend<object, { served: Served; desk: EditorDesk }>({
  served: [
    async ({ browserName: _ }, use) => {
      const served = await serveFolder(PACKAGES, { unchanging: true });
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  desk: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'zh-CN' });
      await use(await createEditorDesk(await context.newPage(), await bundle('tests/browser/support/world.ts')));
      await context.close();
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'parallel' });

for (const name of editorNames()) {
  test(name, async ({ desk, served }) => {
    const address = `${served.origin}/.pages/${name}.html`;
    const cells: Record<string, Cell> = {};
    const differing: string[] = [];
    await desk.open(address);
    const known = await desk.ask('known');
    for (const scenario of SCENARIOS) {
      const expected = known[scenario]?.outcome ?? 'exact';
      const failed = (error: Error): Cell => ({ kind: 'wrong', detail: error.message });
      const tried = (): Promise<Cell> => play(desk, address, scenario).catch(failed);
      let cell = await tried();
      // A busy machine lets an editor take longer than the reading back waits, which is told as it is. How many may, the totals say.
      if (cell.kind === 'unverified' && expected === 'exact') {
        cell = await tried();
        if (cell.kind === 'unverified') cell.kind = 'late';
      }
      cells[scenario] = cell;
      if (cell.kind !== expected && cell.kind !== 'late')
        differing.push(`${scenario}: ${cell.kind}, not ${expected}. ${cell.detail ?? ''}`);
    }
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(path.join(RESULTS, `${name}.json`), JSON.stringify(cells));
    expect(differing).toEqual([]);
  });
}
