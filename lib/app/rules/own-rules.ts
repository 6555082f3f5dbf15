import type { Family, Severity } from '../../checks/finding';
import type { PackFault } from '../../checks/pack-file';
import type { WordFault } from '../../checks/word-list';
import type { Encoding } from '../../formats/delimited/decode';
import type { FileFault } from '../../formats/fault';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';

/** A rule pack or word list that the user brought along. It holds in every shop. */
export interface OwnPack {
  id: string;
  label: string;
  version: string;
  on: boolean;
  /** When it was saved (epoch ms). */
  at: number;
  rules: number;
  /** Terms of all its rules, wordings not written out. */
  words: number;
}

/** A finding that an agent called wrong, masked. */
export interface FalseAlarm {
  id: string;
  shopId: string;
  ruleId: string;
  text: string;
  at: number;
}

export type RuleSource = { file: File } | { pasted: string };

/** What findings of a list say: a list has words and no reasons. */
export interface RuleImportTexts {
  why: string;
  basis: string;
  advice: string;
}

export interface RuleImportSettings {
  /** Empty: as the file is called. */
  label: string;
  texts: RuleImportTexts;
  /** What words have of which the list says nothing. */
  family: Family;
  severity: Severity;
  /** Set by a person, where the guess was wrong. */
  encoding: Encoding | null;
  /** The own pack whose place it takes; null: it stands beside the others. Undefined: the one of the same name, if there is one. */
  replaces?: string | null;
}

/** `flagged`: clean messages hold it; `demoted`: too short or too common; `covered`: there is a rule already; `allow`: mostly part of other words; `alike`: what sounds like it may be found too; `left`: not taken. */
export const TRIED_FILTERS = ['all', 'flagged', 'demoted', 'covered', 'allow', 'alike', 'left'] as const;
export type TriedFilter = (typeof TRIED_FILTERS)[number];

/** What becomes of one word, or of one rule of a pack. */
export interface TriedChoice {
  take: boolean;
  /** As a tip only. */
  tip: boolean;
  /** With its exceptions. */
  allow: boolean;
  /** What sounds like it is found too. */
  alike: boolean;
}

/** A word of a list, or a rule of a pack, tried on clean messages. */
export interface TriedRow {
  /** Its place; names it in `choose`. */
  at: number;
  /** The word; of a rule what it is for. */
  title: string;
  family: Family;
  severity: Severity;
  /** Clean messages that it flags, and their share of all; with exceptions where these are chosen. */
  flagged: number;
  share: number;
  examples: readonly string[];
  allow: readonly string[];
  demotion: 'one-character' | 'common' | null;
  soundAlikes: 'safe' | 'unsafe' | null;
  /** What rules that find it already are for; a rule whose id is taken names the other. */
  coveredBy: readonly string[];
  /** Examples of a pack's rule that it doesn't keep to. */
  brokenExamples: number;
  choice: TriedChoice;
}

export interface RuleImportView {
  name: string;
  kind: 'words' | 'pack';
  settings: RuleImportSettings & { replaces: string | null };
  /** Null for a pack: JSON has one. */
  encoding: Encoding | null;
  /** Characters that could not be decoded. */
  damaged: number;
  counts: Readonly<Record<TriedFilter, number>>;
  /** Rows that gave no word; the first ones. */
  faults: readonly { row: number; reason: WordFault }[];
  faultCount: number;
  /** Grows with each change of rows. */
  revision: number;
}

/** Shares of clean messages by their strongest finding, were it saved as it is. */
export interface Expected {
  messages: number;
  shares: Readonly<Record<Severity, number>>;
}

export type RuleFileFault = FileFault | PackFault | 'failed';

export type RuleImportStep =
  | { kind: 'choose' }
  /** `done`: from 0 to 1. */
  | { kind: 'reading'; name: string; done: number }
  | { kind: 'refused'; name: string; fault: RuleFileFault }
  /** `expected` is null while it is worked out. */
  | { kind: 'report'; view: RuleImportView; expected: Expected | null; fault: SaveFault | null }
  | { kind: 'saving'; view: RuleImportView };

export interface OwnRulesState {
  /** Oldest first. */
  packs: readonly OwnPack[];
  /** Newest first. */
  alarms: readonly FalseAlarm[];
  /** Newest first. */
  changes: readonly OwnChange[];
  step: RuleImportStep;
}

/** A change of own packs or false alarms that can be taken back, also after the page was closed. */
export interface OwnChange {
  changeId: string;
  kind: 'pack' | 'alarm';
  label: string;
  /** It was taken out; else it was saved. */
  gone: boolean;
  /** Epoch ms. */
  at: number;
}

/** Rules of the user's own, and what agents called wrong. Promises never reject. State as in `LibraryApp`. */
export interface OwnRulesApp {
  subscribe(listener: () => void): () => void;
  getState(): OwnRulesState;
  /** Reads and tries a file; one that is under way is given up. */
  open(source: RuleSource): void;
  settle(settings: Partial<RuleImportSettings>): void;
  rows(filter: TriedFilter, from: number, to: number): Promise<readonly TriedRow[]>;
  /** For one row, or all that pass a filter. */
  choose(which: { at: number } | { filter: TriedFilter }, choice: Partial<TriedChoice>): void;
  save(): Promise<Result<void, SaveFault>>;
  /** Gives up what is read or tried; nothing of it was stored. */
  close(): void;
  setOn(id: string, on: boolean): Promise<Result<void, SaveFault>>;
  remove(id: string): Promise<Result<void, SaveFault>>;
  /** One of `changes`. */
  undo(changeId: string): Promise<Result<void, SaveFault>>;
  /** Hands the pack to the user as JSON, or its words alone as a CSV list. */
  exportPack(id: string, as: 'pack' | 'words'): Promise<Result<void, SaveFault>>;
  removeAlarm(id: string): Promise<Result<void, SaveFault>>;
  /** Hands what was called wrong to the user as JSON. */
  exportAlarms(): void;
}
