/**
 * A click in the panel leaves the focus there, so a hurried second click, or an Enter meant for the console, would insert the same
 * words again. The same text is therefore refused until the conversation moves on or the box's text changes.
 */
export interface LastInsert {
  conversationKey: string;
  text: string;
  /** Last message of the conversation at that moment. */
  lastMessageId: string | null;
  /** The box before the insert. */
  before: string;
  /** The box as reported once it showed the text; null until then. */
  after: string | null;
  /** The box held it and holds something else now: it was sent, or is being changed. */
  isOver: boolean;
}

export interface Moment {
  conversationKey: string;
  lastMessageId: string | null;
  /** What the box holds, as last reported. */
  draft: string;
}

export const lastInsert = (text: string, moment: Moment): LastInsert => ({
  conversationKey: moment.conversationKey,
  text,
  lastMessageId: moment.lastMessageId,
  before: moment.draft,
  after: null,
  isOver: false,
});

/** An insert of the page's own is told of when it is done: the box may have been reported with it by then. */
export const lastPageInsert = (text: string, moment: Moment): LastInsert => ({
  ...lastInsert(text, moment),
  after: moment.draft.includes(text) ? moment.draft : null,
});

/**
 * Notes how the box looks once the inserted text has shown up in it (reports of the box come after the insert's own answer), and that it
 * doesn't any more.
 */
export function observe(last: LastInsert, moment: Moment): LastInsert {
  if (last.isOver || moment.conversationKey !== last.conversationKey) return last;
  if (last.after !== null) return last.after === moment.draft ? last : { ...last, isOver: true };
  if (moment.draft === last.before || !moment.draft.includes(last.text)) return last;
  return { ...last, after: moment.draft };
}

/** Whether inserting `text` now would be the same thing twice. */
export function repeats(last: LastInsert | null, text: string, moment: Moment): boolean {
  if (!last || last.text !== text || last.conversationKey !== moment.conversationKey) return false;
  if (last.lastMessageId !== moment.lastMessageId) return false;
  return moment.draft === (last.after ?? last.before);
}
