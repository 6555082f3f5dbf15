import type { Store } from '../../data/store';
import type { FieldHealth, Health, PageView } from '../../service/view';
import type { Clock } from '../../shared/clock';
import type { ConsoleAbility, ConsoleHealth } from './consoles';

/** What is kept of a console's last look. Names of fields and their states only. */
export interface HealthRecord {
  /** Epoch ms. */
  at: number;
  health: Health;
  /** When each field was found last. */
  foundAt: Record<string, number>;
}

/** Records by pack id, under one name: whoever shows them follows one value. */
export const CONSOLE_HEALTH = 'console-health';

/** Unchanged health is written again after this long (ms), so that the date of the last look stays roughly true. */
const REWRITE = 10 * 60_000;
/** Caps what a page could make us keep. */
const MOST_FIELDS = 80;
/** What could not be written is tried again after this long (ms). */
const TRY_AGAIN = 60_000;

const STATES: readonly unknown[] = ['found', 'missing', 'blind'];
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function recordFrom(value: unknown): HealthRecord | null {
  if (!isRecord(value) || typeof value.at !== 'number' || !isRecord(value.health) || !isRecord(value.foundAt))
    return null;
  const health = Object.entries(value.health).filter(([, state]) => STATES.includes(state)) as [string, FieldHealth][];
  const foundAt = Object.entries(value.foundAt).filter(([, at]) => typeof at === 'number') as [string, number][];
  return { at: value.at, health: Object.fromEntries(health), foundAt: Object.fromEntries(foundAt) };
}

/** Records by pack id out of what was stored; what is none is left out. */
export function healthFrom(value: unknown): Map<string, HealthRecord> {
  const found = new Map<string, HealthRecord>();
  for (const [packId, one] of Object.entries(isRecord(value) ? value : {})) {
    const record = recordFrom(one);
    if (record) found.set(packId, record);
  }
  return found;
}

/** Keeps how well each console was read last. Writes when something changed, else every ten minutes. Rejects where it can't be written. */
export function healthKeeper({ store, now }: { store: Pick<Store, 'values'>; now: Clock }) {
  const written = new Map<string, { at: number; text: string }>();
  const write = async (packId: string, at: number, fields: [string, FieldHealth][]): Promise<void> => {
    const found = fields.filter(([, state]) => state === 'found').map(([field]) => [field, at] as const);
    const saved = await store.values.change(
      CONSOLE_HEALTH,
      (value) => Object.fromEntries(healthFrom(value)),
      (all) => {
        const foundAt = { ...all[packId]?.foundAt, ...Object.fromEntries(found) };
        return { ...all, [packId]: { at, health: Object.fromEntries(fields), foundAt } };
      },
    );
    if (!saved.ok) throw new Error(saved.error);
  };
  return async ({ packId, health }: Pick<PageView, 'packId' | 'health'>): Promise<void> => {
    const fields = Object.entries(health)
      .filter(([field]) => /^[\w.]{1,60}$/.test(field))
      .slice(0, MOST_FIELDS);
    const text = JSON.stringify(fields);
    const at = now();
    const before = written.get(packId);
    if (before?.text === text && at - before.at < REWRITE) return;
    written.set(packId, { at, text });
    try {
      await write(packId, at, fields);
    } catch (cause) {
      written.set(packId, { at: at - REWRITE + TRY_AGAIN, text });
      throw cause;
    }
  };
}

/** The record as it is shown. A record from before the pack (`since`, epoch ms) speaks of another one. Null: nothing is known. */
export function shownHealth(record: HealthRecord | undefined, since: number): ConsoleHealth | null {
  if (!record || record.at < since) return null;
  return {
    at: record.at,
    fields: Object.entries(record.health).map(([field, state]) => {
      const foundAt = record.foundAt[field] ?? null;
      return { field, state, foundAt: foundAt !== null && foundAt >= since ? foundAt : null };
    }),
  };
}

/** Fields that each ability stands on. One that the pack doesn't have is no fault. */
const NEEDS: Record<ConsoleAbility, readonly string[]> = {
  suggest: ['conversation.key', 'messages', 'messages.side', 'messages.text'],
  insert: ['conversation.key', 'composer.box'],
  check: ['composer.box'],
  button: ['composer.send'],
  waiting: ['list'],
  orders: ['orders'],
};

/** What of the desk works with these fields: an ability fails when a field it stands on is blind, and isn't named when the pack has none of them. */
export function abilitiesOf(health: ConsoleHealth | null): { works: ConsoleAbility[]; fails: ConsoleAbility[] } {
  const state = new Map(health?.fields.map((field) => [field.field, field.state]));
  const known = (Object.keys(NEEDS) as ConsoleAbility[]).filter((ability) =>
    NEEDS[ability].some((it) => state.has(it)),
  );
  const fails = known.filter((ability) => NEEDS[ability].some((field) => state.get(field) === 'blind'));
  return { works: known.filter((ability) => !fails.includes(ability)), fails };
}
