import type { FaultRepository } from '../data/repositories/faults';
import { consoleLog, describe } from '../shared/log';

/** Says a fault in the console and keeps it for the report. Never fails itself. */
export const faultNoter =
  (faults: Pick<FaultRepository, 'add'>) =>
  (where: string, cause: unknown): void => {
    consoleLog.fault(where, cause);
    void faults.add({ at: Date.now(), where, message: describe(cause) });
  };
