import type { Severity } from '../../checks/finding';
import type { LintFinding } from '../../phrases/lint/check';
import type { Result } from '../../shared/result';
import type { StringKey } from '../../shared/strings';
import type { SaveFault } from '../library/library';

/** A finding with what is needed to show it. */
export interface LintItem extends LintFinding {
  /** Unique within one check-up. */
  id: string;
  level: Severity;
  title: string;
  code: string;
  /** The beginning of the phrase's body. */
  excerpt: string;
}

export interface LintGroup {
  kind: string;
  title: StringKey;
  /** The strongest of its items. */
  level: Severity;
  items: readonly LintItem[];
  /** Items whose first fix can be applied. */
  fixable: number;
}

export type LintState =
  | { kind: 'idle' }
  /** Steps, not phrases: each check looks at each phrase. */
  | { kind: 'running'; done: number; total: number; groups: readonly LintGroup[] }
  | {
      kind: 'done';
      groups: readonly LintGroup[];
      /** Phrases looked at. */
      checked: number;
      /** Stopped by the user. */
      stopped: boolean;
      /** The library was changed by something else since. */
      stale: boolean;
    }
  | { kind: 'error'; fault: SaveFault };

export interface LintFixed {
  /** Takes the change back; null when nothing was left to mend. */
  changeId: string | null;
  /** Phrases changed. */
  changed: number;
  /** Shop phrases that the agent may not change. */
  refused: number;
}

/** The check-up of the library. Promises never reject. State as in `LibraryApp`. */
export interface LintApp {
  subscribe(listener: () => void): () => void;
  getState(): LintState;
  start(): void;
  /** Stops; what was found stays. */
  cancel(): void;
  /** Applies one fix of one finding. */
  fix(itemId: string, place: number): Promise<Result<LintFixed, SaveFault>>;
  /** Applies the first fix of all findings of a kind, as one change. */
  fixAll(kind: string): Promise<Result<LintFixed, SaveFault>>;
  undo(changeId: string): Promise<Result<{ kept: number }, SaveFault>>;
  /** Hands the findings to the user as CSV. */
  exportReport(): void;
}
