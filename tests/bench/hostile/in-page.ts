import { readFileSync, writeFileSync } from 'node:fs';
import { launchWithExtension } from '../../support/browser/extension';
import { ensureBuild } from '../../support/build';
import { chooseFile, openImport } from '../../support/start/library';

const LIMIT = 120_000;

/** Peak and present resident memory of a process, in kB. Linux tells and lets the peak be reset; elsewhere there is no figure. */
function memoryOf(pid: number): { peak: number; now: number } | null {
  if (process.platform !== 'linux') return null;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { peak: kb('VmHWM'), now: kb('VmRSS') };
}

/** The import page of a real browser, to read one file after the other in. */
export async function readInPage() {
  const browser = await launchWithExtension({ extension: ensureBuild('store'), recordNetwork: false });
  const page = await openImport(browser);
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const processes = async (): Promise<number[]> => {
    const told = await session?.send('SystemInfo.getProcessInfo');
    return (told?.processInfo ?? [])
      .filter(({ type }) => type === 'renderer' || type === 'browser')
      .map(({ id }) => id);
  };
  return {
    /** `ms`: from the choice of the file to what the page says of it; `mb`: the greatest growth of one of the browser's processes. */
    async read(file: string) {
      const before = new Map<number, number>();
      for (const pid of await processes()) {
        if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5');
        before.set(pid, memoryOf(pid)?.now ?? 0);
      }
      const started = performance.now();
      await chooseFile(page, file);
      const seen = page.locator('[data-transfer="preview"], [data-transfer="refused"]');
      await seen.waitFor({ timeout: LIMIT });
      const ms = Math.round(performance.now() - started);
      const said = (await seen.innerText()).trim().split('\n').slice(0, 2).join(' ').slice(0, 40);
      const grown = [...before].map(([pid, held]) => (memoryOf(pid)?.peak ?? 0) - held);
      await page.reload();
      await page.getByRole('tab', { name: /导入导出|Import and export/ }).click();
      return { end: said, ms, mb: Math.round(Math.max(0, ...grown) / 1024) };
    },
    close: () => browser.close(),
  };
}
