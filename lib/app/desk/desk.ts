import type { Finding } from '../../checks/finding';
import type { Verdict } from '../../checks/verdict';
import type { InsertOutcome } from '../../editors/outcome';
import type { OrderOnPage, Stage } from '../../service/conversation';
import type { Health, PageView } from '../../service/view';
import type { Keymap } from '../../shared/keymap';
import type { Reading } from '../../shared/reading';
import type { Result } from '../../shared/result';
import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import type { MissingVariable, SuggestionSet } from '../../suggest/suggestion';
import type { PhraseDraft, SaveFault, WorkspaceSection } from '../library/library';
import type { NamedShop } from '../shops/shop-name';
import type { Copy } from './alone';

/** The folding sections of the side panel, in their order. */
export const DESK_SECTIONS = ['product', 'promotion', 'order', 'buyer'] as const;
export type DeskSection = (typeof DESK_SECTIONS)[number];

export interface DeskSettings {
  /** Seconds a buyer may wait before the clock turns red; amber from two thirds of it. 30 where nobody changed it. */
  waitingLimitSeconds: number;
  /** Decides how keys are written: ⌘K or Ctrl+K. */
  mac: boolean;
  /** The in-page keys as set; absent where nobody changed them. */
  keymap?: Keymap;
  /** Sections the agent has folded away; the others are open. */
  folded: DeskSection[];
}

/** A note on one buyer of one shop. Times in epoch ms. */
export interface BuyerNote {
  id: string;
  text: string;
  updatedAt: number;
}

/** `not-ready`: the rules haven't arrived in the page yet; `off`: switched off for this shop. */
export type GuardState = 'armed' | 'not-ready' | 'off';

/** What stands in the console's box, and what the checker says of it. */
export interface Draft {
  text: string;
  findings: Finding[];
  guard: GuardState;
}

/** An insert that the in-page keys or the `/` picker made, so that the panel can say what came of it. */
export interface PageInsert {
  /** Grows with each insert. */
  id: number;
  phraseId: string | null;
  text: string;
  outcome: InsertOutcome;
}

interface DeskCommon {
  settings: DeskSettings;
}

/** A console's page whose conversation can't be read: what was looked for, and how it went. */
export interface Blind extends DeskCommon {
  kind: 'blind';
  consoleLabel: string;
  health: Health;
}

/** A console's page, read. `view.conversation` is null while no conversation is open. */
export interface Ready extends DeskCommon {
  kind: 'ready';
  consoleLabel: string;
  shopName: string;
  view: PageView;
  /** A hint, never a gate; null when it can't be told. */
  stage: Stage | null;
  /** Questions seen in the open messages, shortened, at most four. */
  questions: string[];
  /** Null until the first answer for this conversation. */
  suggestions: SuggestionSet | null;
  /** Values typed for variables in this conversation, by the variable's name. */
  fills: Record<string, string>;
  draft: Draft;
  /** The shop's product that the page speaks of, or that the agent looked up; null when the shop's data doesn't have it. */
  product: Product | null;
  /** Whether the agent looked it up, instead of the page's own. */
  isLookedUp: boolean;
  /** Promotions that run now and cover the product (or the whole shop, without one), in stacking order. */
  promotions: Promotion[];
  policies: Policy[];
  notes: BuyerNote[];
  /** A key is held down in the page (Alt/⌥): the list must not move under the agent's finger. */
  keyHeld: boolean;
  lastPageInsert: PageInsert | null;
}

/** The order page in the tab. */
export interface OrderPage {
  label: string;
  /** Unknown: no order on the page can be read, and `health` says why. */
  orders: Reading<OrderOnPage[]>;
  health: Health;
}

/**
 * The tab that the panel follows shows no chat that can be read. The desk works alone: the buyer's words are pasted, replies are copied. `view` is
 * made of what was pasted and picked; its conversation is null while nothing is pasted.
 */
export interface Alone extends Omit<Ready, 'kind'> {
  kind: 'no-console';
  /** Consoles that can be read. `granted`: the user has allowed reading their pages. */
  consoles: readonly { id: string; label: string; granted: boolean }[];
  shops: readonly NamedShop[];
  words: string;
  /** There are words to go back to. */
  canUndo: boolean;
  /** Replies copied of late, the newest first. */
  copies: readonly Copy[];
  /** Null: the tab shows no order page. */
  page: OrderPage | null;
  /** The order that is spoken of, and the page that shows it. */
  picked: { order: OrderOnPage; label: string } | null;
  /** Orders that can be found by search: those of all open order pages. */
  ordersShown: number;
}

export type DeskState =
  | (DeskCommon & { kind: 'loading' })
  | Alone
  /** The page runs a content script of an older version: it must be reloaded. */
  | (DeskCommon & { kind: 'stale-page'; consoleLabel: string })
  | Blind
  /** The database can't be used. `what` is shown to the user: name the failing part, never buyers' words. */
  | (DeskCommon & { kind: 'error'; fault: SaveFault; what: string })
  | Ready;

/** Where the words of an insert come from. Only `suggestion` and `phrase` are learned from. */
export type InsertSource =
  | { kind: 'suggestion' | 'phrase'; phraseId: string }
  | { kind: 'product' | 'promotion' | 'policy' | 'order'; id: string }
  | { kind: 'free' };

/** What the agent decided when asked (`InsertOutcome` of kind `ask`). */
export interface InsertDecision {
  /** Insert although the buyer has written since. */
  newerMessage?: 'proceed';
  /** What becomes of the text that stands in the box. */
  draft?: 'append' | 'replace';
}

export interface InsertRequest {
  source: InsertSource;
  /** Final text: every variable filled. */
  text: string;
  /** Values the agent typed for variables, by name. */
  values: Record<string, string>;
  /** `edit`: the agent changed the words in the panel first. */
  mode: 'insert' | 'edit';
  /** The conversation and revision on which the panel offered the text; re-checked at the instant of writing. */
  conversationKey: string;
  revision: number;
  decision?: InsertDecision;
}

/** Fields of the panel whose text outlives them. `phrase` holds JSON of a `PhraseDraft`. */
export type HalfTypedField = 'note' | 'phrase';

export const SEARCH_KINDS = ['phrase', 'product', 'promotion', 'policy', 'order', 'settings'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What choosing a hit does. */
export type SearchAction =
  | {
      type: 'insert';
      source: InsertSource;
      template: string;
      values: Record<string, string>;
      missing: MissingVariable[];
    }
  /** Shows the product in the panel's 商品 section. */
  | { type: 'show-product'; productId: string }
  /** Alone: makes it the order that is spoken of. */
  | { type: 'pick-order'; no: string; platform: string }
  /** Unfolds a section of the panel. */
  | { type: 'show-section'; section: DeskSection }
  | { type: 'open-workspace'; section: WorkspaceSection };

export interface SearchHit {
  kind: SearchKind;
  id: string;
  title: string;
  /** One line below the title: body, price, dates. */
  detail: string;
  /** Short code, order number or the like, shown at the right; may be empty. */
  code: string;
  /** The buyers' question it was found by, where nothing that is shown else says why. */
  asked?: string;
  action: SearchAction;
}

/** `no-address`: the browser doesn't say where the tab is; `invalid`: what was given is no address; `refused`: the user said no to the browser. */
export type TeachStart = 'started' | 'no-box' | 'no-address' | 'invalid' | 'refused';

/**
 * What the side panel needs of the rest. Promises never reject: faults come back as values.
 * State is immutable: a new object after each change, parts that did not change kept by reference.
 */
export interface DeskApp {
  /** Calls back after each change of state; returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  getState(): DeskState;
  /** Epoch ms. */
  now(): number;

  insert(request: InsertRequest): Promise<InsertOutcome>;
  /** The pictures that a phrase brings along, by id: the box takes them from the clipboard alone. */
  imagesOf(phraseId: string): Promise<readonly string[]>;
  /** A picture to the clipboard, as PNG. Must be called synchronously within a click. */
  copyImage(imageId: string): Promise<boolean>;
  /** To the clipboard. False when the browser refused. */
  copy(text: string): Promise<boolean>;
  /** What the panel shows in which order, so that the in-page keys insert what the agent sees. */
  reportShown(shown: { conversationKey: string; revision: number; phraseIds: string[] }): void;
  /** Keeps a typed value for this conversation; the in-page keys use it too. */
  setFill(name: string, value: string): void;

  /** Puts the finding's replacement into the box. */
  applyFix(finding: Finding): Promise<InsertOutcome>;
  /** Waves a finding through. `once`: in this draft only; else for the shop as well. */
  judgeFinding(finding: Finding, verdict: Verdict | 'once'): Promise<Result<void, SaveFault>>;
  /** For the shop of the page. */
  setGuard(on: boolean): Promise<Result<void, SaveFault>>;

  /** What was being typed in a field of the panel when the agent went elsewhere; empty if nothing. */
  halfTyped(field: HalfTypedField): string;
  /** The phrase that was being written; null if none, or what was kept of it can't be read. */
  halfTypedPhrase(): PhraseDraft | null;
  /** Keeps it over tabs, conversations and restarts; empty forgets it. A note belongs to its buyer. */
  keepHalfTyped(field: HalfTypedField, text: string): void;

  /** Without an id a new note. */
  saveNote(text: string, id?: string): Promise<Result<void, SaveFault>>;
  removeNote(id: string): Promise<Result<void, SaveFault>>;
  /** Brings back a removed note. */
  restoreNote(note: BuyerNote): Promise<Result<void, SaveFault>>;

  /** Best first, at most 30; by code, pinyin, initials and words. `signal` ends a search that is no longer wanted. */
  search(query: string, signal: AbortSignal): Promise<SearchHit[]>;
  savePhrase(draft: PhraseDraft): Promise<Result<void, SaveFault>>;
  /** Alone: what the buyer wrote; empty for nobody. `typed`: the words before were changed by hand, and are the same buyer's. */
  say(words: string, typed?: boolean): void;
  /** Alone: goes back to the words before. */
  undoWords(): void;
  /** Alone: the shop that is answered for. */
  pickShop(shopId: string): void;
  /** Alone: the order that is spoken of, null: none. Of the tab's page; with a `platform`, of any open page of that. */
  pickOrder(no: string | null, platform?: string): void;
  /** Null goes back to the page's own product. */
  showProduct(productId: string | null): void;

  setFolded(section: DeskSection, folded: boolean): void;
  openWorkspace(section: WorkspaceSection): void;
  openPractice(): void;
  /**
   * Has the user point at what a page of a chat shows, in the panel's own tab. `address`: of a site that is to be allowed first, where the
   * browser doesn't tell it before; then to be called within a click, with nothing awaited before.
   */
  teachPage(address?: string): Promise<TeachStart>;
  /** Reloads the console's page in its tab. */
  reloadPage(): void;
}
