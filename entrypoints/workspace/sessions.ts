import { WORKSPACE_SECTIONS, type WorkspaceSection } from '../../lib/app/library';
import { LibrarySession } from '../../lib/app/library-session';
import { WorkspaceSession } from '../../lib/app/workspace-session';
import { basePack } from '../../lib/checks/packs/base';
import { packs } from '../../lib/consoles/packs';
import { openStore } from '../../lib/data/store';
import { PhraseSearch } from '../../lib/phrases/search';
import { starterPhrases } from '../../lib/phrases/starter';
import { pagePorts } from '../../lib/platform/page-ports';
import { hasHosts, requestHosts } from '../../lib/platform/permissions';
import { translate } from '../../lib/platform/strings';
import { makeDemoShop } from '../../lib/practice/demo/shop';
import { describe } from '../../lib/shared/log';

/** The workspace's sessions over the real browser and database. The open section is kept in the address. */
export async function openSessions(signal: AbortSignal) {
  const store = openStore();
  const ports = await pagePorts((where, cause) => {
    console.warn(`[yingda] ${where}: ${describe(cause)}`);
    void store.faults.add({ at: Date.now(), where, message: describe(cause) });
  });
  const library = new LibrarySession(
    {
      ...ports,
      store,
      buildSearch: (phrases) => PhraseSearch.build(phrases),
      rowFault: (field) => translate('importRowFault', field),
    },
    signal,
  );
  const shipped = packs.filter(({ hosts }) => hosts.length > 0);
  const workspace = new WorkspaceSession(
    {
      ...ports,
      store,
      packs: [basePack],
      seeding: { ...store, starter: starterPhrases, demoShop: makeDemoShop, now: ports.now },
      consoles: () =>
        Promise.all(
          shipped.map(async ({ id, label, hosts }) => ({ id, label, matches: hosts, granted: await hasHosts(hosts) })),
        ),
      grantHosts: requestHosts,
      section: () => WORKSPACE_SECTIONS.find((it) => it === location.hash.slice(1)) ?? 'phrases',
      onSection: (section: WorkspaceSection) => history.replaceState(null, '', `#${section}`),
      storedBytes: async () => (await navigator.storage.estimate()).usage ?? null,
    },
    signal,
  );
  return { library, workspace };
}
