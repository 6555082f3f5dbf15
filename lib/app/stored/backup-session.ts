import type { BackupHead, RowCounts } from '../../data/backup/format';
import type { LocalBackupRow } from '../../data/backup/local-database';
import type { RestoreFault as DataFault } from '../../data/backup/restore';
import type { Store } from '../../data/store';
import type { Clock } from '../../shared/clock';
import { localMinute } from '../../shared/local-time';
import { err, ok, type Result } from '../../shared/result';
import type { SaveFault } from '../library/library';
import { Observable } from '../observable';
import { faultOf, told } from '../save-fault';
import {
  BACKUP_KINDS,
  type BackupApp,
  type BackupKind,
  type BackupProgress,
  type BackupReady,
  type BackupState,
  type KindCounts,
  type LocalBackup,
  type RestoreFault,
  type RestorePreview,
  type RetentionKind,
} from './backup';
import { backupBefore, sweepFrom } from './daily';
import { BACKUP_TROUBLE, isDays, LAST_SWEEP, RETENTION, retentionFrom } from './retention-settings';

export interface BackupPorts {
  store: Pick<Store, 'backups' | 'database' | 'ready' | 'restorer' | 'values' | 'writeBackup' | 'countRows'>;
  /** Hands a file to the user. */
  save(name: string, content: Blob): void;
  /** Tells open consoles that phrases and rules changed. */
  refreshConsoles(): void;
  app: string;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

type OnProgress = (progress: BackupProgress) => void;

/** Backups, restoring, and how long things are kept. */
export class BackupSession implements BackupApp {
  readonly #ports: BackupPorts;
  readonly #state = new Observable<BackupState>({ kind: 'loading' });
  #parts: Partial<Omit<BackupReady, 'kind'>> = {};

  constructor(ports: BackupPorts, signal: AbortSignal) {
    this.#ports = ports;
    const { backups, ready, values } = ports.store;
    const follow = (watch: (failed: (cause: unknown) => void) => () => void) => {
      const stop = watch((cause) => ports.fault('backups', cause));
      signal.addEventListener('abort', stop, { once: true });
    };
    void ready.then((database) => {
      if (database.kind !== 'open' || signal.aborted) return;
      follow((failed) => backups.watch((rows) => this.#learn({ backups: rows.map(shownBackup) }), failed));
      follow((failed) => values.watch(RETENTION, retentionFrom)((retention) => this.#learn({ retention }), failed));
      follow((failed) => values.watch(LAST_SWEEP, sweepFrom)((lastSweep) => this.#learn({ lastSweep }), failed));
      follow((failed) => values.watch(BACKUP_TROUBLE, troubleFrom)((trouble) => this.#learn({ trouble }), failed));
    });
  }

  subscribe = this.#state.subscribe;
  getState = (): BackupState => this.#state.value;

  async saveToFile(onProgress: OnProgress, signal: AbortSignal): Promise<Result<boolean, SaveFault>> {
    const { app, fault, now, save, store } = this.#ports;
    const at = now();
    try {
      const written = await store.writeBackup(
        { reason: 'file', app, at },
        // The browser keeps a blob's bytes on the disk where they are many.
        (packed) => new Response(packed).blob(),
        { signal, progress: (done, total) => onProgress({ done, total }) },
      );
      if (written) save(fileName(at), written.taken);
      return written ? ok(true) : err('failed');
    } catch (cause) {
      if (signal.aborted) return ok(false);
      fault('backup to a file', cause);
      return err('failed');
    }
  }

  async download(id: string): Promise<Result<void, SaveFault>> {
    const { fault, save, store } = this.#ports;
    try {
      const packed = await store.backups.read(id);
      const row = (await store.backups.list()).find((it) => it.id === id);
      if (!packed || !row) return err('failed');
      save(fileName(row.at), await new Response(packed).blob());
      return ok(undefined);
    } catch (cause) {
      fault('backup to a file', cause);
      return err('failed');
    }
  }

  async remove(id: string): Promise<Result<void, SaveFault>> {
    return told(await this.#ports.store.backups.remove(id));
  }

  async open(
    source: File | string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<RestorePreview, RestoreFault>> {
    const { fault, now, store } = this.#ports;
    try {
      const packed = typeof source === 'string' ? await store.backups.read(source) : source.stream();
      if (!packed) return err({ kind: 'failed' });
      const staged = await store.restorer.stage(packed as ReadableStream<Uint8Array<ArrayBuffer>>, now(), {
        signal,
        progress: (done, total) => onProgress({ done, total }),
      });
      if (!staged.ok) return err(shownFault(staged.error));
      const { head, jobId } = staged.value;
      return ok(previewOf(jobId, head, byKind(await store.countRows())));
    } catch (cause) {
      fault('reading a backup', cause);
      return err({ kind: 'failed' });
    }
  }

  discard(previewId: string): void {
    void this.#ports.store.restorer.drop(previewId).then((dropped) => {
      if (!dropped.ok) this.#ports.fault('forgetting a backup', dropped.error);
    });
  }

  async restore(
    previewId: string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<{ before: string | null }, RestoreFault>> {
    const { refreshConsoles, store } = this.#ports;
    const before = await backupBefore({ ...this.#ports, backups: store.backups }, 'restore');
    if (!before.ok || signal.aborted) {
      this.discard(previewId);
      return err(before.ok ? { kind: 'cancelled' } : { kind: before.error });
    }
    const swapped = await store.restorer.swapIn(previewId, {
      signal,
      progress: (done, total) => onProgress({ done, total }),
    });
    if (!swapped.ok) {
      this.discard(previewId);
      return err(shownFault(swapped.error));
    }
    refreshConsoles();
    return ok({ before: before.value });
  }

  /** For use cases that change much at once, such as an import: they go on only after this is ok. */
  async before(reason: 'import'): Promise<Result<void, SaveFault>> {
    const made = await backupBefore({ ...this.#ports, backups: this.#ports.store.backups }, reason);
    return made.ok ? ok(undefined) : made;
  }

  async setRetention(kind: RetentionKind, days: number): Promise<Result<void, SaveFault>> {
    if (!isDays(days)) return err('invalid');
    const { values } = this.#ports.store;
    const saved = await values.change(RETENTION, retentionFrom, (retention) => ({ ...retention, [kind]: days }));
    return saved.ok ? ok(undefined) : told(saved);
  }

  /** Ready once each part is known. */
  #learn(part: Partial<Omit<BackupReady, 'kind'>>): void {
    this.#parts = { ...this.#parts, ...part };
    const { backups, lastSweep, retention, trouble } = this.#parts;
    if (!backups || lastSweep === undefined || !retention || trouble === undefined) return;
    this.#state.value = { kind: 'ready', backups, lastSweep, retention, trouble };
  }
}

const KINDS: Partial<Record<string, BackupKind>> = {
  phrases: 'phrases',
  images: 'images',
  products: 'products',
  promotions: 'promotions',
  policies: 'policies',
  orders: 'orders',
  notes: 'notes',
  examples: 'examples',
  ignores: 'ignores',
  falseAlarms: 'ignores',
  rulePacks: 'packs',
  consolePacks: 'packs',
};

function byKind(rows: RowCounts): KindCounts {
  const counts = Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, 0])) as KindCounts;
  for (const [table, count] of Object.entries(rows)) counts[KINDS[table] ?? 'other'] += count;
  return counts;
}

const shownBackup = ({ at, bytes, id, reason, rows }: LocalBackupRow): LocalBackup => ({
  id,
  reason,
  at,
  bytes,
  counts: byKind(rows),
});

const previewOf = (id: string, { app, at, reason, rows }: BackupHead, current: KindCounts): RestorePreview => ({
  id,
  app,
  at,
  reason,
  counts: byKind(rows),
  current,
});

function shownFault(fault: DataFault): RestoreFault {
  switch (fault.kind) {
    case 'disk-full':
    case 'outdated':
    case 'closed':
    case 'failed':
      return { kind: faultOf(fault.kind) };
    default:
      return fault as RestoreFault;
  }
}

const TROUBLES: readonly unknown[] = ['disk-full', 'database-closed', 'old-version', 'failed'] satisfies SaveFault[];
const troubleFrom = (value: unknown): SaveFault | null => (TROUBLES.includes(value) ? (value as SaveFault) : null);

/** In the agent's own time: `yingda-2026-11-28-2105.yingda.gz`. */
const fileName = (at: number): string => `yingda-${localMinute(at).replace(' ', '-').replace(':', '')}.yingda.gz`;
