import type { Phrase } from '../phrases/phrase';
import type { Result } from '../shared/result';

/** Sections of the workspace, in the order of its navigation. */
export const WORKSPACE_SECTIONS = [
  'phrases',
  'products',
  'promotions',
  'policies',
  'rules',
  'practice',
  'data',
  'settings',
] as const;
export type WorkspaceSection = (typeof WORKSPACE_SECTIONS)[number];

/** Why something could not be kept. Nothing is half written. */
export type SaveFault = 'disk-full' | 'database-closed' | 'old-version' | 'invalid' | 'failed';

/** A phrase as it is being written; `id` when it changes an existing one. */
export interface PhraseDraft extends Pick<Phrase, 'code' | 'title' | 'body' | 'questions' | 'stage' | 'groups'> {
  id?: string;
}

export interface LibraryReady {
  kind: 'ready';
  /** All phrases in their order. */
  phrases: readonly Phrase[];
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

export interface ImportReport {
  /** Names the import for `undoImport`. */
  importId: string;
  created: number;
  updated: number;
  skipped: number;
  /** Rows counted from 1, with a reason in the user's language. */
  errors: { row: number; reason: string }[];
}

/** `unreadable`: not a file we know; `too-large`: over the caps; `cancelled`: by the user. Nothing was written in any case. */
export type ImportFault = SaveFault | 'unreadable' | 'too-large' | 'cancelled';

/**
 * What the phrase manager needs of the rest (popup and workspace). Promises never reject.
 * State is immutable: a new object after each change, parts that did not change kept by reference.
 */
export interface LibraryApp {
  subscribe(listener: () => void): () => void;
  getState(): LibraryState;

  /** Ids of the phrases that fit, best first; by code, pinyin, initials and words. Synchronous: it runs at each key. */
  search(query: string): string[];
  save(draft: PhraseDraft): Promise<Result<Phrase, SaveFault>>;
  remove(ids: string[]): Promise<Result<void, SaveFault>>;
  /** Brings removed phrases back as they were. */
  restore(phrases: readonly Phrase[]): Promise<Result<void, SaveFault>>;
  /** Keeps a half-typed phrase over the popup's closing; null forgets it. */
  keepHalfTyped(draft: PhraseDraft | null): void;
  copy(text: string): Promise<boolean>;

  importFile(
    file: File,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportReport, ImportFault>>;
  undoImport(importId: string): Promise<Result<void, SaveFault>>;
  /** Hands the whole library to the user as a file of our own JSON. */
  exportFile(): Promise<Result<void, SaveFault>>;

  /** Must be called synchronously within a click: the browser opens the panel only then. */
  openSidePanel(): void;
  openWorkspace(section: WorkspaceSection): void;
  openPractice(): void;
}
