import type { PageReading } from '../consoles/reader';
import { openMessages } from '../service/conversation';
import type { PageView } from '../service/view';
import { knownValue } from '../shared/reading';
import type { Suggestion, SuggestionSet } from '../suggest/suggestion';

/** Views whose newest buyer message is remembered; an offer older than that counts as overtaken. */
const REMEMBERED_VIEWS = 200;

/** What the page knows of the conversation and of the suggestions for it. Holds no element of the page. */
export class PageState {
  view: PageView | null = null;
  suggestions: SuggestionSet | null = null;
  /** Values typed for variables in this conversation. */
  fills: Record<string, string> = {};
  #shown: string[] | null = null;
  #said = '';
  readonly #newest = new Map<number, string>();

  /** Takes what was read. False when it says nothing new, and everything stays as it was. */
  take(reading: PageReading, changedAt: number): boolean {
    const said = fingerprint(reading);
    if (said === this.#said) return false;
    this.#said = said;
    const before = this.key;
    this.view = { ...reading, revision: (this.view?.revision ?? 0) + 1, changedAt };
    if (before !== this.key) {
      this.suggestions = null;
      this.#shown = null;
      this.fills = {};
    }
    this.#newest.set(this.view.revision, this.newestBuyerMessage);
    if (this.#newest.size > REMEMBERED_VIEWS) this.#newest.delete(this.#newest.keys().next().value as number);
    return true;
  }

  /** Takes an answer unless the agent has gone to another conversation meanwhile. */
  answer(suggestions: SuggestionSet): boolean {
    if (suggestions.conversationKey !== this.key || suggestions.revision < (this.suggestions?.revision ?? 0))
      return false;
    this.suggestions = suggestions;
    return true;
  }

  /** The panel shows this list; without one the keys follow the engine's order. */
  offer(phraseIds: string[] | null): void {
    this.#shown = phraseIds;
  }

  get key(): string {
    return this.view?.conversation?.key ?? '';
  }

  /** The suggestion behind the digit `n` (1…9). */
  nth(n: number): Suggestion | undefined {
    const items = this.suggestions?.items ?? [];
    const id = this.#shown?.[n - 1];
    return this.#shown ? items.find((item) => item.phraseId === id) : items[n - 1];
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

  /** The buyer's words that wait for an answer. */
  get openWords(): string[] {
    return openMessages(this.view?.conversation?.messages ?? [])
      .filter((message) => message.kind === 'text' && message.text.trim() !== '')
      .map((message) => message.text);
  }
}

/** What makes a view a new one. Waiting times grow by themselves: were they news, the worker would be woken every second. */
const fingerprint = (reading: PageReading): string =>
  JSON.stringify({
    ...reading,
    rows: reading.rows.map((row) => ({ ...row, waitingSeconds: row.waitingSeconds.known })),
  });
