/**
 * Times as consoles show them, to epoch ms in the local time zone (that of the agent's screen, which is what the page shows).
 */
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A shop's clock and the agent's may differ: only what lies further ahead than this belongs to yesterday or last year. */
const AHEAD = 5 * MINUTE;

const CLOCK = String.raw`(?:(凌晨|早上|上午|中午|下午|傍晚|晚上) ?)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?`;
const FULL = new RegExp(
  String.raw`^(\d{4})(?:-|/|\.|年 ?)(\d{1,2})(?:-|/|\.|月 ?)(\d{1,2})日?(?:(?: |T|, ?| ?星期. ?| ?周. ?)?${CLOCK})?$`,
);
const MONTH_DAY = new RegExp(String.raw`^(\d{1,2})(?:-|/|\.|月 ?)(\d{1,2})日? ?${CLOCK}$`);
const DAY_WORD = new RegExp(`^(今天|昨天|前天|(?:星期|周)[一二三四五六日天])? ?${CLOCK}$`);
const AGO = /^(\d{1,3}) ?(秒钟?|分钟?|小时|天)前?$/;

const UNIT: Record<string, number> = { 秒: 1_000, 分: MINUTE, 小: 60 * MINUTE, 天: DAY };

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

function clockOf(word: string | undefined, hour: string | undefined, minute: string, second: string): Clock | null {
  if (hour === undefined) return { hour: 0, minute: 0, second: 0 };
  let h = Number(hour);
  if (word && h > 12) word = undefined;
  if (word && /下午|傍晚|晚上/.test(word) && h < 12) h += 12;
  if (word === '中午' && h < 11) h += 12;
  if (word && /凌晨|上午/.test(word) && h === 12) h = 0;
  const clock = { hour: h, minute: Number(minute), second: Number(second ?? 0) };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
}

/** Null for a date that no calendar has, such as 2月30日: `Date` would silently take the next one. */
function at(year: number, month: number, day: number, clock: Clock | null): number | null {
  if (!clock) return null;
  const date = new Date(year, month - 1, day, clock.hour, clock.minute, clock.second);
  return date.getMonth() === month - 1 && date.getDate() === day ? date.getTime() : null;
}

function onDayWord(word: string | undefined, clock: Clock | null, now: number): number | null {
  const today = new Date(now);
  const on = (daysBack: number): number | null => {
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysBack);
    return at(date.getFullYear(), date.getMonth() + 1, date.getDate(), clock);
  };
  if (word === '今天') return on(0);
  if (word === '昨天') return on(1);
  if (word === '前天') return on(2);
  if (word) {
    const weekday = '日一二三四五六'.indexOf(word.at(-1) === '天' ? '日' : (word.at(-1) as string));
    return on((today.getDay() - weekday + 7) % 7 || 7);
  }
  const time = on(0);
  return time !== null && time > now + AHEAD ? on(1) : time;
}

/**
 * Reads a shown time: full dates (`2026年09月08日 17:30:17`, `2026-11-23 14:05`), month and day without a year (`2-22 18:55:20`: the
 * last such day), a clock alone (`14:05`: the last such moment), day words (`昨天 14:05`, `周三 9:20`, `下午3:05`) and distances
 * (`刚刚`, `3分钟前`). `now`: epoch ms. Null for anything else, and for dates that don't exist.
 */
export function parseShownTime(text: string, now: number): number | null {
  const shown = text.trim();
  if (shown.length > 40) return null;
  if (/^(?:刚刚|刚才|现在)$/.test(shown)) return now;
  const ago = AGO.exec(shown);
  if (ago) return now - Number(ago[1]) * (UNIT[(ago[2] as string).charAt(0)] as number);
  const full = FULL.exec(shown);
  if (full) {
    const [, year, month, day, word, hour, minute = '', second = ''] = full;
    return at(Number(year), Number(month), Number(day), clockOf(word, hour, minute, second));
  }
  const monthDay = MONTH_DAY.exec(shown);
  if (monthDay) {
    const [, month, day, word, hour, minute = '', second = ''] = monthDay;
    const clock = clockOf(word, hour, minute, second);
    const year = new Date(now).getFullYear();
    const time = at(year, Number(month), Number(day), clock);
    return time === null || time > now + AHEAD ? at(year - 1, Number(month), Number(day), clock) : time;
  }
  const dayWord = DAY_WORD.exec(shown);
  if (!dayWord) return null;
  const [, word, part, hour, minute = '', second = ''] = dayWord;
  return onDayWord(word, clockOf(part, hour, minute, second), now);
}
