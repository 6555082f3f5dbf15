import type { BackupReason } from '../../data/backup/format';
import type { LocalBackups } from '../../data/backup/local-backups';
import type { ValueRepository } from '../../data/repositories/values';
import type { Retention } from '../../data/retention';
import type { WriteError } from '../../data/write';
import type { Clock } from '../../shared/clock';
import { err, ok, type Result } from '../../shared/result';
import type { SaveFault } from '../library/library';
import { faultOf } from '../save-fault';
import type { LastSweep } from './backup';
import { BACKUP_TROUBLE, LAST_SWEEP, RETENTION, retentionFrom } from './retention-settings';

/** A little less than a day, so that a job which runs each hour doesn't wander through the day. */
const DUE_AFTER_MS = 23 * 3_600_000;

export interface DailyPorts {
  backups: Pick<LocalBackups, 'list' | 'make'>;
  retention: Retention;
  values: Pick<ValueRepository, 'get' | 'set'>;
  app: string;
  now: Clock;
}

/** Due also where the clock was set back: a date that lies ahead is none to wait for. */
const isDue = (last: number, now: number): boolean => now - last >= DUE_AFTER_MS || last > now;

/**
 * Once a day: a backup, then the sweep of what is too old. May be called as often as one likes, and again after it was killed: what was done is seen
 * from what is stored. A backup that fails doesn't keep the sweep back, which makes room. Resolves with what went wrong.
 */
export async function dailyJob(ports: DailyPorts): Promise<WriteError | null> {
  const backup = await dailyBackup(ports);
  const swept = await dailySweep(ports);
  return backup.ok ? (swept.ok ? null : swept.error) : backup.error;
}

async function dailyBackup({ app, backups, now, values }: DailyPorts): Promise<Result<void, WriteError>> {
  const last = (await backups.list()).find(({ reason }) => reason === 'daily')?.at ?? Number.NEGATIVE_INFINITY;
  if (!isDue(last, now())) return ok(undefined);
  const made = await backups.make({ reason: 'daily', app, at: now() });
  // On a full disk this may fail as well; the fault is reported all the same.
  await values.set(BACKUP_TROUBLE, made.ok ? null : faultOf(made.error));
  return made.ok ? ok(undefined) : made;
}

async function dailySweep({ now, retention, values }: DailyPorts): Promise<Result<void, WriteError>> {
  const last = await values.get(LAST_SWEEP, sweepFrom);
  if (last && !isDue(last.at, now())) return ok(undefined);
  const swept = await retention.sweep(await values.get(RETENTION, retentionFrom), now());
  if (!swept.ok) return swept;
  const removed = Object.values(swept.value).reduce((sum, count) => sum + count, 0);
  return values.set(LAST_SWEEP, { at: now(), removed } satisfies LastSweep);
}

export function sweepFrom(value: unknown): LastSweep | null {
  const { at, removed } = Object(value) as Partial<LastSweep>;
  return typeof at === 'number' && typeof removed === 'number' ? { at, removed } : null;
}

/** For use cases that change much at once: backs up first, and tells why they must not go on where that fails. */
export async function backupBefore(
  { app, backups, now }: Pick<DailyPorts, 'app' | 'backups' | 'now'>,
  reason: Extract<BackupReason, 'import' | 'restore'>,
): Promise<Result<string | null, SaveFault>> {
  const made = await backups.make({ reason, app, at: now() });
  return made.ok ? ok(made.value?.id ?? null) : err(faultOf(made.error));
}
