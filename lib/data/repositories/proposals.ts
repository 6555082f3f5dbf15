import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ProposalChange, ProposalRow } from '../records';
import { type WriteError, write } from '../write';

/** Changes of shop phrases that agents ask a supervisor for. */
export interface ProposalRepository {
  put(proposal: ProposalRow): Promise<Result<void, WriteError>>;
  drop(id: string): Promise<Result<void, WriteError>>;
  /** Oldest first. */
  watchAll: Watch<ProposalRow[]>;
}

/** Takes proposals away and brings others back; gives what undoes it. Inside a transaction over `proposals`. */
export async function changeProposals(
  db: YingdaDatabase,
  gone: readonly string[],
  back: readonly ProposalRow[],
): Promise<ProposalChange> {
  const rows = (await db.proposals.bulkGet([...gone])).filter((row) => row !== undefined);
  await db.proposals.bulkDelete([...gone]);
  await db.proposals.bulkPut([...back]);
  return { gone: rows, back: back.map(({ id }) => id) };
}

export function proposalRepository(db: YingdaDatabase): ProposalRepository {
  return {
    put: (proposal) => write(async () => void (await db.proposals.put(proposal))),
    drop: (id) => write(() => db.proposals.delete(id)),
    watchAll: watch(async () => (await db.proposals.toArray()).sort((a, b) => a.at - b.at)),
  };
}
