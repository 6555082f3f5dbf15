import type { YingdaDatabase } from '../database';
import type { ExampleRow, Inherited, InheritedUse, UseRow } from '../records';

/** Choices a phrase keeps per shop; older ones go first. More add size and hardly any hits. */
export const KEPT_PER_PHRASE = 60;

/** The tables that learned things lie in. */
export const learnedTables = (db: YingdaDatabase) => [db.examples, db.uses];

/**
 * Lets phrases have the uses and the newest questions of others, which keep theirs. `heirs`: who gets it, by whose it is. Inside a
 * transaction over `learnedTables`; gives what takes it back.
 */
export async function inherit(db: YingdaDatabase, heirs: ReadonlyMap<string, string>): Promise<Inherited> {
  const from = [...heirs.keys()];
  const into = ({ phraseId }: { phraseId: string }) => heirs.get(phraseId) as string;
  const rows = await db.examples.where('phraseId').anyOf(from).sortBy('id');
  const uses: InheritedUse[] = [];
  for (const use of await db.uses.filter(({ phraseId }) => heirs.has(phraseId)).toArray()) {
    uses.push({ ...use, phraseId: into(use), wasLastAt: null });
  }
  return put(db, {
    // Rows of their own at the end: an index that was saved earlier replays them.
    add: rows.slice(-KEPT_PER_PHRASE).map(({ id, ...row }) => ({ ...row, phraseId: into(row) })),
    remove: [],
    uses,
  });
}

/**
 * Counts uses that came with phrases from a file, of those that were not used here: what is counted here tells more. `always`: though
 * other phrases have been used here; else that would mix another person's habits into the own. Inside a transaction over `learnedTables`;
 * gives what takes it back.
 */
export async function bringUses(db: YingdaDatabase, rows: readonly UseRow[], always: boolean): Promise<Inherited> {
  const used = new Set((await db.uses.toArray()).map(({ phraseId }) => phraseId));
  const wanted = always || used.size === 0 ? rows.filter(({ phraseId }) => !used.has(phraseId)) : [];
  return put(db, { add: [], remove: [], uses: wanted.map((row) => ({ ...row, wasLastAt: null })) });
}

/** Takes it back; gives what would do it again. */
export const disinherit = (db: YingdaDatabase, { added, removed, uses }: Inherited): Promise<Inherited> =>
  put(db, {
    add: removed.map(({ id, ...row }) => row),
    remove: added,
    // The last comes off first, so that each meets what it left.
    uses: uses
      .map(({ wasLastAt, ...use }) => ({ ...use, count: -use.count, lastAt: wasLastAt ?? 0, wasLastAt: use.lastAt }))
      .reverse(),
  });

interface Step {
  add: ExampleRow[];
  remove: number[];
  uses: InheritedUse[];
}

async function put(db: YingdaDatabase, { add, remove, uses }: Step): Promise<Inherited> {
  const removed = (await db.examples.bulkGet(remove)).filter((row) => row !== undefined);
  await db.examples.bulkDelete(remove);
  const added = (await db.examples.bulkAdd(add, { allKeys: true })) as number[];
  const done: InheritedUse[] = [];
  for (const { shopId, phraseId, count, lastAt, wasLastAt } of uses) {
    const known = await db.uses.get([shopId, phraseId]);
    const sum = (known?.count ?? 0) + count;
    // Used again since: the later time stands.
    const isBack = count < 0 && known?.lastAt === wasLastAt;
    const last = isBack ? lastAt : Math.max(known?.lastAt ?? 0, lastAt);
    if (sum > 0) await db.uses.put({ shopId, phraseId, count: sum, lastAt: last });
    else await db.uses.delete([shopId, phraseId]);
    done.push({ shopId, phraseId, count, lastAt: last, wasLastAt: known?.lastAt ?? null });
  }
  return { added, removed, uses: done };
}
