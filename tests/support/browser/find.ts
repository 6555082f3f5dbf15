import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

const { env } = process;

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];

const macOs = (): string[] =>
  ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', path.join(homedir(), 'Applications')].map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );

const windows = (): string[] =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .flatMap((root) =>
      ['Chromium', 'Google/Chrome', 'Microsoft/Edge'].map((name) =>
        path.join(root, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    );

const usualPlaces = (): string[] =>
  process.platform === 'darwin' ? macOs() : process.platform === 'win32' ? windows() : LINUX;

/**
 * The executable of a Chromium-family browser: `CHROME_PATH`, else Playwright's own download, else where Chromium, Chrome and Edge
 * are usually installed. Throws when `CHROME_PATH` names nothing, because a silent second choice would test another browser.
 */
export function findBrowser(): string | undefined {
  const chosen = env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH does not exist: ${chosen}`);
    return chosen;
  }
  return [chromium.executablePath(), ...usualPlaces()].find((file) => file !== '' && existsSync(file));
}

/** `findBrowser` for where going on without one makes no sense. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (!found) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one, run `npx playwright install chromium`, or set CHROME_PATH to its executable.',
    );
  }
  return found;
}
