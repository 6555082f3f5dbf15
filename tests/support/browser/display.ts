import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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
  /** Moves the pointer to a point of the screen and clicks. */
  click(x: number, y: number): void;
  /** Brings the window whose title holds `title` to the front and gives it the keyboard. */
  focusWindow(title: string): Promise<void>;
  close(): Promise<void>;
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

  return {
    name,
    key: (...names) => void xdotool('key', '--delay', '30', ...names),
    async hold(key, ms) {
      xdotool('keydown', key);
      await pause(ms);
      xdotool('keyup', key);
    },
    type: (text) => void xdotool('type', '--delay', '20', text),
    click: (x, y) => void xdotool('mousemove', '--sync', String(Math.round(x)), String(Math.round(y)), 'click', '1'),
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
