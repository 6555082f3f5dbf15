import { endsOpenRun, type Message } from '../../service/conversation';
import type { Health } from '../../service/view';
import type { Clock } from '../../shared/clock';
import { known, type Reading, unknown } from '../../shared/reading';
import { same } from '../../shared/same';
import { Handover } from '../handover';
import { healthOfAll, healthOfList, healthOfSome } from '../health';
import type { MessageRules } from '../pack';
import { type Changes, touchedRows, touches } from './changes';
import { listOf } from './list-place';
import { type RowContent, readRow, readShownTime } from './message-row';
import { forgetAround, rowsFromEnd } from './rows-in-order';
import { isRowShown } from './seen';

/** A view carries this many of the last messages: enough to understand the talk, little enough to send at every change. */
export const VIEW_MESSAGES = 40;
/** While all of these wait for an answer the view goes further back, up to this many, so that none of them is left out. */
export const VIEW_OPEN_MESSAGES = 200;
/** How many rows above the view are searched for the time that holds at its top. */
const TIME_SEARCH = 200;
/** The longest time (ms) that pages take to fade out the rows of a conversation that was left. */
const FADING = 2_000;
/** Shorter ids (in characters) are counters, which begin anew in each conversation. */
const UNIQUE_ID = 6;

interface Entry {
  content: RowContent;
  /** The key of the conversation it belongs to. */
  owner: string;
  /** Epoch ms when it was first read under that key. */
  since: number;
  /** Given once and kept while the element lives. */
  id: string | null;
  /** As it was put together last, and what of: the same object is given again while nothing in it changes. */
  made: { message: Message; content: RowContent; mark: string } | null;
}

const markOf = ({ id, text }: { id: string; text: string }): string => `${id}\n${text}`;

export interface MessageReading {
  messages: Message[];
  health: Health;
  /** The list still shows the conversation that was open before: nothing in it belongs to this one. */
  stale: boolean;
}

const saysTheSame = (a: RowContent, b: RowContent): boolean =>
  a.text === b.text && a.kind === b.kind && JSON.stringify(a.side) === JSON.stringify(b.side);

/**
 * Reads the message list as cheaply as its changes allow: rows are kept by element and read again only when a change touched them;
 * rows above the view are not read at all.
 */
export class MessageListReader {
  readonly #rules: MessageRules;
  readonly #clock: Clock;
  readonly #entries = new WeakMap<Element, Entry>();
  readonly #times = new WeakMap<Element, Reading<number> | null>();
  readonly #handover = new Handover();
  #singles = new WeakMap<Node, Element>();
  /** Rows that changed since they were read. */
  readonly #touched = new WeakSet<Element>();
  #list: Element | null = null;
  #key = '';
  #last: MessageReading | null = null;

  constructor(rules: MessageRules, clock: Clock) {
    this.#rules = rules;
    this.#clock = clock;
  }

  /** Where the messages are; null before the first reading, and while they are nowhere. */
  get list(): Element | null {
    return this.#list;
  }

  /** `key`: the open conversation's, to which what is read belongs. */
  read(document: Document, key: string, changes: Changes): MessageReading {
    const now = this.#clock();
    this.#forget(changes);
    if (key === this.#key && this.#last && !touches(changes, this.#list)) return this.#last;
    this.#handover.open(key, now);
    this.#key = key;
    this.#list = listOf(this.#rules.list, document, this.#rules.row);
    const rows = this.#list
      ? rowsFromEnd(this.#list, this.#rules.row, this.#singles, this.#rules.newestFirst)
      : [].values();
    const entries: Entry[] = [];
    let hasRows = false;
    let open = true;
    while (entries.length < (open ? VIEW_OPEN_MESSAGES : VIEW_MESSAGES)) {
      const { value: row } = rows.next();
      if (!row) break;
      hasRows = true;
      const entry = this.#entry(row, !changes || this.#touched.has(row), now);
      if (!entry) continue;
      entries.push(entry);
      if (!entry.content.divider && endsOpenRun(entry.content)) open = false;
    }
    let own = entries.filter((entry) => !this.#handover.isLeft(entry));
    const stale = entries.length > 0 && own.length === 0;
    // Rows of the former conversation may fade out beside the new ones. Those that stay are reused ones that say the same in both.
    if (!stale && now - this.#handover.switchedAt > FADING) own = entries;
    this.#last = stale
      ? { messages: [], health: { messages: 'missing' }, stale }
      : this.#compose(own.reverse(), this.#timeAbove(rows, now), hasRows, now);
    return this.#last;
  }

  /** Also of what changed elsewhere: pages keep several lists, and show one again that was changed meanwhile. */
  #forget(changes: Changes): void {
    if (!changes) {
      this.#singles = new WeakMap();
      return;
    }
    forgetAround(this.#singles, changes);
    for (const row of touchedRows(changes, this.#rules.row)) {
      this.#times.delete(row);
      this.#touched.add(row);
    }
  }

  /** The row as it was read before, or read now; null while it is hidden, as templates and folded rows are. */
  #entry(row: Element, again: boolean, now: number): Entry | null {
    const before = this.#entries.get(row);
    if (before && !again) return before;
    this.#touched.delete(row);
    if (!isRowShown(row)) {
      this.#entries.delete(row);
      return null;
    }
    const content = readRow(this.#rules, row, now);
    if (before && before.content.id === content.id) {
      if (before.content.shownText === content.shownText) content.shownAt = before.content.shownAt;
      // Pages that number their rows reuse them for another conversation: the id stays and the words change.
      if (before.owner !== this.#key && !saysTheSame(before.content, content)) {
        before.owner = this.#key;
        before.since = now;
      }
      // Read again and found the same, as at every slow check: what is kept stays the same object.
      if (!same(before.content, content)) before.content = content;
      return before;
    }
    const { id, text } = content;
    const isUnique = id !== null && id.length >= UNIQUE_ID;
    const owner = isUnique ? this.#handover.ownerOf(markOf({ id, text })) : this.#key;
    const since = owner === this.#key ? now : Number.NEGATIVE_INFINITY;
    const entry: Entry = { content, owner, since, id: null, made: null };
    this.#entries.set(row, entry);
    return entry;
  }

  /** `rows`: those above, the lowest first. */
  #timeAbove(rows: Iterator<Element, void>, now: number): Reading<number> {
    if (!this.#rules.time) return unknown('missing');
    for (let i = 0; i < TIME_SEARCH; i++) {
      const { value: row } = rows.next();
      if (!row) break;
      let shown = this.#times.get(row);
      if (shown === undefined) {
        shown = readShownTime(this.#rules, row, now).shownAt;
        this.#times.set(row, shown);
      }
      if (shown) return shown;
    }
    return unknown('missing');
  }

  /** Puts the rows of one list together, oldest first: each gets its own id, and the time that was shown last. */
  #compose(entries: Entry[], timeAbove: Reading<number>, hasRows: boolean, now: number): MessageReading {
    const taken = new Set<string>();
    const marks = new Set<string>();
    for (const entry of entries) {
      entry.owner = this.#key;
      if (entry.id !== null && taken.has(entry.id)) entry.id = null;
      if (entry.id !== null) taken.add(entry.id);
    }
    const messages: Message[] = [];
    let at = timeAbove;
    for (const entry of entries) {
      const { content } = entry;
      // Above a message stands a later one's time.
      at = content.shownAt ?? (this.#rules.newestFirst ? unknown('missing') : at);
      if (content.divider) continue;
      entry.id ??= distinct(content.id ?? inventedId(content), taken);
      let { made } = entry;
      if (made?.message.id !== entry.id || made.content !== content || !same(made.message.at, at)) {
        const { id: _, shownAt, shownText, divider, ...said } = content;
        const message = { id: entry.id, at, ...said };
        made = { message, content, mark: markOf(message) };
        entry.made = made;
      }
      messages.push(made.message);
      marks.add(made.mark);
    }
    this.#handover.shows(marks, now);
    return { messages, health: this.#health(messages, at, hasRows), stale: false };
  }

  #health(messages: Message[], at: Reading<number>, hasRows: boolean): Health {
    const texts = messages.filter(({ kind, side }) => kind === 'text' && side.known);
    return {
      messages: healthOfList(this.#list, hasRows),
      'messages.side': healthOfAll(messages.map(({ side }) => side)),
      'messages.text': healthOfAll(texts.map(({ text }) => (text ? known(text) : unknown('blind')))),
      ...(this.#rules.time && { 'messages.time': healthOfSome([at, ...messages.map((message) => message.at)]) }),
    };
  }
}

/** A page may show a message twice, or number badly: ids tell messages apart all the same. */
function distinct(id: string, taken: Set<string>): string {
  let own = id;
  for (let i = 2; taken.has(own); i++) own = `${id}~${i}`;
  taken.add(own);
  return own;
}

/** Where the page has no ids: made of what a message says, so that the same row gets the same id when it is drawn again. */
function inventedId({ side, kind, text, shownText }: RowContent): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify([side, kind, text, shownText])) {
    hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  }
  return `#${(hash >>> 0).toString(36)}`;
}
