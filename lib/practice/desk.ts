import type { Clock } from '../shared/clock';
import { Buyers, type Pace } from './buyers';
import { type Chat, type ParsedChats, parseChatsFile } from './chats-file';
import { type ReadingProgress, readChatsFile } from './chats-reader';
import {
  appended,
  conversationOf,
  type DeskState,
  EMPTY_DESK,
  finished,
  type Newcomer,
  type NewMessage,
  opened,
  withdrawn,
} from './desk-state';
import { seededRandom } from './random';
import type { ScenarioResult } from './result';
import type { Scenario, ScenarioStep } from './scenario';
import { type Script, scriptOfChat, scriptOfScenario } from './script';
import type { DemoShop } from './shop';
import { PausableTimers, type Scheduler } from './timers';

export type ComposerKind = 'textarea' | 'editable';
export type RunPhase = 'idle' | 'running' | 'paused' | 'ended';

export interface StartOptions extends Pace {
  source: 'scenarios' | 'chats';
  /** Empty: all of them, in an order of the seed. Chats come in their file's order. */
  scenarioIds: readonly string[];
}

export const DEFAULT_OPTIONS: StartOptions = { source: 'scenarios', scenarioIds: [], atOnce: 3, speed: 1, seed: 1 };
/** More buyers at once than any agent serves. */
export const MOST_AT_ONCE = 40;

/** One message the agent sent. `trusted`: the key press or click behind it was a person's (`Event.isTrusted`). */
export interface SentRecord {
  key: string;
  text: string;
  /** Epoch ms. */
  at: number;
  trusted: boolean;
  how: 'enter' | 'button';
}

/** All the console shows; replaced as a whole, never changed in place. */
export interface DeskSnapshot {
  desk: DeskState;
  /** Grows by one with each start and reset: what was typed before belongs to buyers who are gone. */
  round: number;
  phase: RunPhase;
  options: StartOptions;
  composer: ComposerKind;
  /** Buyers who have finished, of all in this run. */
  progress: { finished: number; total: number };
  /** Of scenarios, in the order they ended. */
  results: readonly ScenarioResult[];
  /** What the last chats file held; null: none was loaded. */
  chats: { count: number; errors: ParsedChats['errors']; errorCount: number } | null;
  loading: ReadingProgress | null;
}

export interface DeskParts {
  shop: DemoShop;
  scenarios: readonly Scenario[];
  clock: Clock;
  scheduler: Scheduler;
  /** Ends every timer. */
  signal: AbortSignal;
}

/** The practice console without its looks: conversations, buyers, what was sent. */
export class Desk {
  readonly shop: DemoShop;
  readonly scenarios: readonly Scenario[];
  readonly clock: Clock;
  /** Grows with each message sent; emptied by `reset`. */
  readonly sent: SentRecord[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly timers: PausableTimers;
  private readonly buyers: Buyers;
  private readonly signal: AbortSignal;
  private loadedChats: Chat[] = [];
  private reading = new AbortController();
  private current: DeskSnapshot = {
    desk: EMPTY_DESK,
    round: 0,
    phase: 'idle',
    options: DEFAULT_OPTIONS,
    composer: 'textarea',
    progress: { finished: 0, total: 0 },
    results: [],
    chats: null,
    loading: null,
  };

  constructor({ shop, scenarios, clock, scheduler, signal }: DeskParts) {
    this.shop = shop;
    this.scenarios = scenarios;
    this.clock = clock;
    this.signal = signal;
    this.timers = new PausableTimers(scheduler, clock, signal);
    const port = {
      deliver: (script: Script, step: ScenarioStep) => this.deliver(script, step),
      waitingSince: (key: string) => conversationOf(this.current.desk, key)?.waitingSince ?? null,
      finished: (script: Script, result: ScenarioResult | null) => this.finish(script, result),
    };
    this.buyers = new Buyers(port, this.timers, clock, DEFAULT_OPTIONS);
  }

  /** For `useSyncExternalStore`: returns what ends the subscription. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskSnapshot => this.current;

  /** Puts a message into a conversation as if it had just come; an unknown key opens one. Returns the message's id. */
  receive(key: string, message: NewMessage, newcomer?: Newcomer): string {
    const { state, message: added } = appended(this.current.desk, key, message, this.clock(), newcomer);
    this.set({ desk: state });
    return added.id;
  }

  /** What the agent sends to the open conversation. Blank text is nothing. Returns whether something was sent. */
  send(text: string, by: Pick<SentRecord, 'trusted' | 'how'>): boolean {
    const key = this.current.desk.active;
    const conversation = key === null ? undefined : conversationOf(this.current.desk, key);
    if (!conversation || text.trim() === '') return false;
    const askedAt = conversation.waitingSince;
    this.sent.push({ key: conversation.key, text, at: this.clock(), ...by });
    this.receive(conversation.key, { side: 'agent', kind: 'text', text });
    this.buyers.answered(conversation.key, text, askedAt);
    return true;
  }

  readonly open = (key: string): void => this.set({ desk: opened(this.current.desk, key) });

  withdraw(id: string): void {
    this.set({ desk: withdrawn(this.current.desk, id) });
  }

  /** Empties the desk and lets the buyers in. Options not given are those of before. */
  start(options: Partial<StartOptions> = {}): void {
    const chosen = this.adopt(options);
    const scripts = this.scriptsFor(chosen);
    this.timers.resume();
    this.set({
      desk: EMPTY_DESK,
      round: this.current.round + 1,
      results: [],
      phase: scripts.length ? 'running' : 'ended',
      progress: { finished: 0, total: scripts.length },
    });
    this.buyers.start(scripts, chosen);
  }

  /** Options for now and later: speed and number count at once, the rest at the next start. */
  configure(options: Partial<StartOptions>): void {
    const { atOnce, speed } = this.adopt(options);
    if (this.current.phase === 'running' || this.current.phase === 'paused') this.buyers.setPace({ atOnce, speed });
  }

  pause(): void {
    if (this.current.phase !== 'running') return;
    this.timers.pause();
    this.set({ phase: 'paused' });
  }

  resume(): void {
    if (this.current.phase !== 'paused') return;
    this.timers.resume();
    this.set({ phase: 'running' });
  }

  /** No buyers, no conversations, nothing sent; options and loaded chats stay. */
  reset(): void {
    this.buyers.stop();
    this.timers.resume();
    this.sent.length = 0;
    this.set({
      desk: EMPTY_DESK,
      round: this.current.round + 1,
      phase: 'idle',
      results: [],
      progress: { finished: 0, total: 0 },
    });
  }

  setComposer(composer: ComposerKind): void {
    this.set({ composer });
  }

  /** Takes a chats file's text; the next start plays it. */
  loadChats(text: string): ParsedChats {
    this.reading.abort();
    const parsed = parseChatsFile(text);
    this.takeChats(parsed);
    return parsed;
  }

  /** The same for a file, slice by slice with `loading` told; a newer file replaces one that is still being read. */
  async loadChatsFile(file: Blob): Promise<void> {
    this.reading.abort();
    this.reading = new AbortController();
    const signal = AbortSignal.any([this.reading.signal, this.signal]);
    this.set({ loading: { done: 0, total: file.size } });
    const parsed = await readChatsFile(file, (loading) => this.set({ loading }), signal);
    if (parsed) this.takeChats(parsed);
  }

  cancelLoading(): void {
    this.reading.abort();
    this.set({ loading: null });
  }

  private takeChats(parsed: ParsedChats): void {
    const { chats, errors, errorCount } = parsed;
    this.loadedChats = chats;
    const source = chats.length ? 'chats' : 'scenarios';
    this.set({
      chats: { count: chats.length, errors, errorCount },
      loading: null,
      options: { ...this.current.options, source },
    });
  }

  private adopt(given: Partial<StartOptions>): StartOptions {
    const options = { ...this.current.options, ...given };
    options.atOnce = Math.min(MOST_AT_ONCE, Math.max(1, Math.floor(options.atOnce) || 1));
    options.speed = Math.max(0, options.speed);
    this.set({ options });
    return options;
  }

  private scriptsFor({ source, scenarioIds, seed }: StartOptions): Script[] {
    if (source === 'chats') return this.loadedChats.map((chat) => scriptOfChat(chat, this.shop));
    if (scenarioIds.length === 0) return seededRandom(seed).shuffle(this.scenarios).map(scriptOfScenario);
    return this.scenarios.filter((scenario) => scenarioIds.includes(scenario.id)).map(scriptOfScenario);
  }

  private deliver(script: Script, step: ScenarioStep): void {
    if ('withdraw' in step) this.withdrawLast(script.id);
    else this.receive(script.id, messageOf(step), { buyer: script.buyer, viewing: script.viewing });
  }

  private withdrawLast(key: string): void {
    const messages = conversationOf(this.current.desk, key)?.messages ?? [];
    const last = messages.findLast((message) => message.side === 'buyer' && message.kind !== 'withdrawn');
    if (last) this.withdraw(last.id);
  }

  private finish(script: Script, result: ScenarioResult | null): void {
    const { desk, progress, results } = this.current;
    const done = progress.finished + 1;
    this.set({
      desk: finished(desk, script.id),
      progress: { ...progress, finished: done },
      results: result ? [...results, result] : results,
      phase: done >= progress.total ? 'ended' : this.current.phase,
    });
  }

  private set(change: Partial<DeskSnapshot>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function messageOf(step: Exclude<ScenarioStep, { withdraw: true }>): NewMessage {
  if ('say' in step) return { side: 'buyer', kind: 'text', text: step.say };
  if ('image' in step) return { side: 'buyer', kind: 'image', image: step.image };
  if ('showProduct' in step) return { side: 'buyer', kind: 'product', productId: step.showProduct };
  return { side: 'buyer', kind: 'order', orderNo: step.showOrder };
}
