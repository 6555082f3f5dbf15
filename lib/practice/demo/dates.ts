/** The demo shop keeps China Standard Time whatever the machine's zone, so that its texts and times agree everywhere. */
const ZONE = 8 * 3_600_000;
const DAY = 86_400_000;

/** Epoch ms of a clock time (`'14:32'`), so many days after (negative: before) the day of `now`. */
export function clockOn(now: number, days: number, clock: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = clock.split(':').map(Number);
  const midnight = Math.floor((now + ZONE) / DAY) * DAY - ZONE;
  const at = midnight + days * DAY + (hours * 60 + minutes) * 60_000;
  if (Number.isNaN(at)) throw new Error(`not a clock time: ${clock}`);
  return at;
}

/** Epoch ms, so many hours before `now`: for what happened today. */
export const hoursBefore = (now: number, hours: number): number => now - hours * 3_600_000;

/** `11月23日` */
export function monthDay(at: number): string {
  const date = new Date(at + ZONE);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** `11-23 14:05`, as memos carry it. */
export const memoTime = (at: number): string => new Date(at + ZONE).toISOString().slice(5, 16).replace('T', ' ');
