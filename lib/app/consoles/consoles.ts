import type { ConsolePack, PackFault, Sureness, Verified } from '../../consoles/pack';
import type { FieldHealth } from '../../service/view';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';

/** How far a pack can be trusted: the weakest of its fields, and when the oldest of those was looked at. */
export interface PackTrust {
  by: Verified['by'];
  sureness: Sureness;
  /** `2026-11-28`. */
  date: string;
}

/** One origin of a pack, as a match pattern (`https://im.example.com/*`). */
export interface ConsoleSite {
  pattern: string;
  /** The browser lets the extension read it. */
  allowed: boolean;
  /** False: allowed, but the user has switched it off here. */
  on: boolean;
  /** Can be switched off here. Sites of the manifest are switched off in the browser alone. */
  isOptional: boolean;
}

/** A field as of the last look, beside the last time that it was found. */
export interface FieldState {
  field: string;
  state: FieldHealth;
  /** Epoch ms; null: never. */
  foundAt: number | null;
}

export interface ConsoleHealth {
  /** Epoch ms of the last look. */
  at: number;
  fields: readonly FieldState[];
}

/** What the desk can do on a console. */
export type ConsoleAbility = 'suggest' | 'insert' | 'check' | 'button' | 'waiting' | 'orders';

export interface ConsoleEntry {
  id: string;
  label: string;
  platform: string;
  version: string;
  kind: ConsolePack['kind'];
  /** `own`: taught or imported by the user. */
  origin: 'shipped' | 'own';
  /** An own pack that stands in for a shipped one of the same id. */
  replacesShipped: boolean;
  trust: PackTrust;
  sites: readonly ConsoleSite[];
  /** Null: not seen on this machine yet. */
  health: ConsoleHealth | null;
  /** What works, and what doesn't, as of the last look. */
  abilities: { works: readonly ConsoleAbility[]; fails: readonly ConsoleAbility[] };
  /** Of the fields in `health` those that can be mended alone. */
  repairable: readonly string[];
}

export type ConsolesState = { kind: 'loading' } | { kind: 'ready'; consoles: readonly ConsoleEntry[] };

/** `invalid`: no https address; `refused`: the user said no; `no-box`: no frame of the page has a box to type in. */
export type TeachOutcome = 'started' | 'invalid' | 'refused' | 'no-box';

export type ImportPackFault =
  | { kind: 'faults'; faults: readonly PackFault[] }
  | { kind: 'unreadable' | 'too-large' }
  | { kind: 'unsaved'; fault: SaveFault };

/** What the section of shops and consoles needs. Promises never reject. State as in `LibraryApp`. */
export interface ConsolesApp {
  subscribe(listener: () => void): () => void;
  getState(): ConsolesState;

  /** Must be called synchronously within a click: the browser asks the user. False when refused. */
  allow(consoleId: string): Promise<boolean>;
  /** Pages that are open keep what they have until they are loaded anew. */
  setSite(pattern: string, on: boolean): Promise<Result<void, SaveFault>>;
  /** Hands the pack to the user as a file. */
  exportPack(consoleId: string): void;
  /** Removes an own pack; where it stood in for a shipped one, that one is in force again. */
  remove(consoleId: string): Promise<Result<void, SaveFault>>;
  /** Takes the last removal or import of this pack back. */
  undo(consoleId: string): Promise<Result<void, SaveFault>>;
  /** Takes a pack from a file. Whole, or not at all. */
  importPack(file: File): Promise<Result<{ id: string; label: string }, ImportPackFault>>;
  /** Must be called synchronously within a click. Goes to the page's tab, or opens it, and starts the teaching mode there. */
  teach(address: string, lesson?: 'chat' | 'orders'): Promise<TeachOutcome>;
  /** Starts the teaching mode for one field of a console, in its open page; everything else of its pack stays. */
  repair(consoleId: string, field: string): Promise<'started' | 'no-page'>;
  /** Hands the console's open page to the user as a file for whoever mends packs: its structure, with other letters for every word. */
  savePage(consoleId: string): Promise<'saved' | 'no-page'>;
  /** Copies what an issue needs: fields and their states, the pack's structure. No words of buyers, no names. */
  copyReport(consoleId: string): Promise<boolean>;
}
