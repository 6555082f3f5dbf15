import { isOfWeb, sitesOf } from '../../lib/app/consoles/console-sites';
import { type ConsolesPorts, ConsolesSession } from '../../lib/app/consoles/consoles-session';
import type { ConsoleRow } from '../../lib/app/workspace/workspace';
import { parsePack } from '../../lib/consoles/pack-schema';
import { packs } from '../../lib/consoles/packs';
import { genericOrders } from '../../lib/consoles/reader/generic-orders';
import { selectorFaults } from '../../lib/consoles/selector-faults';
import { isRepairable } from '../../lib/consoles/teach/repair';
import type { Store } from '../../lib/data/store';
import {
  grantedHosts,
  manifestHosts,
  startConsoleScripts,
  startTeaching,
  syncConsoleScripts,
} from '../../lib/platform/console-scripts';
import { scrubbedPageOf } from '../../lib/platform/page-sample';
import { hasHosts, requestHosts } from '../../lib/platform/permissions';
import { versions } from '../../lib/platform/version';
import { matchesPattern } from '../../lib/text/match-pattern';

type Given = Pick<ConsolesPorts, 'save' | 'copy' | 'now' | 'fault'>;

const shipped = packs.filter(isOfWeb);

/** The session of shops and consoles over the real browser. */
export const openConsoles = (store: Store, given: Given, signal: AbortSignal): ConsolesSession =>
  new ConsolesSession(
    {
      ...given,
      store,
      shipped,
      parse: parsePack,
      selectorFaults: (pack) => selectorFaults(pack, document),
      manifestHosts: manifestHosts(),
      byLabels: genericOrders,
      hasHosts,
      grantedHosts,
      grantHosts: requestHosts,
      syncScripts: syncConsoleScripts,
      startScripts: startConsoleScripts,
      isRepairable,
      startTeaching: (sites, address, lesson) => startTeaching(sites, address, lesson, signal),
      pageOf: (patterns) => scrubbedPageOf(patterns, sitesOf(patterns), matchesPattern),
      versions: versions(),
    },
    signal,
  );

/** The shipped consoles, and whether their pages may be read. */
export const grantedConsoles = (): Promise<ConsoleRow[]> =>
  Promise.all(
    shipped.map(async ({ id, label, matches }) => ({
      id,
      label,
      matches,
      granted: await hasHosts(sitesOf(matches)),
    })),
  );
