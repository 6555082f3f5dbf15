import { healthKeeper } from '../../lib/app/consoles/console-health';
import { consolePacks } from '../../lib/app/consoles/console-packs';
import { keepRepair, keepTaughtPack, settleTaughtPacks } from '../../lib/app/consoles/keep-pack';
import { parsePack } from '../../lib/consoles/pack-schema';
import { packFor, packs } from '../../lib/consoles/packs';
import { genericOrdersOf } from '../../lib/consoles/reader/generic-orders';
import { ownPlatformOf, platformOfSite, taughtIdOf } from '../../lib/consoles/site-platform';
import { withRepair } from '../../lib/consoles/teach/repair';
import type { Store } from '../../lib/data/store';
import { onConsoleHostsChanged, syncConsoleScripts } from '../../lib/platform/console-scripts';
import type { PageView } from '../../lib/service/view';
import { systemClock } from '../../lib/shared/clock';
import { CONSOLES_OFF, hostsFrom } from '../../lib/shared/console-hosts';

/** What the worker knows of consoles: which pack reads a page, where the content script runs, and packs that users teach. */
export function createConsoles(store: Store, fault: (where: string, cause: unknown) => void) {
  const inForce = consolePacks({ store, shipped: packs, choose: packFor, fallback: genericOrdersOf, fault });
  const platformOf = async (url: string, packId: string) =>
    platformOfSite(
      url,
      (await inForce.all()).filter(({ id }) => id !== packId),
    ) ?? ownPlatformOf(new URL(url).host);
  const idOf = (url: string, lesson: 'chat' | 'orders') => taughtIdOf(new URL(url).host, lesson);
  const sync = async () => {
    await store.ready;
    // Whatever becomes of it, the scripts are to run.
    await settleTaughtPacks({ store, platformOf, idOf }).catch((cause: unknown) => fault('taught packs', cause));
    await syncConsoleScripts(await store.values.get(CONSOLES_OFF, hostsFrom));
  };
  onConsoleHostsChanged(() => void sync().catch((cause: unknown) => fault('console scripts', cause)));
  const packOf = async (url: string, packId: string) => {
    const read = await Promise.all([inForce.readersFor(url, 'chat'), inForce.readersFor(url, 'orders')]);
    return read.flat().find(({ pack }) => pack.id === packId)?.pack ?? null;
  };
  const keepHealth = healthKeeper({ store, now: systemClock });
  return {
    readersFor: inForce.readersFor,
    readersOf: inForce.readersOf,
    /** Keeps how well a page was read, which nobody waits for. */
    seen: (view: Pick<PageView, 'packId' | 'health'>): void => {
      store.ready.then(() => keepHealth(view)).catch((cause: unknown) => fault('console health', cause));
    },
    keep: (pack: unknown, url: string) =>
      keepTaughtPack({ store, parse: parsePack, platformOf, idOf, now: systemClock }, pack, url),
    mend: (repair: { packId: string; field: string; locator: unknown }, url: string) =>
      keepRepair({ store, parse: parsePack, packOf, mend: withRepair, now: systemClock }, repair, url),
  };
}

export type Consoles = ReturnType<typeof createConsoles>;
