/** CPU microseconds (user and system) that the process spends in `work`: time lent to other programs of the machine is left out. */
export function cpuMicros(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** What keeps results alive, so that no loop is optimised away. */
export let sink = 0;

/** Something that is done to each draft; the number stands for its result. */
export interface Contender {
  name: string;
  drafts: readonly string[];
  work(draft: string): number;
}

/** A round lasts at least this long, since the clock of CPU time is coarse. */
const ROUND_MICROS = 40_000;

/**
 * CPU µs per draft of each contender: the least of several rounds, which all take turns in, since what disturbs a round only ever adds
 * to it.
 */
export function race(contenders: readonly Contender[], rounds = 9): Map<string, number> {
  const pass = ({ drafts, work }: Contender): void => {
    for (const draft of drafts) sink = (sink + work(draft)) | 0;
  };
  const passes = contenders.map((contender) => {
    pass(contender);
    const once = cpuMicros(() => pass(contender));
    return Math.max(1, Math.ceil(ROUND_MICROS / Math.max(once, 1)));
  });
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, i) => {
      const times = passes[i] as number;
      const micros = cpuMicros(() => {
        for (let done = 0; done < times; done++) pass(contender);
      });
      const each = micros / times / contender.drafts.length;
      best.set(contender.name, Math.min(best.get(contender.name) ?? Number.POSITIVE_INFINITY, each));
    });
  }
  return best;
}
