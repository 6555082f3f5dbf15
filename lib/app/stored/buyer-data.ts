import type { BuyerEntry, BuyerFilter, BuyerKind } from '../../data/repositories/buyer-data';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';

export const BUYER_DATA_KINDS = [
  'notes',
  'drafts',
  'orders',
  'examples',
  'ignores',
  'falseAlarms',
  'remembered',
] as const satisfies readonly BuyerKind[];

export type { BuyerEntry, BuyerFilter, BuyerKind };

export interface BuyerDataReady {
  kind: 'ready';
  filter: BuyerFilter;
  /** Newest first, at most `MOST_ENTRIES`. */
  entries: readonly BuyerEntry[];
  /** All that fit, by kind. */
  counts: Record<BuyerKind, number>;
  shops: readonly { id: string; name: string }[];
  /** What was erased last and can be put back while the page is open. */
  erased: number | null;
}
export type BuyerDataState = { kind: 'loading' } | BuyerDataReady;
export const MOST_ENTRIES = 200;

/** What is stored about buyers. Promises never reject. State as in `LibraryApp`. */
export interface BuyerDataApp {
  subscribe(listener: () => void): () => void;
  getState(): BuyerDataState;
  setFilter(filter: BuyerFilter): void;
  /** Hands everything that the filter shows to the user as JSON. */
  exportFile(): Promise<Result<void, SaveFault>>;
  erase(filter: BuyerFilter): Promise<Result<void, SaveFault>>;
  /** Puts back what was erased last. */
  undoErase(): Promise<Result<void, SaveFault>>;
}
