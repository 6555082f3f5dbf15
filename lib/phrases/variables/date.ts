/**
 * Dates and times that a phrase names relative to now, in the agent's time zone:
 * `今天` `明天` `后天` `大后天` `昨天` `前天`, each with `+2` or `-1` (days; `+1周`, `+1个月`) · `3天后` `2周后` `1个月后` `2小时后` `30分钟后` `3天前` ·
 * `本周五` `下周一` `上周日` (weeks begin on Monday) · `月底` `下月底` `下月初` · `现在` `现在+2小时` `现在-30分钟`.
 * Days are written `11月25日`, times `15:30`, and a time of another day with both.
 */
export function dateText(expression: string, now: number): string | null {
  const at = momentOf(expression.replace(/\s+/g, ''), new Date(now));
  if (!at) return null;
  if (!at.clock) return dayText(at.date);
  const isToday = at.date.toDateString() === new Date(now).toDateString();
  return `${isToday ? '' : dayText(at.date)}${two(at.date.getHours())}:${two(at.date.getMinutes())}`;
}

/** Whether these words name a date or a time. */
export const isDate = (expression: string): boolean => dateText(expression, 0) !== null;

interface Moment {
  date: Date;
  /** A time of the day is meant, not only the day. */
  clock: boolean;
}

const DAYS: Record<string, number> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2, 大后天: 3 };
const WEEKS: Record<string, number> = { 上: -1, 本: 0, 这: 0, 下: 1 };
const WEEKDAYS = '一二三四五六日';
const AMOUNT = String.raw`(\d{1,3})(天|日|周|个?月|小时|分钟)?`;
const FROM_DAY = new RegExp(`^(大后天|[前昨今明后]天)(?:([+＋\\-－—])${AMOUNT})?$`);
const FROM_NOW = new RegExp(`^现在(?:([+＋\\-－—])${AMOUNT})?$`);
const LATER = new RegExp(`^${AMOUNT.slice(0, -1)}(之?后|以后|之?前|以前)$`);
const WEEKDAY = /^([上本这下])(?:周|星期|礼拜)([一二三四五六日天])$/;
const MONTH = /^(本|这个?|下个?)?月([底末初])$/;

function momentOf(text: string, now: Date): Moment | null {
  const day = FROM_DAY.exec(text);
  if (day) {
    const from = onDay(now, 0, DAYS[day[1] as string] as number);
    return isHours(day[4]) ? null : moved(from, signed(day[2], day[3]), day[4] ?? '天');
  }
  const clock = FROM_NOW.exec(text);
  if (clock) {
    const { date } = moved(now, signed(clock[1], clock[2]), clock[3] ?? '小时');
    return { date, clock: true };
  }
  const later = LATER.exec(text);
  if (later) return moved(now, Number(later[1]) * (/前$/.test(later[3] as string) ? -1 : 1), later[2] as string);
  const weekday = WEEKDAY.exec(text);
  if (weekday) {
    const wanted = WEEKDAYS.indexOf(weekday[2] === '天' ? '日' : (weekday[2] as string));
    const today = (now.getDay() + 6) % 7;
    return { date: onDay(now, 0, wanted - today + 7 * (WEEKS[weekday[1] as string] as number)), clock: false };
  }
  const month = MONTH.exec(text);
  if (!month) return null;
  const next = month[1]?.startsWith('下') ? 1 : 0;
  const date =
    month[2] === '初'
      ? new Date(now.getFullYear(), now.getMonth() + next, 1, 12)
      : new Date(now.getFullYear(), now.getMonth() + next + 1, 0, 12);
  return { date, clock: false };
}

const isHours = (unit: string | undefined): boolean => unit === '小时' || unit === '分钟';

const signed = (sign: string | undefined, amount: string | undefined): number =>
  Number(amount ?? 0) * (sign === undefined || /[+＋]/.test(sign) ? 1 : -1);

/** Hours are counted on the clock of the world, days and months on the calendar: a day is not always 24 hours long. */
function moved(from: Date, amount: number, unit: string): Moment {
  if (isHours(unit)) {
    return { date: new Date(from.getTime() + amount * (unit === '小时' ? 3_600_000 : 60_000)), clock: true };
  }
  if (unit.endsWith('月')) return { date: onDay(from, amount, 0), clock: false };
  return { date: onDay(from, 0, amount * (unit === '周' ? 7 : 1)), clock: false };
}

/** A day of the calendar, at noon, which every day has. A month later than the 31st is the month's last day. */
function onDay(from: Date, months: number, days: number): Date {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0).getDate();
  const day = months === 0 ? from.getDate() : Math.min(from.getDate(), last);
  return new Date(from.getFullYear(), from.getMonth() + months, day + days, 12);
}

const dayText = (date: Date): string => `${date.getMonth() + 1}月${date.getDate()}日`;
const two = (figure: number): string => String(figure).padStart(2, '0');
