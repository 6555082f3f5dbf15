import { REVISION } from '../revision';

/**
 * What a backup holds: everything the user wrote, brought along, taught or set, and the faults that a report would name. Rows are read in
 * slices of so many; pictures are large.
 */
export const BACKED_UP = {
  phrases: 500,
  images: 4,
  phraseVersions: 500,
  proposals: 500,
  examples: 1_000,
  uses: 1_000,
  shops: 500,
  notes: 500,
  ignores: 500,
  falseAlarms: 500,
  products: 100,
  promotions: 200,
  policies: 500,
  orders: 500,
  drafts: 500,
  remembered: 500,
  rulePacks: 4,
  consolePacks: 20,
  values: 500,
  faults: 500,
} as const;

export type BackedUpTable = keyof typeof BACKED_UP;

export const BACKED_UP_TABLES = Object.keys(BACKED_UP) as BackedUpTable[];

export const isBackedUp = (table: string): table is BackedUpTable => Object.hasOwn(BACKED_UP, table);

/** Where the rows of a table lie: phrases in chunks since schema 3, and one by one in a backup and before. */
export const storeOf = (table: BackedUpTable | (typeof STALE_AFTER_RESTORE)[number]): string =>
  table === 'phrases' ? 'phraseChunks' : table;

/**
 * What it leaves out, and why. `indexes`: made anew from the rest. `staged`, `jobs`: work in progress of this machine. `changes`,
 * `changeParts`: what takes back changes of the library as it stands; over a restored one they would take back something else.
 */
export const LEFT_OUT = ['indexes', 'staged', 'jobs', 'changes', 'changeParts'] as const;

/** What is emptied when a backup is put in force. */
export const STALE_AFTER_RESTORE = ['indexes', 'changes', 'changeParts'] as const;

/** Rows that stay with this machine: the revision must grow, whatever is restored. */
export const belongsHere = (table: string, row: unknown): boolean =>
  table === 'values' && (row as { key?: unknown }).key === REVISION;
