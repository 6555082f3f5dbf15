/** What is tried on every editor. */
export const SCENARIOS = [
  'empty',
  'mid-caret',
  'undo',
  'literal',
  'selection',
  'button-blur',
  'page-blur',
  'twice',
  'thirty-lines',
  'composition',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** An editor that stands on the page, asked by what its makers' own interface says. */
export interface Editor {
  /** What the editor itself holds and would send: its model, not its elements. Lines by `\n`, none after the last. */
  read(): string;
  /** Where a person clicks to write; by default the first box below the root. */
  box?(): Element;
  /** A box of one line gets spaces for line breaks. */
  singleLine?: boolean;
  /** What follows within so many ms joins, or replaces, the editor's last step of undo. */
  undoMs?: number;
}

/** Puts an editor below `root`. `sent` is to be called whenever it would send. */
export type Mount = (root: HTMLElement, sent: () => void) => Editor | Promise<Editor>;

/**
 * What may come of a cell. `undone-otherwise`: the text stands exactly as told, but the editor's own undo gives back something else
 * than what was typed before.
 */
export type Outcome = 'exact' | 'refused' | 'unverified' | 'undone-otherwise';

/** A cell in which the text can't be had exactly, and the product says so. */
export interface Exception {
  outcome: Exclude<Outcome, 'exact'>;
  /** The cause, in the editor. */
  why: string;
}

export type Exceptions = Partial<Record<Scenario, Exception>>;

/** What each file in `tests/browser/editors` exports. */
export interface EditorModule {
  default: Mount;
  known?: Exceptions;
}
