import type { Finding } from '../checks/finding';
import type { Verdict } from '../checks/verdict';
import type { PageReader } from '../consoles/pack';
import type { InsertOutcome } from '../editors/outcome';
import type { PageView } from '../service/view';
import type { MissingVariable, SuggestionSet } from '../suggest/suggestion';
import type { ShownList } from './page-state';

/** What stands in the box. `not-ready`: the rules haven't arrived; `off`: switched off for this shop. */
export interface DraftReport {
  conversationKey: string | null;
  text: string;
  findings: Finding[];
  guard: 'armed' | 'not-ready' | 'off';
}

/** What the shop's facts and library say of a draft. */
export interface DraftFacts {
  findings: Finding[];
  /** Another wording for the whole draft, or null. */
  wording: string | null;
}

export interface InsertReport {
  shopId: string;
  conversationKey: string;
  phraseId: string | null;
  text: string;
  outcome: InsertOutcome;
  messages: string[];
  /** Values typed for variables in this conversation. */
  values: Record<string, string>;
  by: 'page' | 'panel';
}

export interface PhrasePick {
  phraseId: string;
  code: string;
  title: string;
  template: string;
  missing: MissingVariable[];
  /** How many pictures go with the words, to be pasted by hand; absent for none. */
  pictures?: number;
}

/** A part of a shop's rules as JSON: of the first the options, of the others a pack, or a piece of one. Parts of one version belong together. */
export interface RulesPart {
  text: string;
  parts: number;
  version: number;
}

/** What is typed after `/`, and where: only what may be offered there is. */
export interface PickRequest {
  shopId: string;
  platform: string;
  productId: string | null;
  said: string[];
  query: string;
  limit: number;
}

/** The page's side of its connection to the extension. `null` answers mean that nobody answered; the page works on without. */
export interface PageLink {
  /** What may read this frame's address. */
  readers(): Promise<PageReader[] | null>;
  hello(shop: { shopId: string; platform: string }): Promise<{ guard: boolean; keymap: Record<string, string> } | null>;
  /** One part of the shop's rules. */
  rules(shop: { shopId: string; platform: string }, part: number): Promise<RulesPart | null>;
  /** What was told of is shown no more. */
  left(): void;
  view(view: PageView): Promise<SuggestionSet | null>;
  draft(draft: DraftReport): void;
  /** What needs the shop's data; null also when a newer draft was asked about. */
  facts(view: PageView, question: { text: string; reword: boolean }): Promise<DraftFacts | null>;
  inserted(insert: InsertReport): void;
  keys(held: boolean): void;
  search(request: PickRequest): Promise<{ picks: PhrasePick[]; digits: string } | null>;
  /** Within a trusted click. */
  openPanel(): void;
  ignore(words: { shopId: string; ruleId: string; text: string; verdict: Verdict }): Promise<boolean>;
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
  /** Whether this frame is the one that is meant: a pack reads it, or it is the page itself and doesn't know yet. */
  isOurs(): boolean;
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
