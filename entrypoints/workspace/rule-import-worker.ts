import { RuleImportEngine } from '../../lib/app/rules/rule-import-engine';
import { serveCalls } from '../../lib/app/transfer/channel';
import { basePack, categoryPacks, platformPacks } from '../../lib/checks/packs';
import { openStore } from '../../lib/data/store';
import { delay } from '../../lib/shared/delay';

const life = new AbortController();

serveCalls(
  self,
  new RuleImportEngine({
    store: openStore(),
    shipped: [basePack, ...platformPacks, ...categoryPacks],
    newId: () => crypto.randomUUID(),
    now: Date.now,
    pause: () => delay(0, life.signal),
    elapsed: () => performance.now(),
  }),
);
