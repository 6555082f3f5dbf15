import type { NoteRow } from '../../data/records';
import type { ShopFacts } from '../../data/repositories/shop-facts';
import type { PageReport } from '../../platform/messages/page-report';
import { lasting } from '../../service/context-values';
import type { PageView } from '../../service/view';
import { delay } from '../../shared/delay';
import { knownValue } from '../../shared/reading';
import type { SuggestionSet } from '../../suggest/suggestion';
import type { SaveFault } from '../library/library';
import { databaseFault } from '../save-fault';
import { AloneDesk } from './alone-desk';
import type { Alone, DeskSection, DeskState, Ready } from './desk';
import { DeskFacts } from './desk-facts';
import type { DeskPorts } from './desk-ports';
import { DeskPreferences } from './desk-preferences';
import { answers, answersNow, type DeskPage, isBlind, newestWords, openedPage, toldBy } from './desk-reading';
import { OrderBook } from './order-book';

/**
 * The worker answers a view within about this time when it is awake. Words and suggestions are then drawn at once; drawn apart, the
 * second drawing would wait for the first one's frame.
 */
const ANSWER_IN_MS = 25;
/**
 * How soon a page that doesn't know yet who reads it is asked again (ms), doubled each time. It may have loaded before the worker woke, and
 * one that nobody reads never speaks by itself.
 */
const ASK_AGAIN_MS = 250;
const ASK_AGAIN_MOST_MS = 4_000;

/** Alone there is no box to hold one. */
const NO_DRAFT = { text: '', findings: [], guard: 'off' as const };

/** What the side panel shows: follows the window's tab, its page, and the shop's facts. Immutable states, one after the other. */
export class DeskDocument {
  readonly #ports: DeskPorts;
  readonly #signal: AbortSignal;
  readonly #listeners = new Set<() => void>();
  state: DeskState;
  tabId = -1;
  shown: { conversationKey: string; revision: number; phraseIds: string[] } | null = null;
  #page: DeskPage | null = null;
  /** In force while the tab shows no chat. */
  readonly alone: AloneDesk;
  /** What the order pages show that are open. */
  readonly book = new OrderBook();
  /** What stands in a page's place: the desk that works without one, or that the page must be loaded anew. */
  #instead: 'alone' | 'stale' | null = null;
  #follows = 0;
  /** The last view that came while its page was being asked. */
  #meanwhile: PageView | null = null;
  /** The worker's last answer, of whichever tab. */
  #answered: { tabId: number; suggestions: SuggestionSet } | null = null;
  readonly #known: DeskFacts;
  #soon: ReturnType<typeof setTimeout> | undefined;
  readonly #preferences: DeskPreferences;
  /** Why the database can't be used. Then nothing is offered and nothing could be kept, so pages' news don't hide it. */
  #broken: { fault: SaveFault; what: string } | null = null;

  /** `restore` brings back what is needed before the first page is shown. */
  constructor(ports: DeskPorts, restore: () => Promise<void>, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    this.alone = new AloneDesk(ports, () => this.#change());
    this.#known = new DeskFacts(ports, () => this.#change());
    this.#preferences = new DeskPreferences(ports, () => this.#change());
    this.state = { kind: 'loading', settings: this.#settings() };
    const unwatch = ports.store.database.watchState((database) => {
      this.#broken = databaseFault(database);
      if (this.#broken) this.#show({ kind: 'error', ...this.#broken, settings: this.#settings() });
    });
    signal.addEventListener('abort', unwatch, { once: true });
    ports.listen(
      {
        view: (tabId, view) => tabId === this.tabId && this.#takeView(view),
        left: (tabId) => {
          if (tabId === this.tabId && this.#page) void this.#follow(tabId).catch(this.#fault('tab'));
        },
        suggestions: (tabId, suggestions) => {
          this.#answered = { tabId, suggestions };
          if (tabId !== this.tabId || !this.#page) return;
          if (answersNow(suggestions, this.#page.report)) this.#take({ suggestions });
        },
        draft: (tabId, draft) => tabId === this.tabId && this.#take({ draft }),
        inserted: (tabId, { phraseId, text, outcome, by }) => {
          if (tabId !== this.tabId || !this.#page || by === 'panel') return;
          this.#page.lastInsert = { id: (this.#page.lastInsert?.id ?? 0) + 1, phraseId, text, outcome };
          this.#change();
        },
        orders: (frame, view) => this.#takeOrders(frame.tabId, () => this.book.see(frame, view)),
        gone: (tabId, frameId) => this.#takeOrders(tabId, () => this.book.forget(tabId, frameId)),
        keys: (tabId, held) => {
          if (tabId !== this.tabId || !this.#page) return;
          this.#page.keyHeld = held;
          this.#change();
        },
      },
      signal,
    );
    void this.#start(restore, signal).catch(this.#fault('start'));
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(this.#soon);
        this.#known.stop();
      },
      { once: true },
    );
  }

  /** The database comes first: before it is open every question to it fails. */
  async #start(restore: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const { store, followTab, orderPages } = this.#ports;
    const database = await store.ready;
    if (database.kind !== 'open') return;
    await restore();
    await this.#preferences.follow(this.#fault('keymap'), signal);
    orderPages().catch(this.#fault('order pages'));
    followTab((tabId) => void this.#follow(tabId).catch(this.#fault('tab')), signal);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get ready(): Ready | null {
    return this.state.kind === 'ready' ? this.state : null;
  }

  /** What is spoken of, on a page or without one. */
  get talk(): Ready | Alone | null {
    return this.state.kind === 'no-console' ? this.state : this.ready;
  }

  get buyer(): Pick<NoteRow, 'shopId' | 'buyer'> | null {
    return this.#known.buyer;
  }

  get facts(): ShopFacts {
    return this.#known.facts;
  }

  setFill(name: string, value: string): void {
    const report = this.#page?.report;
    if (this.#instead === 'alone') this.alone.setFill(name, value);
    else if (report) this.#take({ fills: { ...report.fills, [name]: value } });
  }

  showProduct(productId: string | null): void {
    if (this.#instead === 'alone') this.alone.pickProduct(productId);
    else if (this.#page) {
      this.#page.lookedUp = productId;
      this.#change();
    }
  }

  setFolded(section: DeskSection, folded: boolean): void {
    this.#preferences.setFolded(section, folded);
  }

  async #follow(tabId: number, pause = ASK_AGAIN_MS): Promise<void> {
    const before = this.tabId === tabId ? this.#page : null;
    this.tabId = tabId;
    this.#instead = null;
    // A page that shows itself meanwhile is followed anew; the slower of two answers may be the older one.
    const follow = ++this.#follows;
    const isPast = () => follow !== this.#follows;
    this.#meanwhile = null;
    const answer = await this.#ports.console.report(tabId);
    if (isPast()) return;
    const { revision = 0 } = this.#meanwhile ?? {};
    // The view may have overtaken the report, or be the last word of the page that stood here before: the page knows.
    if (answer.ok && answer.value && revision > answer.value.view.revision) return this.#follow(tabId);
    const settings = this.#settings();
    if (answer.ok) {
      this.#page = answer.value && openedPage(answer.value, before, this.#answer);
      if (!answer.value) {
        this.#show({ kind: 'loading', settings });
        await delay(pause, this.#signal);
        if (isPast() || this.#signal.aborted) return;
        return this.#follow(tabId, Math.min(pause * 2, ASK_AGAIN_MOST_MS));
      }
      this.#watch(answer.value.view);
      return this.#change();
    }
    this.#page = null;
    const orders = await this.#ports.console.orders(tabId);
    if (isPast()) return;
    const label = orders.ok ? null : await this.#ports.consoleOfTab(tabId);
    if (isPast()) return;
    if (label !== null && !this.book.shownIn(tabId)) {
      this.#instead = 'stale';
      return this.#show({ kind: 'stale-page', consoleLabel: label, settings });
    }
    await this.alone.prepare();
    if (isPast()) return;
    this.#instead = 'alone';
    this.#change();
  }

  /** The worker's last answer to this tab's page. */
  get #answer(): SuggestionSet | null {
    return this.#answered?.tabId === this.tabId ? this.#answered.suggestions : null;
  }

  #takeView(view: PageView): void {
    this.#meanwhile = view;
    if (!this.#page) {
      void this.#follow(this.tabId).catch(this.#fault('tab'));
      return;
    }
    this.#watch(view);
    if (this.#page.report.view.conversation?.key !== view.conversation?.key) {
      this.#page.lookedUp = null;
      this.#take({ view, suggestions: answers(this.#answer, view) ? this.#answer : null, fills: {} });
    } else {
      const { report } = this.#page;
      const isNew = newestWords(view) !== newestWords(report.view);
      this.#page.report = { ...report, view, fills: isNew ? lasting(report.fills) : report.fills };
      this.#soon ??= setTimeout(() => this.#change(), ANSWER_IN_MS);
    }
  }

  #takeOrders(tabId: number, change: () => void): void {
    change();
    const isNews = tabId === this.tabId && this.#instead === 'stale' && this.book.shownIn(tabId) !== null;
    if (isNews) void this.#follow(tabId).catch(this.#fault('tab'));
    else this.#change();
  }

  #take(part: Partial<PageReport>): void {
    if (!this.#page) return;
    this.#page.report = { ...this.#page.report, ...part };
    this.#change();
  }

  #watch(view: PageView): void {
    this.#known.follow(view, view.conversation?.key ?? '');
  }

  #settings() {
    return this.#preferences.settings(this.#known.shop?.answerWithinSeconds);
  }

  #change(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const settings = this.#settings();
    if (this.#instead === 'alone') {
      this.alone.page = this.book.shownIn(this.tabId);
      this.alone.orders = this.book.all;
      const alone = this.alone.state;
      this.#known.follow(alone.view, '');
      const known = { draft: NO_DRAFT, notes: [], keyHeld: false, lastPageInsert: null, consoleLabel: '' };
      const told = this.#told(alone.view, alone.suggestions, this.alone.productId);
      this.#show({ kind: 'no-console', ...known, ...alone, ...told, settings });
    }
    if (!this.#page) return;
    const { report, label, lastInsert, keyHeld, lookedUp } = this.#page;
    const { suggestions, fills } = report;
    if (isBlind(report.view)) {
      this.#show({ kind: 'blind', consoleLabel: label, health: report.view.health, settings });
      return;
    }
    const view = this.book.join(report.view);
    this.#show({
      kind: 'ready',
      settings,
      consoleLabel: label,
      // The name that the user has given it, or the page's.
      shopName: this.#known.name || (knownValue(view.conversation?.shop) ?? ''),
      view,
      suggestions,
      fills,
      draft: { text: report.draft.text, findings: report.draft.findings, guard: report.draft.guard },
      notes: this.#known.notes,
      keyHeld,
      lastPageInsert: lastInsert,
      ...this.#told(view, suggestions, lookedUp),
    });
  }

  #told(view: PageView, suggestions: SuggestionSet | null, lookedUp: string | null) {
    return toldBy(this.facts, view, suggestions, { lookedUp, now: this.#ports.now() });
  }

  #show(state: DeskState): void {
    if (this.#broken && state.kind !== 'error') return;
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  readonly #fault = (where: string) => (cause: unknown) => this.#ports.fault(`desk ${where}`, cause);
}
