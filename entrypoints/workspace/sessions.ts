import { firstLook } from '../../lib/app/library/first-look';
import { WORKSPACE_SECTIONS } from '../../lib/app/library/library';
import { LibrarySession } from '../../lib/app/library/library-session';
import { faultNoter } from '../../lib/app/note-fault';
import { ShopsSession } from '../../lib/app/shops/shops-session';
import { BackupSession } from '../../lib/app/stored/backup-session';
import { BuyerDataSession } from '../../lib/app/stored/buyer-data-session';
import { WorkspaceSession } from '../../lib/app/workspace/workspace-session';
import { categoryPacks, packsFor } from '../../lib/checks/packs';
import { readFirstLook } from '../../lib/data/first-look';
import { openStore } from '../../lib/data/store';
import { allPacks } from '../../lib/phrases/packs/general';
import { sectionInAddress } from '../../lib/platform/address';
import { pagePorts } from '../../lib/platform/page-ports';
import { requestHosts } from '../../lib/platform/permissions';
import { appVersion } from '../../lib/platform/version';
import { makeDemoShop } from '../../lib/practice/demo/shop';
import { openBatchCheck, openCheckUp, phraseRules } from './check-up';
import { grantedConsoles, openConsoles } from './consoles';
import { openOwnRules } from './own-rules';
import { openTransfer } from './transfer';

/** The workspace's sessions over the real browser and database. The open section is kept in the address. */
export function openSessions(signal: AbortSignal) {
  const store = openStore(undefined, appVersion());
  const page = pagePorts(faultNoter(store.faults));
  const held = phraseRules(store, page.now, () => workspace.chosenShop);
  const ports = {
    ...page,
    refreshConsoles: () => {
      held.checker.forget();
      page.refreshConsoles();
    },
  };
  // Before the others: an import asks it for a backup first (`backup.before('import')`).
  const backup = new BackupSession({ ...ports, store }, signal);
  const first = readFirstLook(firstLook(60));
  const library = new LibrarySession({ ...ports, store, first, checker: held.checker.get }, signal);
  const workspace = new WorkspaceSession(
    {
      ...ports,
      store,
      rulePacks: { of: packsFor, categories: categoryPacks },
      seeding: { ...store, packs: allPacks, demoShop: makeDemoShop, now: ports.now },
      consoles: () => grantedConsoles(),
      grantHosts: requestHosts,
      sections: sectionInAddress(WORKSPACE_SECTIONS, signal),
      storedBytes: async () => (await navigator.storage.estimate()).usage ?? null,
    },
    signal,
  );
  const buyers = new BuyerDataSession({ ...ports, store });
  const transfer = openTransfer({ ...ports, store, backup: (reason) => backup.before(reason) }, signal);
  const consoles = openConsoles(store, ports, signal);
  const shops = new ShopsSession({ ...ports, store }, signal);
  const lint = openCheckUp({ ...ports, store, rules: held.rules }, signal);
  const batch = openBatchCheck(ports, signal);
  const ownRules = openOwnRules({ ...ports, store }, signal);
  return { fault: page.fault, library, workspace, backup, buyers, transfer, consoles, shops, ownRules, lint, batch };
}
