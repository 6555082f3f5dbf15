import type { Scheduler } from '../../lib/practice/timers';
import type { Clock } from '../../lib/shared/clock';

/** Time that passes only when told to; what is due runs in order of its time, then of its making. */
export class VirtualTime {
  now = Date.UTC(2026, 10, 23, 6, 0, 0);
  private jobs: { at: number; run: () => void; signal: AbortSignal }[] = [];

  readonly clock: Clock = () => this.now;
  readonly scheduler: Scheduler = {
    after: (ms, run, signal) => this.jobs.push({ at: this.now + ms, run, signal }),
  };

  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      this.jobs = this.jobs.filter((job) => !job.signal.aborted);
      const next = this.jobs.filter((job) => job.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.jobs.splice(this.jobs.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
  }
}
