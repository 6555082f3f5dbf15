import type { Clock } from '../shared/clock';

/** Runs something later. The signal, when aborted, drops it. */
export interface Scheduler {
  /** `ms` from now; never synchronously. */
  after(ms: number, run: () => void, signal: AbortSignal): void;
}

export const systemScheduler: Scheduler = {
  after(ms, run, signal) {
    if (signal.aborted) return;
    const drop = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', drop);
      run();
    }, ms);
    signal.addEventListener('abort', drop, { once: true });
  },
};

interface Pending {
  run: () => void;
  /** While paused: what is left to wait. While running: irrelevant. */
  left: number;
  dueAt: number;
  armed: AbortController;
}

/** Timers that can be stopped and continued together: what was left to wait is kept. */
export class PausableTimers {
  private readonly pending = new Set<Pending>();
  private paused = false;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** Returns what cancels it. */
  after(ms: number, run: () => void): () => void {
    const entry: Pending = { run, left: ms, dueAt: 0, armed: new AbortController() };
    if (this.signal.aborted) return () => {};
    this.pending.add(entry);
    if (!this.paused) this.arm(entry);
    return () => {
      this.pending.delete(entry);
      entry.armed.abort();
    };
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    const now = this.clock();
    for (const entry of this.pending) {
      entry.armed.abort();
      entry.left = Math.max(0, entry.dueAt - now);
    }
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    for (const entry of this.pending) this.arm(entry);
  }

  /** Drops everything that waits; a pause stays. */
  clear(): void {
    for (const entry of this.pending) entry.armed.abort();
    this.pending.clear();
  }

  private arm(entry: Pending): void {
    entry.armed = new AbortController();
    entry.dueAt = this.clock() + entry.left;
    this.scheduler.after(
      entry.left,
      () => {
        this.pending.delete(entry);
        entry.run();
      },
      entry.armed.signal,
    );
  }
}
