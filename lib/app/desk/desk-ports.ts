import type { Finding } from '../../checks/finding';
import type { Store } from '../../data/store';
import type { InsertOutcome } from '../../editors/outcome';
import type { ConsoleInsert } from '../../platform/messages/console-insert';
import type { PageDraft } from '../../platform/messages/page-draft';
import type { PageInserted } from '../../platform/messages/page-inserted';
import type { PageReport } from '../../platform/messages/page-report';
import type { SendError } from '../../platform/messaging';
import type { OrdersView } from '../../service/orders-view';
import type { PageView } from '../../service/view';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import type { Translate } from '../../shared/strings';
import type { SuggestionSet } from '../../suggest/suggestion';
import type { WorkspaceSection } from '../library/library';
import type { TeachStart } from './desk';
import type { OrderFrame } from './order-book';

type Answer<T> = Promise<Result<T, SendError>>;

/** The page in one tab, as far as it answers. */
export interface ConsolePort {
  report(tabId: number): Answer<PageReport | null>;
  insert(tabId: number, command: ConsoleInsert): Answer<InsertOutcome>;
  fix(tabId: number, finding: Finding, draft: string): Answer<InsertOutcome>;
  offer(
    tabId: number,
    offer: {
      conversationKey: string;
      shown: { revision: number; phraseIds: string[] } | null;
      fills: Record<string, string>;
    },
  ): Answer<unknown>;
  /** Has an order page tell again what it shows; an error where the tab has none. */
  orders(tabId: number): Answer<unknown>;
  refresh(tabId: number, change: { ignoreOnce?: { ruleId: string; text: string } }): Answer<unknown>;
}

/** What pages and the worker tell, with the tab it concerns. */
export interface DeskEvents {
  view(tabId: number, view: PageView): void;
  suggestions(tabId: number, suggestions: SuggestionSet): void;
  draft(tabId: number, draft: PageDraft): void;
  inserted(tabId: number, insert: PageInserted): void;
  keys(tabId: number, held: boolean): void;
  orders(frame: OrderFrame, view: OrdersView): void;
  /** The frame's page is left; without `frameId` the tab's: it is closed, or another one is loading. */
  gone(tabId: number, frameId?: number): void;
  /** A page that was read as a chat is none any more. */
  left(tabId: number): void;
}

export interface DeskPorts {
  store: Pick<
    Store,
    | 'database'
    | 'ready'
    | 'drafts'
    | 'phrases'
    | 'remembered'
    | 'examples'
    | 'facts'
    | 'notes'
    | 'ignores'
    | 'falseAlarms'
    | 'shops'
    | 'consolePacks'
    | 'values'
    | 'images'
  >;
  t: Translate;
  console: ConsolePort;
  /** Calls back with the active tab of the panel's window, now and whenever it changes or loads. */
  followTab(onTab: (tabId: number) => void, signal: AbortSignal): void;
  /** Has all open order pages tell what they show. */
  orderPages(): Promise<void>;
  listen(events: DeskEvents, signal: AbortSignal): void;
  /** The consoles that can be read; `url` of a tab is only known for them. */
  consoles(): Promise<{ id: string; label: string; granted: boolean }[]>;
  /** Label of the console that this tab shows by its address, or null. */
  consoleOfTab(tabId: number): Promise<string | null>;
  /** Suggestions for words that no page shows. */
  suggest(view: PageView): Promise<SuggestionSet | null>;
  /** A suggested reply was copied for words that no page shows. */
  learn(insertion: { shopId: string; phraseId: string; messages: string[]; values: Record<string, string> }): void;
  copy(text: string): Promise<boolean>;
  copyImage(image: Promise<Blob | null>): Promise<boolean>;
  openWorkspace(section: WorkspaceSection): void;
  openPractice(): void;
  /** Starts teaching a chat in this tab; `address` is asked for first. */
  teachTab(tabId: number, address?: string): Promise<TeachStart>;
  reloadTab(tabId: number): void;
  now: Clock;
  newId(): string;
  mac: boolean;
  fault(where: string, cause: unknown): void;
}
