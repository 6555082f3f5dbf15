/** Why nothing was written. */
export type RefusalReason =
  | 'conversation-changed'
  | 'conversation-unknown'
  | 'no-box'
  | 'read-only'
  | 'composing'
  | 'too-long'
  | 'repeated'
  | 'stale-page'
  | 'no-driver'
  | 'cancelled';

/** What the agent must decide before anything is written. */
export type InsertQuestion = 'newer-message' | 'has-draft';

export type InsertOutcome =
  /** Read back and found as intended. */
  | { kind: 'inserted'; driver: string }
  /** Something changed, and it isn't what was intended: not tried again, because doubled text is worse. */
  | { kind: 'unverified'; driver: string }
  | { kind: 'refused'; reason: RefusalReason; detail?: string }
  | { kind: 'ask'; question: InsertQuestion };

/** Which characters to replace, as UTF-16 offsets into the box's text; absent = at the caret. */
export interface ReplaceRange {
  start: number;
  end: number;
}
