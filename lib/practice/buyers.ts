import type { Clock } from '../shared/clock';
import { hashOf, type Random, seededRandom } from './random';
import { resultOf, type ScenarioResult, type TurnRecord } from './result';
import type { ScenarioStep } from './scenario';
import type { Script } from './script';
import type { PausableTimers } from './timers';

/** What the buyers need of the desk. */
export interface BuyersDesk {
  /** A buyer's step reaches the agent. */
  deliver(script: Script, step: ScenarioStep): void;
  /** Since when the conversation's buyer has been waiting (epoch ms); null: nothing is open. */
  waitingSince(key: string): number | null;
  /** The script is over; `result` where it is scored. */
  finished(script: Script, result: ScenarioResult | null): void;
}

export interface Pace {
  /** Buyers in conversation at the same time, ≥ 1. */
  atOnce: number;
  /** Divides every delay: 2 is twice as fast; 0 means no delays at all. */
  speed: number;
  seed: number;
}

/** All in ms at speed 1. Typing: about as fast as thumbs on a phone are with an input method. */
const DELAYS = {
  stagger: [300, 4000],
  think: [1200, 4500],
  typingBase: 500,
  typingPerCharacter: 110,
  typingLongest: 7000,
  nudge: [38_000, 60_000],
} as const;

const NUDGES = ['在吗', '还在吗？', '人呢'];

interface Playing {
  script: Script;
  random: Random;
  turn: number;
  phase: 'starting' | 'saying' | 'waiting' | 'thinking';
  records: TurnRecord[];
  nudges: number;
  cancelNudge: () => void;
}

/**
 * Plays buyers: each says a turn, waits for an answer, thinks, says the next. When one is done, the next of the queue comes in.
 * Every buyer has a random stream of his own, so that what he does doesn't depend on the others' order.
 */
export class Buyers {
  private readonly playing = new Map<string, Playing>();
  private queue: Script[] = [];
  private round = 0;

  constructor(
    private readonly desk: BuyersDesk,
    private readonly timers: PausableTimers,
    private readonly clock: Clock,
    private pace: Pace,
  ) {}

  /** Replaces whoever is there. Ids must be distinct. */
  start(scripts: readonly Script[], pace: Pace): void {
    this.stop();
    this.pace = pace;
    this.queue = [...scripts];
    this.fill();
  }

  /** A changed speed counts from the next delay on; a larger number of buyers at once. */
  setPace(pace: Partial<Pace>): void {
    this.pace = { ...this.pace, ...pace };
    this.fill();
  }

  stop(): void {
    this.round++;
    this.timers.clear();
    this.playing.clear();
    this.queue = [];
  }

  /** The agent (a person) sent `text` in this conversation; `askedAt` is since when the buyer had been waiting before. */
  answered(key: string, text: string, askedAt: number | null): void {
    const buyer = this.playing.get(key);
    if (!buyer || buyer.turn < 0) return;
    const record = buyer.records[buyer.turn];
    if (record) {
      record.answers.push(text);
      if (record.answeredAt === null && askedAt !== null) {
        record.askedAt = askedAt;
        record.answeredAt = this.clock();
      }
    }
    if (buyer.phase === 'waiting') this.think(buyer);
  }

  private fill(): void {
    while (this.playing.size < Math.max(1, this.pace.atOnce)) {
      const script = this.queue.shift();
      if (!script) return;
      const buyer: Playing = {
        script,
        random: seededRandom(this.pace.seed ^ hashOf(script.id)),
        turn: -1,
        phase: 'starting',
        records: [],
        nudges: 0,
        cancelNudge: () => {},
      };
      this.playing.set(script.id, buyer);
      this.after(this.delay(buyer, DELAYS.stagger), () => this.nextTurn(buyer));
    }
  }

  private nextTurn(buyer: Playing): void {
    buyer.turn++;
    if (buyer.turn >= buyer.script.turns.length) {
      this.finish(buyer);
      return;
    }
    buyer.records.push({ askedAt: null, answeredAt: null, answers: [] });
    buyer.nudges = 0;
    buyer.phase = 'saying';
    this.say(buyer, 0);
  }

  private say(buyer: Playing, index: number): void {
    const step = buyer.script.turns[buyer.turn]?.steps[index];
    if (!step) {
      this.wait(buyer);
      return;
    }
    this.after(this.typing(buyer, step), () => {
      this.desk.deliver(buyer.script, step);
      this.say(buyer, index + 1);
    });
  }

  private wait(buyer: Playing): void {
    // Nothing is open when everything was withdrawn: there is nothing to answer, so the buyer goes on.
    if (this.desk.waitingSince(buyer.script.id) === null) {
      this.think(buyer);
      return;
    }
    buyer.phase = 'waiting';
    if (buyer.script.impatient) this.planNudge(buyer);
  }

  private planNudge(buyer: Playing): void {
    const text = NUDGES[buyer.nudges];
    if (text === undefined || this.pace.speed === 0) return;
    buyer.cancelNudge = this.after(this.delay(buyer, DELAYS.nudge), () => {
      buyer.nudges++;
      this.desk.deliver(buyer.script, { say: text });
      this.planNudge(buyer);
    });
  }

  private think(buyer: Playing): void {
    buyer.cancelNudge();
    buyer.phase = 'thinking';
    this.after(this.delay(buyer, DELAYS.think), () => this.nextTurn(buyer));
  }

  private finish(buyer: Playing): void {
    const { script, records } = buyer;
    this.playing.delete(script.id);
    this.desk.finished(script, script.scored ? resultOf(script, records) : null);
    this.fill();
  }

  private after(ms: number, run: () => void): () => void {
    const { round } = this;
    return this.timers.after(ms, () => {
      if (round === this.round) run();
    });
  }

  private delay(buyer: Playing, [from, to]: readonly [number, number]): number {
    const ms = buyer.random.between(from, to);
    return this.pace.speed === 0 ? 0 : ms / this.pace.speed;
  }

  private typing(buyer: Playing, step: ScenarioStep): number {
    const length = 'say' in step ? step.say.length : 8;
    const ms = Math.min(DELAYS.typingLongest, DELAYS.typingBase + length * DELAYS.typingPerCharacter);
    return this.delay(buyer, [ms * 0.7, ms * 1.3]);
  }
}
