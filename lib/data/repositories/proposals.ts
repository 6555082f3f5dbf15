import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ProposalRow } from '../records';
import { type WriteError, write } from '../write';

/** Changes of shop phrases that agents ask a supervisor for. */
export interface ProposalRepository {
  put(proposal: ProposalRow): Promise<Result<void, WriteError>>;
  drop(id: string): Promise<Result<void, WriteError>>;
  /** Oldest first. */
  watchAll: Watch<ProposalRow[]>;
}

export function proposalRepository(db: YingdaDatabase): ProposalRepository {
  return {
    put: (proposal) => write(async () => void (await db.proposals.put(proposal))),
    drop: (id) => write(() => db.proposals.delete(id)),
    watchAll: watch(async () => (await db.proposals.toArray()).sort((a, b) => a.at - b.at)),
  };
}
