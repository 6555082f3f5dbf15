import Dexie from 'dexie';
import type { GroupPath } from '../../phrases/groups';
import { groupChange, MADE_GROUPS, madeGroupsFrom, takenBack } from '../../phrases/made-groups';
import type { Phrase } from '../../phrases/phrase';
import type { YingdaDatabase } from '../database';
import { PhraseShelf } from '../phrase-shelf';
import type { ChangeKind, ChangePartRow, ChangeRow, PhraseRow } from '../records';
import { WritesAhead } from '../writes-ahead';
import { disinherit } from './inherited';
import { changeProposals } from './proposals';

/** Changes that can be taken back; older ones are forgotten, but for the last import: it is the one that is missed days after. */
const KEPT_CHANGES = 50;
/** Versions a phrase keeps when it is changed by itself. Bulk changes are trimmed by the daily sweep: one query a phrase would double their time. */
export const KEPT_VERSIONS = 30;

/** Rows as they shall be, and ids that shall be gone. Half a thousand at a time keep a step short. */
export interface Slice {
  put: readonly PhraseRow[];
  erase?: readonly string[];
}
export const SLICE = 500;

export interface ChangeHead {
  id: string;
  kind: ChangeKind;
  /** Epoch ms. */
  at: number;
}

/** The tables a change of the library writes to. */
export const journalTables = (db: YingdaDatabase) => [
  db.phraseChunks,
  db.values,
  db.changes,
  db.changeParts,
  db.phraseVersions,
];

export const slicesOf = (put: readonly PhraseRow[], erase: readonly string[] = []): Slice[] => {
  const slices: Slice[] = [];
  for (let from = 0; from < put.length; from += SLICE) slices.push({ put: put.slice(from, from + SLICE) });
  for (let from = 0; from < erase.length; from += SLICE)
    slices.push({ put: [], erase: erase.slice(from, from + SLICE) });
  return slices;
};

/** Not the words: where it stands and when it was touched. */
const words = ({ order, pinned, updatedAt, deletedAt, ...rest }: PhraseRow): string => JSON.stringify(rest);

/** Beyond this many slices the whole library is read in one pass. */
const FEW_SLICES = 4;

/**
 * Writes a change and, beside it, what takes it back. To be called inside a transaction over `journalTables`, and `slice` may only wait for
 * the database: a transaction ends at any other wait. `progress`: rows done so far, half of a row's way
 * being that it was compared.
 */
export async function applySlices(
  db: YingdaDatabase,
  head: ChangeHead,
  count: number,
  slice: (index: number) => Slice | PromiseLike<Slice>,
  progress?: (rows: number) => void,
  known?: PhraseShelf,
): Promise<ChangeRow> {
  const row: ChangeRow = { ...head, created: 0, changed: 0, erased: 0 };
  const shelf = known ?? (await PhraseShelf.open(db));
  if (count > FEW_SLICES) await shelf.load();
  const writes = new WritesAhead(progress && ((rows) => progress(Math.floor(rows / 2))));
  for (let part = 0; part < count; part++) {
    const { put, erase = [] } = await slice(part);
    const ids = [...put.map(({ id }) => id), ...erase];
    await shelf.load(ids);
    const found = ids.map((id) => shelf.at(id));
    const before = found.filter((it) => it !== undefined);
    const created = put.filter((_, i) => found[i] === undefined).map(({ id }) => id);
    const versions = put.flatMap((after, i) => {
      const old = found[i];
      return old && words(old) !== words(after) ? [versionOf(old, head)] : [];
    });
    for (const it of put) shelf.put(it);
    for (const id of erase) shelf.erase(id);
    await writes.add(ids.length, [
      db.phraseVersions.bulkAdd(versions),
      changePart(db, head, part, { before, created }),
    ]);
    row.created += created.length;
    row.changed += put.length - created.length;
    row.erased += found.slice(put.length).filter((it) => it !== undefined).length;
  }
  await shelf.flush(writes);
  await writes.end();
  await db.changes.put(row);
  await forgetOld(db);
  return row;
}

/** Keeps what takes one part of a change back. */
export const changePart = (db: YingdaDatabase, { id }: ChangeHead, part: number, kept: Partial<ChangePartRow>) =>
  db.changeParts.put({ before: [], created: [], ...kept, changeId: id, part });

function versionOf({ deletedAt, ...phrase }: PhraseRow, { at, kind }: ChangeHead) {
  return { phraseId: phrase.id, at, by: kind, phrase: phrase as Phrase };
}

/**
 * Changes the groups made by hand as `part` of a change, so that both are taken back as one. A change that did nothing at all is not kept.
 * Inside a transaction over `journalTables`.
 */
export async function regroup(
  db: YingdaDatabase,
  row: ChangeRow,
  part: number,
  next: (made: readonly GroupPath[]) => GroupPath[],
): Promise<ChangeRow> {
  const before = madeGroupsFrom((await db.values.get(MADE_GROUPS))?.value);
  const after = next(before);
  const groups = groupChange(before, after);
  const count = Math.max(groups.made.length, groups.gone.length);
  if (count === 0) {
    if (row.created + row.changed + row.erased === 0) await db.changes.delete(row.id);
    return row;
  }
  await db.values.put({ key: MADE_GROUPS, value: after });
  await changePart(db, row, part, { groups });
  const done = { ...row, groups: count };
  await db.changes.put(done);
  return done;
}

/** Drops what `changeParts` holds of a change. */
const dropParts = (db: YingdaDatabase, changeId: string) =>
  db.changeParts.where('[changeId+part]').between([changeId, Dexie.minKey], [changeId, Dexie.maxKey]).delete();

export const partsOf = (db: YingdaDatabase, changeId: string) =>
  db.changeParts.where('[changeId+part]').between([changeId, Dexie.minKey], [changeId, Dexie.maxKey]).toArray();

async function forgetOld(db: YingdaDatabase): Promise<void> {
  const surplus = (await db.changes.count()) - KEPT_CHANGES;
  if (surplus <= 0) return;
  const changes = await db.changes.orderBy('at').toArray();
  const last = changes.findLast(({ kind, undoneAt }) => kind === 'import' && undoneAt === undefined);
  const old = changes.filter((change) => change !== last).slice(0, surplus);
  await forgetChanges(
    db,
    old.map(({ id }) => id),
  );
}

/** These changes can't be taken back any more. Inside a transaction. */
export async function forgetChanges(db: YingdaDatabase, ids: readonly string[]): Promise<void> {
  for (const id of ids) await dropParts(db, id);
  await db.changes.bulkDelete([...ids]);
}

/** Whether something else changed the row after the change was made. */
const isTouchedSince = (row: PhraseRow, at: number): boolean => Math.max(row.updatedAt, row.deletedAt ?? 0) > at;

/** After any other change a phrase that is gone was erased by hand. */
const TAKES_OUT: ReadonlySet<ChangeKind> = new Set(['remove', 'merge', 'import', 'undo']);
/** After any other change where a phrase stands is nothing of its own: what was dragged since stays there. */
const REORDERS: ReadonlySet<ChangeKind> = new Set(['order', 'import', 'undo']);

export interface Undone {
  change: ChangeRow;
  /** Phrases that were changed again since, and were left as they are now. */
  kept: number;
}

/** Whether taking it back changes more than where the phrase stands. */
const isChanged = (row: PhraseRow, current: PhraseRow | undefined): boolean =>
  !current || words(row) !== words(current) || row.deletedAt !== current.deletedAt;

/**
 * Takes a change back, as a change of its own. Undefined when it is not known any more, or was taken back already; nothing is done where it
 * would change phrases that `may` says no to. Inside a transaction.
 */
export async function undoChange(
  db: YingdaDatabase,
  changeId: string,
  head: ChangeHead,
  may: (row: PhraseRow) => boolean = () => true,
): Promise<Undone | 'refused' | undefined> {
  const known = await db.changes.get(changeId);
  if (!known || known.undoneAt !== undefined) return undefined;
  const put: PhraseRow[] = [];
  const erase: string[] = [];
  let kept = 0;
  let isRefused = false;
  const parts = await partsOf(db, changeId);
  const shelf = await PhraseShelf.open(db);
  if (parts.length > FEW_SLICES) await shelf.load();
  for (const { before, created } of parts) {
    const ids = [...before.map(({ id }) => id), ...created];
    await shelf.load(ids);
    const now = ids.map((id) => shelf.at(id));
    before.forEach((row, i) => {
      const current = now[i];
      const isErased = !current && !TAKES_OUT.has(known.kind);
      if (isErased || (current && isTouchedSince(current, known.at))) kept++;
      else if (!(may(row) && (!current || may(current))) && isChanged(row, current)) isRefused = true;
      else put.push(current && !REORDERS.has(known.kind) ? { ...row, order: current.order } : row);
    });
    created.forEach((id, i) => {
      const current = now[before.length + i];
      if (current && isTouchedSince(current, known.at)) kept++;
      else if (current && !may(current)) isRefused = true;
      else if (current) erase.push(id);
    });
  }
  if (isRefused) return 'refused';
  const slices = slicesOf(put, erase);
  let change = await applySlices(db, head, slices.length, (i) => slices[i] as Slice, undefined, shelf);
  const learned = parts.flatMap(({ inherited }) => inherited ?? []);
  for (const [i, inherited] of learned.entries()) {
    await changePart(db, head, slices.length + i, { inherited: await disinherit(db, inherited) });
  }
  const regrouped = parts.flatMap(({ groups }) => groups ?? []);
  for (const [i, groups] of regrouped.entries()) {
    change = await regroup(db, change, slices.length + learned.length + i, (made) => takenBack(made, groups));
  }
  const asked = parts.flatMap(({ proposals }) => proposals ?? []);
  // What was changed since and stays has the proposal in it.
  for (const [i, { gone, back }] of kept > 0 ? [] : asked.entries()) {
    const part = slices.length + learned.length + regrouped.length + i;
    await changePart(db, head, part, { proposals: await changeProposals(db, back, gone) });
  }
  await db.changes.update(changeId, { undoneAt: head.at });
  return { change, kept };
}

/** Versions of one phrase beyond what it keeps. Inside a transaction. */
export async function trimVersions(db: YingdaDatabase, phraseId: string): Promise<void> {
  const known = await db.phraseVersions.where('phraseId').equals(phraseId).primaryKeys();
  await db.phraseVersions.bulkDelete(known.slice(0, Math.max(0, known.length - KEPT_VERSIONS)));
}
