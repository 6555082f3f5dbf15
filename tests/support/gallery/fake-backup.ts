import type { BackupApp, BackupReady, BackupState, KindCounts, RestoreFault } from '../../../lib/app/stored/backup';
import type { BuyerDataApp, BuyerDataReady, BuyerDataState } from '../../../lib/app/stored/buyer-data';
import { err, ok, type Result } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';
import { NOW } from './samples';

export const counts = (part: Partial<KindCounts> = {}): KindCounts => ({
  phrases: 312,
  images: 4,
  products: 26,
  promotions: 9,
  policies: 8,
  orders: 40,
  notes: 18,
  examples: 1204,
  ignores: 2,
  packs: 0,
  other: 60,
  ...part,
});

const HOUR = 3_600_000;

export const backupState = (part: Partial<BackupReady> = {}): BackupReady => ({
  kind: 'ready',
  backups: [
    { id: 'b-4', reason: 'restore', at: NOW - HOUR, counts: counts(), bytes: 412_000 },
    { id: 'b-3', reason: 'daily', at: NOW - 9 * HOUR, counts: counts({ phrases: 310 }), bytes: 398_000 },
    { id: 'b-2', reason: 'import', at: NOW - 30 * HOUR, counts: counts({ phrases: 120 }), bytes: 201_000 },
    { id: 'b-1', reason: 'upgrade', at: NOW - 400 * HOUR, counts: counts({ phrases: 90 }), bytes: 12_400_000 },
  ],
  trouble: 'disk-full',
  retention: { notes: 0, examples: 365, drafts: 30, trash: 30, versions: 180, faults: 30 },
  lastSweep: { at: NOW - 9 * HOUR, removed: 14 },
  ...part,
});

/** Backups that answer as told and remember what they were asked. */
export class FakeBackup extends FakeApp<BackupState> implements BackupApp {
  refusing: RestoreFault | null = null;
  constructor(state: BackupState = backupState()) {
    super(state);
  }
  saveToFile: BackupApp['saveToFile'] = async (onProgress) => {
    this.calls.push(['saveToFile']);
    onProgress({ done: 1, total: 2 });
    return ok(true);
  };
  open: BackupApp['open'] = async (source) => {
    this.calls.push(['open', typeof source === 'string' ? source : source.name]);
    if (this.refusing) return err(this.refusing);
    return ok({
      id: 'p-1',
      at: NOW - 9 * HOUR,
      reason: 'daily',
      app: '0.1.0',
      counts: counts({ phrases: 310 }),
      current: counts(),
    });
  };
  restore: BackupApp['restore'] = async (id) => {
    this.calls.push(['restore', id]);
    return ok({ before: 'b-5' });
  };
  discard = (id: string): void => {
    this.calls.push(['discard', id]);
  };
  download = (id: string) => this.#done('download', id);
  remove = (id: string) => this.#done('remove', id);
  setRetention: BackupApp['setRetention'] = (kind, days) => this.#done('setRetention', kind, days);

  async #done(...call: [string, ...unknown[]]): Promise<Result<void, never>> {
    this.calls.push(call);
    return ok(undefined);
  }
}

export const buyersState = (part: Partial<BuyerDataReady> = {}): BuyerDataReady => ({
  kind: 'ready',
  filter: {},
  entries: [
    { kind: 'notes', key: 'n1', shopId: 'practice', buyer: '青山不改', text: '要米白色，周末送', at: NOW - HOUR },
    { kind: 'drafts', key: 'd1', shopId: 'practice', buyer: '月半', text: '问过两次尺', at: NOW - 2 * HOUR },
    { kind: 'examples', key: 7, shopId: 'pdd:x', buyer: null, text: '寄到#要几天', at: NOW - 3 * HOUR },
    { kind: 'remembered', key: '仓库', shopId: null, buyer: null, text: '仓库：杭州', at: NOW - 4 * HOUR },
  ],
  counts: { notes: 18, drafts: 1, orders: 40, examples: 1204, ignores: 2, falseAlarms: 0, remembered: 1 },
  shops: [
    { id: 'practice', name: '练习店铺' },
    { id: 'pdd:x', name: '云栖服饰旗舰店' },
  ],
  erased: 3,
  ...part,
});

export class FakeBuyerData extends FakeApp<BuyerDataState> implements BuyerDataApp {
  constructor(state: BuyerDataState = buyersState()) {
    super(state);
  }
  setFilter: BuyerDataApp['setFilter'] = (filter) => {
    this.calls.push(['setFilter', filter]);
  };
  exportFile = () => this.#done('exportFile');
  erase: BuyerDataApp['erase'] = (filter) => this.#done('erase', filter);
  undoErase = () => this.#done('undoErase');

  async #done(...call: [string, ...unknown[]]): Promise<Result<void, never>> {
    this.calls.push(call);
    return ok(undefined);
  }
}
