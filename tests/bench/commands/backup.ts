import { statSync } from 'node:fs';
import { printTable, rounded } from '../../eval/figures';
import { readOptions } from '../../eval/options';
import { backupFile } from '../../support/backup-file';
import { launchWithExtension } from '../../support/browser/extension';
import { ensureBrowser } from '../../support/browser/install';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';

const command: Command = {
  summary: 'seconds and megabytes of a backup and a restore in the real workspace',
  async run(args) {
    const options = readOptions(args, ['phrases']);
    const phrases = options.number('phrases', 50_000);
    ensureBrowser({ install: true });
    const browser = await launchWithExtension({ extension: ensureBuild('test'), recordNetwork: false });
    try {
      const page = await browser.context.newPage();
      await page.goto(browser.url('workspace.html#data'));
      await page.locator('[data-backup]').waitFor({ state: 'attached' });
      const seconds = async (work: () => Promise<unknown>) => {
        const started = performance.now();
        await work();
        return rounded((performance.now() - started) / 1000, 2);
      };
      const read = () =>
        seconds(async () => {
          const buffer = backupFile('x', phrases);
          await page
            .locator('[data-yd="backup-file"]')
            .setInputFiles({ name: 'x.yingda.gz', mimeType: 'application/gzip', buffer });
          await page.locator('[data-backup="preview"]').waitFor({ timeout: 120_000 });
        });
      const restore = () =>
        seconds(async () => {
          await page.getByRole('button', { name: '恢复成这个备份' }).click();
          await page.locator('[data-backup="restored"]').waitFor({ timeout: 120_000 });
        });
      const reading = await read();
      const restoring = await restore();
      await read();
      const restoringOver = await restore();
      const download = page.waitForEvent('download');
      const backup = await seconds(async () => {
        await page.getByRole('button', { name: '备份到文件' }).click();
        await download;
      });
      const megabytes = rounded(statSync(await (await download).path()).size / 1_048_576, 2);
      const figures = { phrases, reading, restoring, restoringOver, backup, megabytes };
      printTable([
        ['phrases', String(phrases)],
        ['reading and checking a file, s', String(reading)],
        ['restoring into a small library, s', String(restoring)],
        ['backing up as many and restoring, s', String(restoringOver)],
        ['backup to a file, s', String(backup)],
        ['file, MB', String(megabytes)],
      ]);
      if (options.has('json')) console.log(JSON.stringify(figures));
      return 0;
    } finally {
      await browser.close();
    }
  },
};

export default command;
