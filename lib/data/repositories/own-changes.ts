import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { FalseAlarmRow, RulePackRow } from '../records';
import { type WriteError, write } from '../write';

/** Names a change of own rule packs, or of what was called wrong. Time in epoch ms. */
export interface OwnChangeHead {
  id: string;
  at: number;
}

export interface OwnChangeRow extends OwnChangeHead {
  kind: 'pack' | 'alarm';
  /** The id of what it changed. */
  key: string;
  label: string;
  /** It was taken out; else it was saved. */
  gone: boolean;
}

/** What stood there before: null for nothing. */
type Before = RulePackRow | FalseAlarmRow | null;

/** Changes of each kind that can be taken back: a pack may hold tens of thousands of words, and alarms are taken out one by one. */
const KEPT = { pack: 10, alarm: 50 } as const;

/** The row of `values` that lists them, newest first; what takes one back is in a row of its own, since it may be large. */
const LIST = 'own-changes';
const beforeKey = (id: string): string => `own-change ${id}`;

export interface OwnChangeRepository {
  /**
   * Puts back what was there before. False when the change is not known any more, or when what it changed was changed again since: that one
   * goes first.
   */
  undo(id: string): Promise<Result<boolean, WriteError>>;
  /** Those that `undo` would take back, newest first. */
  watchAll: Watch<OwnChangeRow[]>;
}

/** Keeps what takes a change back. Inside a transaction over `values`. */
export async function keepOwnChange(db: YingdaDatabase, change: OwnChangeRow, before: Before): Promise<void> {
  await db.values.put({ key: beforeKey(change.id), value: before });
  const changes = [change, ...(await ownChanges(db))];
  const surplus = changes.filter(({ kind }) => kind === change.kind).slice(KEPT[change.kind]);
  await putOwnChanges(db, changes);
  await dropOwnChanges(
    db,
    surplus.map(({ id }) => id),
  );
}

/** They can't be taken back any more. Inside a transaction over `values`. */
export async function dropOwnChanges(db: YingdaDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  await putOwnChanges(
    db,
    (await ownChanges(db)).filter(({ id }) => !gone.has(id)),
  );
  await db.values.bulkDelete(ids.map(beforeKey));
}

const putOwnChanges = (db: YingdaDatabase, changes: readonly OwnChangeRow[]) =>
  db.values.put({ key: LIST, value: changes });

/** All that are kept, newest first. */
async function ownChanges(db: YingdaDatabase): Promise<OwnChangeRow[]> {
  const list: unknown = (await db.values.get(LIST))?.value;
  return Array.isArray(list) ? list.filter(isOwnChange) : [];
}

/** Values come in backups too, where nothing says what they are. */
function isOwnChange(value: unknown): value is OwnChangeRow {
  const { id, at, key, label, kind, gone } = Object(value) as Record<string, unknown>;
  const areTexts = [id, key, label].every((it) => typeof it === 'string');
  return areTexts && typeof at === 'number' && typeof gone === 'boolean' && (kind === 'pack' || kind === 'alarm');
}

/** The newest change of each thing. */
function latest(changes: readonly OwnChangeRow[]): OwnChangeRow[] {
  const seen = new Set<string>();
  return changes.filter(({ kind, key }) => !seen.has(`${kind} ${key}`) && seen.add(`${kind} ${key}`));
}

/** Forgets changes of what was called wrong whose words are meant. Inside a transaction over `values`. */
export async function eraseAlarmChanges(db: YingdaDatabase, isMeant: (alarm: FalseAlarmRow) => boolean): Promise<void> {
  const changes = (await ownChanges(db)).filter(({ kind }) => kind === 'alarm');
  const befores = await db.values.bulkGet(changes.map(({ id }) => beforeKey(id)));
  const meant = changes.filter((_, i) => isMeant(befores[i]?.value as FalseAlarmRow));
  await dropOwnChanges(
    db,
    meant.map(({ id }) => id),
  );
}

export function ownChangeRepository(db: YingdaDatabase): OwnChangeRepository {
  const undoable = async () => latest(await ownChanges(db));
  return {
    undo: (id) =>
      write(() =>
        db.transaction('rw', db.values, db.rulePacks, db.falseAlarms, async () => {
          const change = (await undoable()).find((one) => one.id === id);
          const before = await db.values.get(beforeKey(id));
          if (!change || !before) return false;
          const table = change.kind === 'pack' ? db.rulePacks : db.falseAlarms;
          if (before.value === null) await table.delete(change.key);
          else await table.put(before.value as never);
          await dropOwnChanges(db, [id]);
          return true;
        }),
      ),
    watchAll: watch(undoable),
  };
}
