import type { DatabaseState } from '../data/database';
import type { NoteRow, ShopRow } from '../data/records';
import type { ShopFacts } from '../data/repositories/shop-facts';
import type { ConsoleReport } from '../platform/messages/console-report';
import { lasting, mentionedProduct, orderInTalk } from '../service/context-values';
import { questionsIn } from '../service/questions';
import type { PageView } from '../service/view';
import { DEFAULT_KEYMAP, KEYMAP, type Keymap, keymapFrom } from '../shared/keymap';
import { knownValue } from '../shared/reading';
import type { Product } from '../shop/product';
import { applicable } from '../shop/promotion';
import { type BuyerNote, DESK_SECTIONS, type DeskSection, type DeskState, type PageInsert, type Ready } from './desk';
import type { DeskPorts } from './desk-ports';
import type { SaveFault } from './library';
import { wordsOf } from './suggest-replies';

const FOLDED = 'desk-folded';
/** Without a shop's own setting: the first answer every shop rule asks for. */
const WAITING_LIMIT_SECONDS = 30;

/**
 * The worker answers a view within about this time when it is awake. Words and suggestions are then drawn at once; drawn apart, the
 * second drawing would wait for the first one's frame.
 */
const ANSWER_IN_MS = 25;

interface Page {
  label: string;
  report: ConsoleReport;
  lastInsert: PageInsert | null;
  keyHeld: boolean;
}

/** What the side panel shows: follows the window's tab, its page, and the shop's facts. Immutable states, one after the other. */
export class DeskDocument {
  readonly #ports: DeskPorts;
  readonly #listeners = new Set<() => void>();
  state: DeskState;
  tabId = -1;
  shown: { conversationKey: string; revision: number; phraseIds: string[] } | null = null;
  #page: Page | null = null;
  facts: ShopFacts = { products: [], promotions: [], policies: [], orders: [] };
  #shop: ShopRow | null = null;
  #notes: BuyerNote[] = [];
  #lookedUp: string | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #folded: DeskSection[] = [];
  #keymap: Keymap = DEFAULT_KEYMAP;
  #watched = { shopId: '', buyer: '' };
  #unwatchShop: (() => void)[] = [];
  #unwatchNotes: () => void = () => {};
  /** Why the database can't be used. Then nothing is offered and nothing could be kept, so pages' news don't hide it. */
  #broken: { fault: SaveFault; what: string } | null = null;

  /** `restore` brings back what is needed before the first page is shown. */
  constructor(ports: DeskPorts, restore: () => Promise<void>, signal: AbortSignal) {
    this.#ports = ports;
    this.state = { kind: 'loading', settings: this.#settings() };
    const unwatch = ports.store.database.watchState((database) => {
      this.#broken = faultOf(database);
      if (this.#broken) this.#show({ kind: 'error', ...this.#broken, settings: this.#settings() });
    });
    signal.addEventListener('abort', unwatch, { once: true });
    ports.listen(
      {
        view: (tabId, view) => tabId === this.tabId && this.#takeView(view),
        suggestions: (tabId, suggestions) => {
          if (tabId !== this.tabId || !this.#page) return;
          if (suggestions.conversationKey !== this.#page.report.view.conversation?.key) return;
          this.#take({ suggestions });
        },
        draft: (tabId, draft) => tabId === this.tabId && this.#take({ draft }),
        inserted: (tabId, { phraseId, text, outcome, by }) => {
          if (tabId !== this.tabId || !this.#page || by === 'panel') return;
          this.#page.lastInsert = { id: (this.#page.lastInsert?.id ?? 0) + 1, phraseId, text, outcome };
          this.#change();
        },
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
        this.#unwatch();
      },
      { once: true },
    );
  }

  /** The database comes first: before it is open every question to it fails. */
  async #start(restore: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const { store, followTab } = this.#ports;
    const database = await store.ready;
    if (database.kind !== 'open') return;
    await restore();
    this.#folded = await store.values.get(FOLDED, (value) =>
      DESK_SECTIONS.filter((section) => Array.isArray(value) && value.includes(section)),
    );
    const stop = store.values.watch(KEYMAP, keymapFrom)((keymap) => {
      this.#keymap = keymap;
      this.#change();
    }, this.#fault('keymap'));
    signal.addEventListener('abort', stop, { once: true });
    followTab((tabId) => void this.#follow(tabId).catch(this.#fault('tab')), signal);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get ready(): Ready | null {
    return this.state.kind === 'ready' ? this.state : null;
  }

  get buyer(): Pick<NoteRow, 'shopId' | 'buyer'> | null {
    return this.#watched.buyer === '' ? null : this.#watched;
  }

  setFill(name: string, value: string): void {
    const report = this.#page?.report;
    if (report) this.#take({ fills: { ...report.fills, [name]: value } });
  }

  showProduct(productId: string | null): void {
    this.#lookedUp = productId;
    this.#change();
  }

  setFolded(section: DeskSection, folded: boolean): void {
    this.#folded = folded ? [...new Set([...this.#folded, section])] : this.#folded.filter((s) => s !== section);
    void this.#ports.store.values.set(FOLDED, this.#folded);
    this.#change();
  }

  async #follow(tabId: number): Promise<void> {
    this.tabId = tabId;
    const answer = await this.#ports.console.report(tabId);
    if (tabId !== this.tabId) return;
    const settings = this.#settings();
    if (answer.ok) {
      this.#page = answer.value && {
        label: answer.value.label,
        report: answer.value,
        lastInsert: null,
        keyHeld: false,
      };
      if (!answer.value) return this.#show({ kind: 'loading', settings });
      this.#watch(answer.value.view);
      return this.#change();
    }
    this.#page = null;
    const label = await this.#ports.consoleOfTab(tabId);
    if (tabId !== this.tabId || this.#page) return;
    if (label !== null) this.#show({ kind: 'stale-page', consoleLabel: label, settings });
    else this.#show({ kind: 'no-console', consoles: await this.#ports.consoles(), settings });
  }

  #takeView(view: PageView): void {
    if (!this.#page) {
      void this.#follow(this.tabId).catch(this.#fault('tab'));
      return;
    }
    const before = this.#page.report.view.conversation?.key;
    if (before !== view.conversation?.key) {
      this.#lookedUp = null;
      this.#take({ view, suggestions: null, fills: {} });
    } else {
      const { report } = this.#page;
      const isNew = newestWords(view) !== newestWords(report.view);
      this.#page.report = { ...report, view, fills: isNew ? lasting(report.fills) : report.fills };
      this.#soon ??= setTimeout(() => this.#change(), ANSWER_IN_MS);
    }
    this.#watch(view);
  }

  #take(part: Partial<ConsoleReport>): void {
    if (!this.#page) return;
    this.#page.report = { ...this.#page.report, ...part };
    this.#change();
  }

  /** Follows the shop's facts and the buyer's notes while they are on show. */
  #watch(view: PageView): void {
    const buyer = view.conversation?.key ?? '';
    const { store } = this.#ports;
    if (view.shopId !== this.#watched.shopId) {
      for (const unwatch of this.#unwatchShop) unwatch();
      const { shopId } = view;
      const facts = store.facts.watch(shopId)((next) => {
        this.facts = next;
        this.#change();
      }, this.#fault('facts'));
      const shops = store.shops.watchAll((rows) => {
        this.#shop = rows.find((row) => row.id === shopId) ?? null;
        this.#change();
      }, this.#fault('shop'));
      this.#unwatchShop = [facts, shops];
    }
    if (view.shopId !== this.#watched.shopId || buyer !== this.#watched.buyer) {
      this.#unwatchNotes();
      this.#notes = [];
      this.#unwatchNotes =
        buyer === ''
          ? () => {}
          : store.notes.watch(view.shopId, buyer)((rows) => {
              this.#notes = rows.map(({ id, text, updatedAt }) => ({ id, text, updatedAt }));
              this.#change();
            }, this.#fault('notes'));
    }
    this.#watched = { shopId: view.shopId, buyer };
  }

  #unwatch(): void {
    for (const unwatch of [...this.#unwatchShop, this.#unwatchNotes]) unwatch();
  }

  #settings() {
    return {
      waitingLimitSeconds: this.#shop?.answerWithinSeconds ?? WAITING_LIMIT_SECONDS,
      mac: this.#ports.mac,
      folded: this.#folded,
      keymap: this.#keymap,
    };
  }

  #change(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    if (!this.#page) return;
    const { report, label, lastInsert, keyHeld } = this.#page;
    const { view, suggestions, fills } = report;
    const settings = this.#settings();
    if (isBlind(view)) {
      this.#show({ kind: 'blind', consoleLabel: label, health: view.health, settings });
      return;
    }
    const now = this.#ports.now();
    const product = this.#product(view);
    this.#show({
      kind: 'ready',
      settings,
      consoleLabel: label,
      shopName: knownValue(view.conversation?.shop) ?? this.#shop?.name ?? '',
      view,
      stage: suggestions?.items[0]?.stage ?? null,
      questions: questionsIn(wordsOf(view)),
      suggestions,
      fills,
      draft: { text: report.draft.text, findings: report.draft.findings, guard: report.draft.guard },
      product,
      promotions: applicable(this.facts.promotions, product?.id ?? '', now),
      policies: this.facts.policies,
      notes: this.#notes,
      keyHeld,
      lastPageInsert: lastInsert,
    });
  }

  #product(view: PageView): Product | null {
    const { products } = this.facts;
    if (this.#lookedUp) return products.find((product) => product.id === this.#lookedUp) ?? null;
    const mention = mentionedProduct(view);
    const id = knownValue(mention?.id);
    if (id !== undefined) return products.find((product) => product.id === id) ?? null;
    const order = orderInTalk(view, knownValue(view.conversation?.orders) ?? []);
    const title = knownValue(mention?.title) ?? knownValue(order?.items[0]?.title);
    return products.find((product) => product.title === title) ?? null;
  }

  #show(state: DeskState): void {
    if (this.#broken && state.kind !== 'error') return;
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  #fault(where: string): (cause: unknown) => void {
    return (cause) => this.#ports.fault(`desk ${where}`, cause);
  }
}

const newestWords = (view: PageView): string | undefined =>
  view.conversation?.messages.findLast(({ side }) => knownValue(side) === 'buyer')?.id;

/** Nothing that a conversation is made of can be found: the page has changed, or is none that the pack knows. */
const isBlind = ({ conversation, rows, health }: PageView): boolean =>
  conversation === null && rows.length === 0 && health['conversation.key'] === 'blind' && health.list === 'blind';

function faultOf(database: DatabaseState): { fault: SaveFault; what: string } | null {
  if (database.kind === 'failed') return { fault: 'database-closed', what: database.message };
  if (database.kind === 'outdated') return { fault: 'old-version', what: '' };
  return database.kind === 'blocked' ? { fault: 'database-closed', what: '' } : null;
}
