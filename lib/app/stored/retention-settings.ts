import type { RetentionDays } from '../../data/retention';
import { MOST_DAYS, RETENTION_KINDS } from './backup';

/** Keys among the single values. */
export const RETENTION = 'retention-days';
export const LAST_SWEEP = 'last-sweep';
export const BACKUP_TROUBLE = 'daily-backup-trouble';

/**
 * Notes stay until the agent erases them: they are their own words. Learned questions of a year ago answer little. The trash, half-typed text and
 * faults serve a month; half a year of a phrase's history is more than anybody goes back.
 */
export const RETENTION_DEFAULTS: RetentionDays = {
  notes: 0,
  examples: 365,
  drafts: 30,
  trash: 30,
  versions: 180,
  faults: 30,
};

export const isDays = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_DAYS;

/** What is stored, with the default for anything that is no number of days. */
export function retentionFrom(value: unknown): RetentionDays {
  const stored = Object(value) as Record<string, unknown>;
  const days = { ...RETENTION_DEFAULTS };
  for (const kind of RETENTION_KINDS) {
    const wanted = stored[kind];
    if (isDays(wanted)) days[kind] = wanted;
  }
  return days;
}
