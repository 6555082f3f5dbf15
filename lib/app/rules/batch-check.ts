import type { Family, Severity } from '../../checks/finding';
import type { FileFault, RowFault } from '../../formats/fault';
import type { ChatsFault } from '../../practice/chats-file';
import type { Speaker } from './chat-speakers';
import type { RulesForShop } from './rules-for-shop';

/** A message with findings. What points to a person is masked in it. */
export interface FlaggedMessage {
  /** Unique within one check. */
  id: string;
  /** The chat's id, its number if the id may point to a person, or the row of the table. */
  where: string;
  text: string;
  /** The strongest of its findings. */
  severity: Severity;
  findings: readonly { ruleId: string; family: Family; severity: Severity; words: string; why: string }[];
}

/** What of a file was not read. `line`: the line or row; 0 is the file as a whole. `found`: what stood there. */
export type UnreadLine = { line: number } & (
  | { kind: 'chat'; fault: ChatsFault }
  | { kind: 'row'; fault: RowFault; found: string }
);
/** The first of them, and how many there were in all. */
export interface Unread {
  lines: readonly UnreadLine[];
  count: number;
}

export type BatchState =
  | { kind: 'idle' }
  /** `total` is 0 while the file is read. */
  | { kind: 'running'; done: number; total: number }
  | {
      kind: 'done';
      name: string;
      checked: number;
      unread: Unread;
      /** Who speaks in the file, in their order, and who of them was taken for an agent; empty where it names none. */
      speakers: readonly Speaker[];
      /** Messages by their strongest finding. */
      severities: Readonly<Record<Severity, number>>;
      /** Messages by family, most first. */
      families: readonly { family: Family; count: number }[];
      flagged: readonly FlaggedMessage[];
      /** Stopped by the user. */
      stopped: boolean;
    }
  | { kind: 'refused'; name: string; fault: FileFault | 'failed' }
  /** No line of it could be read. */
  | { kind: 'unread'; name: string; unread: Unread };

/** Checks what agents said in a file. Nothing of it is stored. State as in `LibraryApp`. */
export interface BatchCheckApp {
  subscribe(listener: () => void): () => void;
  getState(): BatchState;
  /** Reads and checks a file; one that is under way is given up. */
  open(file: File, rules: RulesForShop): void;
  /** Checks the file once more, these speakers' messages and no others': ids of `speakers`. */
  checkAs(agents: readonly string[]): void;
  /** Stops; what was found stays. */
  cancel(): void;
  /** Hands the flagged messages to the user as CSV. */
  exportReport(): void;
}
