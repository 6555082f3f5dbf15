import type { Severity } from '../checks/finding';
import type { Seal } from '../checks/ignore';
import type { RulePack } from '../checks/rule';
import type { ConsolePack } from '../consoles/pack';
import type { GroupChange } from '../phrases/made-groups';
import type { Phrase } from '../phrases/phrase';

/** Rows of the tables that have no richer type of their own. Times in epoch ms. */

export interface PhraseRow extends Phrase {
  /** Set while the phrase lies in the trash. */
  deletedAt?: number;
}

/** Phrases whose ids lie side by side: from `from` to where the next chunk begins. The figures are for the indexes. */
export interface PhraseChunkRow {
  from: string;
  /** By id. */
  rows: PhraseRow[];
  /** Codes of those outside the trash, in lower case. */
  codes: string[];
  /** The least `rankOf` outside the trash; absent where there is none. */
  first?: number;
  size: number;
  /** How many lie in the trash; absent for none. */
  trashed?: number;
}

/** A masked question of a buyer that a phrase answered in this shop. */
export interface ExampleRow {
  /** Ascending, so that an index knows which examples it already holds. */
  id?: number;
  shopId: string;
  phraseId: string;
  question: string;
  at: number;
  /** The phrase of the reply before, null for none; absent where that was not known. */
  after?: string | null;
}

/** How often a phrase was used in a shop. Key: `[shopId+phraseId]`. */
export interface UseRow {
  shopId: string;
  phraseId: string;
  count: number;
  lastAt: number;
}

export interface ShopRow {
  id: string;
  platform: string;
  /** As the console names it; unknown stays empty. */
  name: string;
  /** The send guard is on unless the shop switched it off. */
  guard: boolean;
  /** Seconds until a waiting buyer counts as late. */
  answerWithinSeconds: number;
  /** Rules this shop does not want. */
  rulesOff: string[];
  /** Ids of the rule packs for what this shop sells; absent = none chosen. */
  categories?: string[];
  /** What this shop has set in place of a rule's own severity, by the id of the rule or of its family; absent = nothing. */
  severities?: Record<string, Severity>;
  seenAt: number;
}

export interface NoteRow {
  id: string;
  shopId: string;
  /** The conversation's key on its console. */
  buyer: string;
  text: string;
  updatedAt: number;
}

/** A narrow exception: these words, by this rule, in this shop. */
export interface IgnoreRow {
  id: string;
  shopId: string;
  ruleId: string;
  text: string;
  seal?: Seal;
  until?: number;
  at: number;
}

/** A search index as bytes, so that a woken service worker loads in place of building. */
export interface IndexRow {
  /** `suggest:<shopId>` */
  key: string;
  /** Library revision it was built from. */
  revision: number;
  /** The last learned example it holds. */
  exampleId: number;
  bytes: ArrayBuffer;
}

/** Text being written in an extension page, kept until it is saved or dropped. */
export interface DraftRow {
  key: string;
  value: string;
  updatedAt: number;
}

/** Small single values: settings, counters, the library's revision. */
export interface ValueRow {
  key: string;
  value: unknown;
}

/** A fault that was survived, for the user's own report; never holds buyers' words. */
export interface FaultRow {
  id?: number;
  at: number;
  where: string;
  message: string;
}

/** A phrase's picture. Kept apart, so that a library can be listed without reading pictures. */
export interface ImageRow {
  id: string;
  phraseId: string;
  /** As the user named the file. */
  name: string;
  /** `image/png`, `image/jpeg`, `image/gif` or `image/webp`. */
  type: string;
  bytes: ArrayBuffer;
}

/** What changed the library. `restore`: out of the trash; `group`: groups alone, no phrase; `undo`: took an earlier change back. */
export const CHANGE_KINDS = [
  'write',
  'remove',
  'restore',
  'move',
  'group',
  'tag',
  'scope',
  'pin',
  'order',
  'merge',
  'mend',
  'import',
  'starter',
  'revert',
  'undo',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How a phrase was before a change of its words. */
export interface PhraseVersionRow {
  /** Ascending with time. */
  id?: number;
  phraseId: string;
  /** When it stopped being so. */
  at: number;
  by: ChangeKind;
  phrase: Phrase;
}

/** A change of a shop phrase that an agent asks a supervisor for. */
export interface ProposalRow {
  id: string;
  phraseId: string;
  phrase: Phrase;
  note: string;
  at: number;
}

/** One change of the library that can be taken back. What stood there before is in its parts. */
export interface ChangeRow {
  id: string;
  kind: ChangeKind;
  at: number;
  created: number;
  changed: number;
  erased: number;
  /** Groups that were made by hand, called otherwise or taken away. */
  groups?: number;
  /** When it was taken back. */
  undoneAt?: number;
}

export interface ChangePartRow {
  changeId: string;
  part: number;
  /** Rows as they were. */
  before: PhraseRow[];
  /** Ids that were not there. */
  created: string[];
  /** What phrases learned from others that went into them. */
  inherited?: Inherited;
  /** What became of the groups made by hand. */
  groups?: GroupChange;
  /** What became of proposals. */
  proposals?: ProposalChange;
}

export interface ProposalChange {
  /** Those that were put in force. */
  gone: ProposalRow[];
  /** Ids of those that are asked for again. */
  back: string[];
}

/** Uses that were counted for a phrase, or taken off it when below zero. */
export interface InheritedUse extends UseRow {
  /** When it was last used before; null for never. `lastAt` is that after. */
  wasLastAt: number | null;
}

export interface Inherited {
  /** Ids of the examples that were added. */
  added: number[];
  removed: ExampleRow[];
  uses: InheritedUse[];
}

/** Work that outlives the page that started it. */
export interface JobRow {
  id: string;
  kind: 'import' | 'restore';
  /** `staging`: rows still come in; `staged`: all are there, and one transaction puts them in force. */
  state: 'staging' | 'staged';
  at: number;
  /** Rows staged so far. */
  rows: number;
}

/** A slice of a job's rows, by table. */
export interface StagedRow {
  jobId: string;
  part: number;
  table: string;
  rows: unknown[];
}

/** The value typed last for a variable that is remembered. */
export interface RememberedRow {
  name: string;
  value: string;
  at: number;
}

/** A finding that an agent called wrong, with its words masked. */
export interface FalseAlarmRow {
  id: string;
  shopId: string;
  ruleId: string;
  text: string;
  at: number;
}

/** A rule pack that the user brought along. */
export interface RulePackRow {
  id: string;
  pack: RulePack;
  on: boolean;
  at: number;
}

/** A console pack taught or imported by the user. */
export interface ConsolePackRow {
  id: string;
  pack: ConsolePack;
  at: number;
}
