// `npm start`: builds, opens a browser with the extension on the practice console; with `--headless` a script plays the agent.
import { ensureBrowser } from '../browser/install';
import { ensureBuild } from '../build';
import { playHeadless } from './headless';
import { readOptions, type StartCommand, USAGE } from './options';
import { openWindow } from './window';

export async function main(args: string[]): Promise<number> {
  let options: StartCommand;
  try {
    options = readOptions(args);
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n\n${USAGE}`);
    return 2;
  }
  ensureBrowser({ install: true });
  console.log('Building …');
  const extension = ensureBuild('test');
  return options.headless ? playHeadless(extension, options) : openWindow(extension, options);
}
