import { type ExtensionBrowser, launchWithExtension } from '../browser/extension';
import { foreignRequests } from '../browser/network';
import { PanelPage } from '../browser/panel-page';
import { PracticePage } from '../browser/practice-page';
import { serveFolder } from '../browser/serve';
import { importLibrary } from './library';
import type { StartCommand } from './options';
import { Player } from './player';
import { passes, Tally, table } from './tally';

/** Plays the agent through the real page, panel and box; prints what came of it. Returns the exit code. */
export async function playHeadless(extension: string, options: StartCommand): Promise<number> {
  const served = await serveFolder(extension);
  const browser = await launchWithExtension({ extension });
  const tally = new Tally();
  try {
    if (options.library) console.log(await importLibrary(browser, options.library));
    await play(browser, `${served.origin}/practice.html`, options, tally);
  } catch (cause) {
    tally.errors.push(cause instanceof Error ? cause.message : String(cause));
  } finally {
    for (const { severity, message } of await browser.errors()) tally.errors.push(`${severity}: ${message}`);
    const foreign = foreignRequests(await browser.close(), [served.origin]);
    tally.requests = foreign.length;
    for (const { url, initiator } of foreign) tally.errors.push(`request to ${url} by ${initiator}`);
    await served.close();
  }
  const report = tally.report();
  console.log(table(report));
  if (options.json) console.log(JSON.stringify(report));
  return passes(report) ? 0 : 1;
}

async function play(browser: ExtensionBrowser, url: string, options: StartCommand, tally: Tally): Promise<void> {
  const page = await browser.context.newPage();
  page.on('pageerror', (error) => tally.errors.push(`page: ${error.message}`));
  const practice = await PracticePage.open(page, url);
  await practice.start({ source: options.chats ? 'chats' : 'scenarios', atOnce: 4, speed: 0 }, options.chats);
  await practice.pause();
  const panelPage = await browser.openSidePanel(page);
  panelPage.on('pageerror', (error) => tally.errors.push(`panel: ${error.message}`));
  const panel = await PanelPage.of(panelPage);
  const player = new Player(browser, practice, panel, tally);
  while (tally.turns < options.turns && (await player.turn())) {
    if (!options.json && tally.turns % 20 === 0) console.log(`${tally.turns} turns`);
  }
  await player.finish();
}
