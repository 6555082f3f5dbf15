import type { ConversationRow } from '../../service/conversation';
import type { Health } from '../../service/view';
import { known, type Reading, unknown } from '../../shared/reading';
import { same } from '../../shared/same';
import { healthOfAll, healthOfList, healthOfSome } from '../health';
import type { Field, ListRules } from '../pack';
import { type Changes, touchedRows, touches } from './changes';
import { rowKey } from './header';
import { listOf } from './list-place';
import { holds, parsed, readField } from './locate';
import { isRowShown } from './seen';
import { parseCount, parseDuration } from './values';

/** A view carries at most this many rows of the list, from its top, where consoles put who waits. */
export const VIEW_ROWS = 200;

interface RowReading extends Omit<ConversationRow, 'key'> {
  key: Reading<string>;
  /** As it was put together last: the same object is given again while nothing in it changes. */
  made: ConversationRow | null;
}

export interface ListReading {
  rows: ConversationRow[];
  health: Health;
}

/** Reads the conversation list; rows are kept by element and read again only when a change touched them. */
export class ConversationListReader {
  readonly #rules: ListRules;
  #entries = new WeakMap<Element, RowReading>();
  #list: Element | null = null;
  #last: ListReading | null = null;
  #unreadSeen = false;

  constructor(rules: ListRules) {
    this.#rules = rules;
  }

  /** Where the rows are; null before the first reading, and while they are nowhere. */
  get list(): Element | null {
    return this.#list;
  }

  /** The key of a row that is kept. */
  readonly keyRead = (row: Element): Reading<string> | undefined => this.#entries.get(row)?.key;

  read(document: Document, changes: Changes): ListReading {
    // Also of rows elsewhere: pages keep several lists, and show one again that was changed meanwhile.
    if (changes) for (const row of touchedRows(changes, this.#rules.row)) this.#entries.delete(row);
    else this.#entries = new WeakMap();
    if (this.#last && !touches(changes, this.#list)) return this.#last;

    const { list } = this.#rules;
    const root = list ? listOf(list, document, this.#rules.row) : document;
    const elements = root ? [...root.querySelectorAll(this.#rules.row)] : [];
    const readings: RowReading[] = [];
    const shown: Element[] = [];
    for (const element of elements) {
      const entry = this.#entry(element);
      if (!entry) continue;
      shown.push(element);
      if (readings.push(entry) === VIEW_ROWS) break;
    }
    // Without a list of its own, only changes where all rows are can concern it.
    this.#list = list ? (root as Element | null) : around(shown);
    this.#unreadSeen ||= readings.some(({ unread }) => unread.known);
    const health = this.#health(readings);
    if (!list && elements.length > 0 && shown.length === 0) health.list = 'missing';
    this.#last = { rows: this.#compose(readings), health };
    return this.#last;
  }

  /** Hidden rows are not kept: consoles hold templates among them, and nothing tells when one is shown. */
  #entry(row: Element): RowReading | null {
    const before = this.#entries.get(row);
    if (before) return before;
    if (!isRowShown(row)) return null;
    // A row without a preview or a waiting time is no sign of a page that changed.
    const some = <T>(rule: Field | undefined, reading: Reading<T>): Reading<T> =>
      rule && !reading.known && reading.why === 'blind' ? unknown('missing') : reading;
    const { name, preview, unread, waiting, active } = this.#rules;
    const reading: RowReading = {
      key: readField([rowKey(this.#rules)], row, 'key'),
      name: readField(name, row, 'name'),
      preview: some(preview, readField(preview, row)),
      unread: some(unread, parsed(readField(unread, row), parseCount)),
      waitingSeconds: some(waiting, parsed(readField(waiting, row), parseDuration)),
      active: holds(active, row),
      made: null,
    };
    this.#entries.set(row, reading);
    return reading;
  }

  #compose(readings: RowReading[]): ConversationRow[] {
    const rows = new Map<string, ConversationRow>();
    for (const reading of readings) {
      if (!reading.key.known) continue;
      const key = reading.key.value;
      // A buyer may stand in two groups of the list; that is one conversation.
      const twin = rows.get(key);
      if (!twin) rows.set(key, this.#row(key, reading));
      else if (reading.active && !twin.active) rows.set(key, { ...twin, active: true });
    }
    return [...rows.values()];
  }

  #row(key: string, reading: RowReading): ConversationRow {
    const unread = this.#unread(reading.unread);
    if (!reading.made || !same(reading.made.unread, unread)) {
      const { made: _, ...row } = reading;
      reading.made = { ...row, key, unread };
    }
    return reading.made;
  }

  #unread(reading: Reading<number>): Reading<number> {
    if (reading.known || reading.why === 'unreadable' || !this.#rules.unread) return reading;
    return this.#unreadSeen ? known(0) : unknown('missing');
  }

  #health(readings: RowReading[]): Health {
    const { preview, unread, waiting } = this.#rules;
    return {
      list: this.#list ? healthOfList(this.#list, readings.length > 0) : 'blind',
      'list.key': healthOfAll(readings.map(({ key }) => key)),
      'list.name': healthOfAll(readings.map(({ name }) => name)),
      'list.active': readings.some(({ active }) => active) ? 'found' : 'missing',
      ...(preview && { 'list.preview': healthOfSome(readings.map((row) => row.preview)) }),
      ...(unread && { 'list.unread': healthOfSome(readings.map((row) => row.unread)) }),
      ...(waiting && { 'list.waiting': healthOfSome(readings.map((row) => row.waitingSeconds)) }),
    };
  }
}

/** The innermost element that holds all of these. */
function around(elements: Element[]): Element | null {
  let common = elements[0]?.parentElement ?? null;
  for (const element of elements) while (common && !common.contains(element)) common = common.parentElement;
  return common;
}
