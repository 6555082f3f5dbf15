import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { hasProgram } from './install';
import { until } from './until';

/** A virtual screen whose windows get real keys and a real pointer, unlike a headless browser, where focus is emulated. */
export interface Display {
  /** For `launchWithExtension({ headless: false, display })`. */
  name: string;
  /** Presses keys by X names: `alt+1`, `Return`, `ctrl+a`. */
  key(...names: string[]): void;
  /** Holds a key down for so long: the X server repeats it as a keyboard does. */
  hold(name: string, ms: number): Promise<void>;
  type(text: string): void;
  /** Moves the pointer over the middle of an element and clicks. `near`: any point of the screen over the element's page. */
  click(target: Locator, near: Point): Promise<void>;
  /** Brings the window whose title holds `title` to the front and gives it the keyboard. */
  focusWindow(title: string): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}

interface PointerWindow {
  pointer?: Point & { left: number; top: number };
}

/**
 * Where a page's top left corner is on the screen. A side panel tells its window's place for its own, so the pointer is moved over
 * the page and the page asked where it saw it.
 */
async function originOnScreen(page: Page, near: Point, moveTo: (point: Point) => void): Promise<Point> {
  await page.evaluate(() => {
    const target = globalThis as unknown as PointerWindow;
    delete target.pointer;
    const note = (event: MouseEvent) => {
      target.pointer = { x: event.screenX, y: event.screenY, left: event.clientX, top: event.clientY };
    };
    addEventListener('mousemove', note, { once: true, capture: true });
  });
  let step = 0;
  await until('the page to see the pointer', async () => {
    moveTo({ x: near.x + (step++ % 5), y: near.y });
    return page.evaluate(() => (globalThis as unknown as PointerWindow).pointer !== undefined);
  });
  return page.evaluate(() => {
    const seen = (globalThis as unknown as PointerWindow).pointer;
    return seen ? { x: seen.x - seen.left, y: seen.y - seen.top } : { x: 0, y: 0 };
  });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Why there can be no virtual screen on this machine, or null. */
export function displayMissing(): string | null {
  const missing = ['Xvfb', 'xdotool', 'openbox'].filter((name) => !hasProgram(name));
  return missing.length > 0 ? `${missing.join(', ')} not installed` : null;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Starts Xvfb on a free display with a small window manager (without one no window ever gets the keyboard). */
export async function startDisplay({ width = 1600, height = 1000 } = {}): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let number = '';
  server.stdio[3]?.on('data', (chunk: Buffer) => {
    number += chunk.toString();
  });
  await until('Xvfb to start', () => number.includes('\n'));
  const name = `:${number.trim()}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });

  function xdotool(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('xdotool', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr || 'failed'}`);
    return stdout;
  }

  const moveTo = ({ x, y }: Point): void => void xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));

  return {
    name,
    key: (...names) => void xdotool('key', '--delay', '30', ...names),
    async hold(key, ms) {
      xdotool('keydown', key);
      await pause(ms);
      xdotool('keyup', key);
    },
    type: (text) => void xdotool('type', '--delay', '20', text),
    async click(target, near) {
      const origin = await originOnScreen(target.page(), near, moveTo);
      const box = await target.boundingBox();
      if (!box) throw new Error('what is to be clicked is not visible');
      moveTo({ x: origin.x + box.x + box.width / 2, y: origin.y + box.y + box.height / 2 });
      xdotool('click', '1');
    },
    async focusWindow(title) {
      const find = () => spawnSync('xdotool', ['search', '--onlyvisible', '--name', title], { env, encoding: 'utf8' });
      await until(`a window titled ${title}`, () => find().stdout.trim() !== '');
      xdotool('windowactivate', '--sync', find().stdout.trim().split('\n')[0] ?? '');
    },
    async close() {
      await end(manager);
      await end(server);
    },
  };
}
