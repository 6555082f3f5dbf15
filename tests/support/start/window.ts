import { launchWithExtension } from '../browser/extension';
import { PracticePage } from '../browser/practice-page';
import { serveFolder } from '../browser/serve';
import type { StartCommand } from './options';

/** Opens a window for a person: the practice console with its buyers, the side panel beside it. Returns when it is closed. */
export async function openWindow(extension: string, { chats }: StartCommand): Promise<number> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.error('There is no screen here. `npm start -- --headless` plays the same without a window.');
    return 1;
  }
  const served = await serveFolder(extension);
  const browser = await launchWithExtension({ extension, headless: false, offline: false });
  const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  const practice = await PracticePage.open(await browser.context.newPage(), `${served.origin}/practice.html`);
  await practice.start({ source: chats ? 'chats' : 'scenarios' }, chats);
  await browser.openSidePanel(practice.page);
  // Only scripts need the page that installed the extension.
  for (const page of browser.context.pages()) if (page.url().startsWith('chrome://extensions')) await page.close();
  console.log(`Yingda is open on ${served.origin}/practice.html. Close the window to end.`);
  await closed;
  // Its profile was a temporary one.
  await browser.close();
  await served.close();
  return 0;
}
