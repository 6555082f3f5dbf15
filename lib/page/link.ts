import type { Finding } from '../checks/finding';
import type { InsertOutcome } from '../editors/outcome';
import type { PageView } from '../service/view';
import type { SuggestionSet } from '../suggest/suggestion';
import type { ShownList } from './page-state';

/** What stands in the box. `not-ready`: the rules haven't arrived; `off`: switched off for this shop. */
export interface DraftReport {
  conversationKey: string | null;
  text: string;
  findings: Finding[];
  guard: 'armed' | 'not-ready' | 'off';
}

export interface InsertReport {
  shopId: string;
  conversationKey: string;
  phraseId: string | null;
  text: string;
  outcome: InsertOutcome;
  messages: string[];
  by: 'page' | 'panel';
}

export interface PhrasePick {
  phraseId: string;
  code: string;
  title: string;
  template: string;
}

/** The page's side of its connection to the extension. `null` answers mean that nobody answered; the page works on without. */
export interface PageLink {
  hello(shop: { shopId: string; platform: string }): Promise<{ guard: boolean; keymap: Record<string, string> } | null>;
  /** The shop's rules as JSON text. */
  rules(shop: { shopId: string; platform: string }): Promise<string | null>;
  view(view: PageView): Promise<SuggestionSet | null>;
  draft(draft: DraftReport): void;
  inserted(insert: InsertReport): void;
  keys(held: boolean): void;
  search(request: {
    shopId: string;
    query: string;
    limit: number;
  }): Promise<{ picks: PhrasePick[]; digits: string } | null>;
  /** Within a trusted click. */
  openPanel(): void;
  ignore(words: { shopId: string; ruleId: string; text: string }): Promise<boolean>;
  fault(where: string, cause: unknown): void;
  /** False once the extension was updated or removed under the page. */
  alive(): boolean;
  listen(commands: PageCommands, signal: AbortSignal): void;
}

export interface InsertCommand {
  conversationKey: string;
  revision: number;
  phraseId: string | null;
  text: string;
  newerMessage?: 'proceed';
  draft?: 'append' | 'replace';
}

/** What the extension may ask of a page. */
export interface PageCommands {
  report(): PageReport | null;
  insert(command: InsertCommand): Promise<InsertOutcome>;
  fix(finding: Finding, draft: string): Promise<InsertOutcome>;
  offer(offer: { conversationKey: string; shown: ShownList | null; fills: Record<string, string> }): void;
  refresh(change: { ignoreOnce?: { ruleId: string; text: string } }): void;
}

export interface PageReport {
  label: string;
  view: PageView;
  suggestions: SuggestionSet | null;
  draft: DraftReport;
  fills: Record<string, string>;
}
