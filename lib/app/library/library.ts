import type { Finding } from '../../checks/finding';
import type { ChangeRow, PhraseRow, PhraseVersionRow, ProposalRow } from '../../data/records';
import type { PhraseUse } from '../../data/repositories/examples';
import type { DuplicateGroup, DuplicateProgress } from '../../phrases/duplicates';
import type { GroupPath } from '../../phrases/groups';
import type { AutoReply, Phrase } from '../../phrases/phrase';
import type { Result } from '../../shared/result';
import type { NamedPlatform, NamedShop } from '../shops/shop-name';

/** Sections of the workspace, in the order of its navigation. */
export const WORKSPACE_SECTIONS = [
  'phrases',
  'products',
  'promotions',
  'policies',
  'rules',
  'consoles',
  'practice',
  'data',
  'buyers',
  'settings',
] as const;
export type WorkspaceSection = (typeof WORKSPACE_SECTIONS)[number];

/** Why something could not be kept. Nothing is half written. */
export type SaveFault =
  | 'disk-full'
  | 'database-closed'
  | 'old-version'
  | 'invalid'
  | 'too-long'
  /** Shop phrases would be changed, and an agent is at the library. */
  | 'supervisor'
  | 'failed';

/** Fields of a phrase that a short form leaves out; absent = as before, or as a blank phrase has them. */
type FurtherFields = Pick<
  Phrase,
  'scope' | 'variants' | 'tags' | 'products' | 'platforms' | 'shops' | 'variables' | 'images' | 'pinned'
>;

/** A phrase as it is being written; `id` when it changes an existing one. */
export interface PhraseDraft
  extends Pick<Phrase, 'code' | 'title' | 'body' | 'questions' | 'stage' | 'groups'>,
    Partial<FurtherFields> {
  id?: string;
  /** `updatedAt` of the phrase that the draft was made from: what was changed elsewhere meanwhile stays. */
  seen?: number;
  /** Epoch ms; null = no limit. */
  validFrom?: number | null;
  validTo?: number | null;
  /** null = none. */
  autoReply?: AutoReply | null;
}

/** A supervisor writes shop phrases; an agent copies them or asks for a change. Set in the workspace. */
export const LIBRARY_ROLES = ['supervisor', 'agent'] as const;
export type LibraryRole = (typeof LIBRARY_ROLES)[number];

export type LibraryChange = ChangeRow;
export type TrashedPhrase = PhraseRow;
export type PhraseVersion = PhraseVersionRow;
export type Proposal = ProposalRow;
export type { PhraseUse };

export interface LibraryReady {
  kind: 'ready';
  /** All phrases in their order; while `isWhole` is false, the first ones that are shown, the pinned ones on top. */
  phrases: readonly Phrase[];
  /** False for the moment in which the first phrases are shown and the rest is read. */
  isWhole: boolean;
  /** Groups that were made by hand: they stand though no phrase lies in them. */
  madeGroups: readonly GroupPath[];
  /** By phrase, over all shops. */
  uses: ReadonlyMap<string, PhraseUse>;
  /** What can be undone, newest first. */
  changes: readonly LibraryChange[];
  /** Oldest first. */
  proposals: readonly Proposal[];
  role: LibraryRole;
  /** Shops seen or added so far: where a phrase can be offered. */
  shops: readonly NamedShop[];
  platforms: readonly NamedPlatform[];
  /** Grows as the search takes in more phrases: what was found before may not be all. */
  searchRevision: number;
  /** What the agent was writing when the popup closed. */
  halfTyped: PhraseDraft | null;
  mac: boolean;
}

export type LibraryState =
  | { kind: 'loading' }
  /** The database would not open. `what` is shown to the user. */
  | { kind: 'error'; fault: SaveFault; what: string }
  | LibraryReady;

export interface ImportProgress {
  /** Rows done. */
  done: number;
  /** Rows in all; 0 while it is not known. */
  total: number;
}

/** A change of many phrases at once. */
export type BulkEdit =
  | { kind: 'move'; groups: string[] }
  | { kind: 'tag'; add: string[]; drop: string[] }
  | { kind: 'scope'; scope: Phrase['scope'] }
  | { kind: 'pin'; pinned: boolean };

/** What came of a change; `changeId` takes it back, null when nothing was changed. */
export interface Changed {
  changeId: string | null;
  changed: number;
  /** Shop phrases that the agent may not change. */
  refused: number;
}

/** Why a picture was not taken: too large, of no kind that consoles take, or one too many. */
export type ImageFault = SaveFault | 'too-large' | 'not-an-image' | 'too-many';

type Done<T, Fault = SaveFault> = Promise<Result<T, Fault>>;

/**
 * What the phrase manager needs of the rest (popup and workspace). Promises never reject.
 * State is immutable: a new object after each change, parts that did not change kept by reference.
 */
export interface LibraryApp {
  subscribe(listener: () => void): () => void;
  getState(): LibraryState;

  /** Phrases that fit, best first; by code, pinyin, initials and words. Synchronous: it runs at each key. */
  search(query: string): readonly Phrase[];
  save(draft: PhraseDraft): Done<Phrase>;
  edit(ids: readonly string[], edit: BulkEdit): Done<Changed>;
  /** Renames a group with all below it; into one that exists, the two become one. */
  renameGroup(path: GroupPath, to: readonly string[]): Done<Changed>;
  /** Makes a group that stands though no phrase lies in it. */
  addGroup(path: GroupPath): Done<Changed>;
  /** Takes a group away with all below it: its phrases go one level up, or to the trash. */
  removeGroup(path: GroupPath, phrases: 'up' | 'trash'): Done<Changed>;
  /** Puts a group beside another one of its level. */
  reorderGroup(path: GroupPath, place: { before: GroupPath } | { after: GroupPath }): Done<Changed>;
  /** Puts phrases beside another one in the user's order. */
  reorder(ids: readonly string[], place: { before: string } | { after: string }): Done<Changed>;
  /** To the trash. */
  remove(ids: readonly string[]): Done<Changed>;
  /** Personal copies, to be changed at will. */
  copyToPersonal(ids: readonly string[]): Done<Changed>;
  /** Takes a change back; `kept`: phrases that were changed again since and stay as they are. `invalid`: not known any more. */
  undo(changeId: string): Done<{ kept: number }>;

  /** The trash, newest first. */
  trash(): Promise<TrashedPhrase[]>;
  restore(ids: readonly string[]): Done<Changed>;
  /** For good: nothing takes it back. */
  erase(ids: readonly string[]): Done<Changed>;
  /** Earlier states, newest first. */
  versions(phraseId: string): Promise<PhraseVersion[]>;
  revert(version: PhraseVersion): Done<Changed>;

  duplicates(onProgress: (progress: DuplicateProgress) => void, signal: AbortSignal): Promise<DuplicateGroup[]>;
  /** Keeps one, with the questions, wordings, tags and uses of the others, which go to the trash. */
  merge(keep: string, others: readonly string[]): Done<Changed>;

  /** Asks a supervisor for a change. */
  propose(draft: PhraseDraft, note: string): Done<void>;
  /** Puts it in force. */
  accept(proposal: Proposal): Done<Changed>;
  dismiss(proposal: Proposal): Done<void>;
  setRole(role: LibraryRole): Done<void>;

  /** What the base rules say of a text; empty until they have been read. */
  check(text: string): Promise<Finding[]>;
  products(): Promise<{ id: string; title: string }[]>;
  /** Stores a picture for the draft it is put into; gives its id. `has`: pictures the draft has. */
  addImage(file: File, has: number): Done<string, ImageFault>;
  /** The picture's bytes; null when it is gone. */
  image(id: string): Promise<Blob | null>;

  /** Keeps a half-typed phrase over the popup's closing; null forgets it. */
  keepHalfTyped(draft: PhraseDraft | null): void;
  /** `phraseId`: the phrase whose use this is. */
  copy(text: string, phraseId?: string): Promise<boolean>;

  /** Must be called synchronously within a click: the browser opens the panel only then. */
  openSidePanel(): void;
  openWorkspace(section: WorkspaceSection): void;
  openPractice(): void;
}
