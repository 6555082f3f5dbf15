import type { YingdaDatabase } from '../database';
import type { FaultRow } from '../records';
import { write } from '../write';

/** Faults kept; older ones are dropped. */
const KEPT = 200;

export interface FaultRepository {
  /** Never fails: a fault that can't be stored is only logged by its reporter. */
  add(fault: Omit<FaultRow, 'id'>): Promise<void>;
  all(): Promise<FaultRow[]>;
}

export function faultRepository(db: YingdaDatabase): FaultRepository {
  return {
    add: async (fault) => {
      await write(() =>
        db.transaction('rw', db.faults, async () => {
          await db.faults.add({ ...fault });
          const surplus = (await db.faults.count()) - KEPT;
          if (surplus > 0) await db.faults.limit(surplus).delete();
        }),
      );
    },
    all: () => db.faults.toArray(),
  };
}
