import type { Finding, Severity } from '../../checks/finding';
import type { PackKind, Rule } from '../../checks/rule';
import type { Chord, HotkeyAction } from '../../shared/keymap';
import type { Result } from '../../shared/result';
import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import type { DeskSettings } from '../desk/desk';
import type { ImportProgress, SaveFault, WorkspaceSection } from '../library/library';
import type { PackState } from '../library/packs';
import type { RulesForShop } from '../rules/rules-for-shop';
import type { NamedShop } from '../shops/shop-name';

/** A rule as the shop has set it. */
export interface RuleRow {
  rule: Rule;
  on: boolean;
  /** Of a pack that the user brought along. */
  own?: true;
  /** A check against the shop's facts, which never holds a send. */
  fact?: true;
  /** What the shop has set in place of the rule's own severity. */
  set?: Severity;
}

/** A pack whose rules hold for the shop, and why: always, for its platform, for what it sells, or because the user brought it along. `fact`: the checks against the shop's facts. */
export interface RuleSet {
  kind: PackKind | 'own' | 'fact';
  label: string;
  rules: number;
}

/** One kind of stored data: what it is called is the interface's business. */
export type StoredKind =
  | 'phrases'
  | 'examples'
  | 'notes'
  | 'ignores'
  | 'products'
  | 'promotions'
  | 'policies'
  | 'orders';

export interface StorageReport {
  counts: Record<StoredKind, number>;
  /** Bytes used by the whole extension; null when the browser doesn't tell. */
  bytes: number | null;
}

export interface ConsoleRow {
  id: string;
  label: string;
  /** Match patterns of its pages, shown when the permission is explained. */
  matches: string[];
  granted: boolean;
}

export interface WorkspaceReady {
  kind: 'ready';
  /** Shops known to the extension, the demo shop among them; the first is shown when none is chosen. */
  shops: readonly NamedShop[];
  shopId: string;
  products: readonly Product[];
  promotions: readonly Promotion[];
  policies: readonly Policy[];
  /** The rules that hold for the shop's platform and for what it sells. */
  rules: readonly RuleRow[];
  /** The packs they come from. */
  ruleSets: readonly RuleSet[];
  /** The same as the shop's pages check with; the same object as long as nothing of it changes. */
  ruleSet: RulesForShop;
  /** What a shop may sell that has rules of its own; the label is the pack's. */
  categories: readonly { id: string; label: string; on: boolean }[];
  /** Words that this shop no longer wants to hear about. */
  exceptions: readonly {
    id: string;
    ruleId: string;
    text: string;
    /** When it runs out (epoch ms); null: never. */
    until: number | null;
  }[];
  /** The send guard of the chosen shop. */
  guard: boolean;
  storage: StorageReport;
  /** Phrases that come with the extension, in the order they are offered. */
  packs: readonly PackState[];
  consoles: readonly ConsoleRow[];
  settings: Pick<DeskSettings, 'waitingLimitSeconds' | 'mac' | 'keymap'>;
  /** The three steps of the first run; null once it is over. */
  firstRun: { consolesDone: boolean; phrasesDone: boolean; practiceDone: boolean } | null;
}

/** A shop that knows something, for trying drafts against it. */
export interface FactBench {
  id: string;
  name: string;
  products: readonly { id: string; name: string }[];
  /** Words that its facts contradict; null where none come to mind. */
  sample: string | null;
  /** `productId`: what is spoken of; null: nothing in particular. */
  check(text: string, productId: string | null, settings: RulesForShop): Finding[];
}

export type WorkspaceState =
  | { kind: 'loading' }
  /** The database would not open: only the rescue is offered. `what` is shown to the user. */
  | { kind: 'error'; fault: SaveFault; what: string }
  | WorkspaceReady;

/** The section that the page's address names. Other pages of ours open this one at a section, also while it is open. */
export interface OpenSection {
  now(): WorkspaceSection;
  subscribe(listener: () => void): () => void;
  goTo(section: WorkspaceSection): void;
}

/** What the workspace needs beside the library. Promises never reject. State as in `LibraryApp`. */
export interface WorkspaceApp {
  subscribe(listener: () => void): () => void;
  getState(): WorkspaceState;
  readonly sections: OpenSection;

  chooseShop(shopId: string): void;
  /** One rule, or many at once. */
  setRules(ruleIds: readonly string[], on: boolean): Promise<Result<void, SaveFault>>;
  setCategory(id: string, on: boolean): Promise<Result<void, SaveFault>>;
  /** Null: the rule's own severity. */
  setSeverity(ruleId: string, severity: Severity | null): Promise<Result<void, SaveFault>>;
  /** The words are findings again. */
  removeException(id: string): Promise<Result<void, SaveFault>>;
  /** The shops that know something; empty where none does, or it can't be read. */
  factBenches(): Promise<readonly FactBench[]>;
  setGuard(on: boolean): Promise<Result<void, SaveFault>>;
  /** 5…600 seconds. */
  setWaitingLimit(seconds: number): Promise<Result<void, SaveFault>>;
  /** Gives an action another key, or with `''` none. */
  setKey(action: HotkeyAction, chord: Chord): Promise<Result<void, SaveFault>>;
  /** Must be called synchronously within a click: the browser asks the user. False when refused. */
  grantConsole(consoleId: string): Promise<boolean>;
  loadDemoShop(onProgress: (progress: ImportProgress) => void): Promise<Result<void, SaveFault>>;
  /** Adds the phrases of packs that come with the extension; those already there stay as they are. `changeId` undoes it; null: nothing was added. */
  addPacks(packIds: readonly string[]): Promise<Result<{ created: number; changeId: string | null }, SaveFault>>;
  /** Moves those of a pack's phrases to the trash that nobody has changed. */
  removePack(packId: string): Promise<Result<{ removed: number; changeId: string }, SaveFault>>;
  undoPack(changeId: string): Promise<Result<{ kept: number }, SaveFault>>;
  /** Writes out whatever can still be read of a database that won't open. */
  rescue(): Promise<Result<void, SaveFault>>;
  endFirstRun(): void;
  openPractice(): void;
}
