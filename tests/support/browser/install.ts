import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../paths';
import { findBrowser, requireBrowser } from './find';

const { env } = process;

function run(command: string, ...args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const canUseApt = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Whether a program of this name is on the PATH. */
export const hasProgram = (name: string): boolean =>
  (env.PATH ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, name)));

const hasChineseFont = (): boolean =>
  process.platform !== 'linux' ||
  (spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** Debian keeps Chromium's other languages in a package of their own; without it the extension speaks English everywhere. */
const hasChineseTexts = (): boolean => {
  const browser = findBrowser();
  if (browser && !browser.startsWith('/usr/')) return true;
  const locales = '/usr/lib/chromium/locales';
  return (browser !== undefined && !existsSync(locales)) || existsSync(`${locales}/zh-CN.pak`);
};

function aptInstall(packages: string[]): boolean {
  // Another apt may be running on a fresh machine: wait for its lock rather than fail.
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  return (
    run('apt-get', ...lock, 'update', '-qq') &&
    run('apt-get', ...lock, 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  );
}

/**
 * Returns a browser's executable. With `install`, adds what is missing first: as root on a machine with apt, Chromium and a Chinese
 * font; elsewhere Playwright's own Chromium. Throws with what to do when there is none in the end.
 */
export function ensureBrowser({ install }: { install: boolean }): string {
  if (install) {
    const packages = [
      ...(findBrowser() ? [] : ['chromium']),
      ...(hasChineseTexts() ? [] : ['chromium-l10n']),
      ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ];
    if (packages.length > 0 && canUseApt() && !aptInstall(packages)) {
      console.warn(`Could not install ${packages.join(', ')}; going on without.`);
    }
    if (!findBrowser()) run(process.execPath, fromRoot('node_modules/playwright/cli.js'), 'install', 'chromium');
  }
  return requireBrowser();
}

/** What the real-window test needs and its Debian packages. */
const WINDOW_TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool', openbox: 'openbox' };

/** Adds the tools of the real-window test where apt can; returns those still missing. */
export function ensureWindowTools({ install }: { install: boolean }): string[] {
  const missing = () => Object.keys(WINDOW_TOOLS).filter((name) => !hasProgram(name));
  if (install && missing().length > 0 && canUseApt()) {
    const packages = missing().map((name) => WINDOW_TOOLS[name as keyof typeof WINDOW_TOOLS]);
    if (!aptInstall(packages)) console.warn(`Could not install ${packages.join(', ')}; going on without.`);
  }
  return process.platform === 'linux' ? missing() : ['an X server (this is no Linux)'];
}
