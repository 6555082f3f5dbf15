import type { PageReading } from '../consoles/reader/reader';
import { lasting, productInTalk } from '../service/context-values';
import { openMessages } from '../service/conversation';
import type { PageView } from '../service/view';
import { knownValue } from '../shared/reading';
import { same } from '../shared/same';
import type { Suggestion, SuggestionSet } from '../suggest/suggestion';

/** Views whose newest buyer message is remembered; an offer older than that counts as overtaken. */
const REMEMBERED_VIEWS = 200;
/** Answers kept for a panel that holds its list still under the agent's finger. */
const REMEMBERED_ANSWERS = 20;
/** Replies told with a search: enough to see which wording came last. */
const REPLIES_TOLD = 20;

/** What the panel shows, in its order. */
export interface ShownList {
  /** Of the answer it shows. */
  revision: number;
  phraseIds: string[];
}

/** What the page knows of the conversation and of the suggestions for it. Holds no element of the page. */
export class PageState {
  view: PageView | null = null;
  suggestions: SuggestionSet | null = null;
  /** Values typed for variables in this conversation. */
  fills: Record<string, string> = {};
  #shown: ShownList | null = null;
  #said: PageReading | null = null;
  #revision = 0;
  readonly #newest = new Map<number, string>();
  readonly #answers = new Map<number, SuggestionSet>();

  /** Takes what was read. False when it says nothing new, and everything stays as it was. */
  take(reading: PageReading, changedAt: number): boolean {
    if (this.#said && saysTheSame(this.#said, reading)) return false;
    this.#said = reading;
    const before = this.key;
    const asked = this.newestBuyerMessage;
    this.view = { ...reading, revision: (this.view?.revision ?? this.#revision) + 1, changedAt };
    if (asked !== this.newestBuyerMessage) this.fills = lasting(this.fills);
    if (before !== this.key) {
      this.suggestions = null;
      this.#shown = null;
      this.#answers.clear();
      this.fills = {};
    }
    this.#newest.set(this.view.revision, this.newestBuyerMessage);
    forgetOldest(this.#newest, REMEMBERED_VIEWS);
    return true;
  }

  /** Nothing is read any more: the page went where no pack reads. Revisions go on counting, so that no old answer fits again. False: nothing had been. */
  leave(): boolean {
    const hadView = this.view !== null;
    this.#revision = this.view?.revision ?? this.#revision;
    this.#said = null;
    this.view = null;
    this.suggestions = null;
    this.#shown = null;
    this.#answers.clear();
    this.fills = {};
    return hadView;
  }

  /** Takes an answer unless the agent has gone to another conversation meanwhile. */
  answer(suggestions: SuggestionSet): void {
    if (suggestions.conversationKey !== this.key || suggestions.revision < (this.suggestions?.revision ?? 0)) return;
    this.suggestions = suggestions;
    this.#answers.set(suggestions.revision, suggestions);
    forgetOldest(this.#answers, REMEMBERED_ANSWERS);
  }

  /** The panel shows this list; without one the keys follow the engine's newest answer. */
  offer(shown: ShownList | null): void {
    this.#shown = shown;
  }

  get key(): string {
    return this.view?.conversation?.key ?? '';
  }

  /** The suggestion behind the digit `n` (1…9) and the revision it was made for: what the agent sees, though a newer answer is here. */
  nth(n: number): { item: Suggestion; revision: number } | undefined {
    const shown = this.#shown;
    const set = (shown && this.#answers.get(shown.revision)) ?? this.suggestions;
    if (!set) return undefined;
    const id = shown?.phraseIds[n - 1];
    const item = shown ? set.items.find(({ phraseId }) => phraseId === id) : set.items[n - 1];
    return item && { item, revision: shown?.revision ?? set.revision };
  }

  /** Id of the newest message that the buyer wrote, or empty. */
  get newestBuyerMessage(): string {
    const messages = this.view?.conversation?.messages ?? [];
    return messages.findLast((message) => knownValue(message.side) === 'buyer')?.id ?? '';
  }

  /** Whether the buyer wrote after the view of that revision. */
  isOvertaken(revision: number): boolean {
    return this.#newest.get(revision) !== this.newestBuyerMessage;
  }

  /** What the worker filled in for the view as it is now; an answer to an older one may speak of another order. */
  get answeredValues(): Record<string, string> {
    const { suggestions, view } = this;
    return suggestions?.revision === view?.revision ? (suggestions?.items[0]?.values ?? {}) : {};
  }

  /** What the shop's side wrote to this buyer, as far as the view goes back. */
  get previousReplies(): string[] {
    return (this.view?.conversation?.messages ?? [])
      .filter((message) => knownValue(message.side) === 'agent' && message.kind === 'text')
      .map((message) => message.text);
  }

  /** Where a phrase would be offered now. */
  get talk() {
    const { view } = this;
    return {
      shopId: view?.shopId ?? '',
      platform: view?.platform ?? '',
      productId: productInTalk(view),
      said: this.previousReplies.slice(-REPLIES_TOLD),
    };
  }

  /** The buyer's words that wait for an answer. */
  get openWords(): string[] {
    return openMessages(this.view?.conversation?.messages ?? [])
      .filter((message) => message.kind === 'text' && message.text.trim() !== '')
      .map((message) => message.text);
  }
}

/**
 * Whether a reading is no news. A reader gives the same object where nothing in it has changed. Waiting times grow by themselves: were they
 * news, the worker would be woken every second.
 */
function saysTheSame(before: PageReading, now: PageReading): boolean {
  const { conversation: talk, rows, ...rest } = before;
  const { conversation: talkNow, rows: rowsNow, ...restNow } = now;
  const settled = (list: PageReading['rows']) =>
    list.map((row) => ({ ...row, waitingSeconds: row.waitingSeconds.known }));
  return (
    same(talk?.messages, talkNow?.messages) &&
    same(rest, restNow) &&
    same(talk && { ...talk, messages: [] }, talkNow && { ...talkNow, messages: [] }) &&
    (rows === rowsNow || same(settled(rows), settled(rowsNow)))
  );
}

/** Maps keep the order of insertion. */
function forgetOldest<T>(map: Map<number, T>, kept: number): void {
  if (map.size > kept) map.delete(map.keys().next().value as number);
}
