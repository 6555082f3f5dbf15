import { plainFigures } from './figure-text';

/**
 * Times as consoles show them, to epoch ms in the local time zone (that of the agent's screen, which is what the page shows).
 */
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A shop's clock and the agent's may differ: only what lies further ahead than this belongs to yesterday or last year. */
const AHEAD = 5 * MINUTE;

const CLOCK = String.raw`(?:(凌晨|早上|今早|上午|中午|下午|傍晚|晚上) ?)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(?: ?([ap])\.?m\.?)?`;
const FULL = new RegExp(
  String.raw`^(\d{4})(?:-|/|\.|年 ?)(\d{1,2})(?:-|/|\.|月 ?)(\d{1,2})日?(?:(?: |T|, ?| ?星期. ?| ?周. ?)?${CLOCK})?$`,
);
const MONTH_DAY = new RegExp(String.raw`^(\d{1,2})(-|/|\.|月 ?)(\d{1,2})日? ?${CLOCK}$`);
const DAY_WORD = new RegExp(
  `^(今天|今日|昨天|昨日|前天|today|yesterday|(?:星期|周)[一二三四五六日天])?,? ?(?:at )?${CLOCK}$`,
  'i',
);
const AGO = /^(\d{1,3}) ?(秒钟?|分钟?|小时|天)前?$/;
const AGO_ENGLISH = /^(\d{1,3}) ?(s|m|h)(?:ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?)? ago$/i;

const UNIT: Record<string, number> = { 秒: 1_000, 分: MINUTE, 小: 60 * MINUTE, 天: DAY };
const ENGLISH_UNIT: Record<string, number> = { s: 1_000, m: MINUTE, h: 60 * MINUTE };

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

function clockOf(
  word: string | undefined,
  hour: string | undefined,
  minute: string,
  second: string,
  half?: string,
): Clock | null {
  if (hour === undefined) return { hour: 0, minute: 0, second: 0 };
  let h = Number(hour);
  if (half) {
    if (word || h < 1 || h > 12) return null;
    h = (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
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
  if (/^(?:今|to)/i.test(word ?? '')) return on(0);
  if (/^(?:昨|ye)/i.test(word ?? '')) return on(1);
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
 * (`刚刚`, `3分钟前`); in English too (`3:05 PM`, `Yesterday 14:05`, `5 min ago`). `now`: epoch ms. Null for anything else, and for dates that don't exist.
 */
export function parseShownTime(text: string, now: number): number | null {
  const shown = plainFigures(text).trim();
  if (shown.length > 40) return null;
  if (/^(?:刚刚|刚才|现在|just now)$/i.test(shown)) return now;
  const ago = AGO.exec(shown);
  if (ago) return now - Number(ago[1]) * (UNIT[(ago[2] as string).charAt(0)] as number);
  const since = AGO_ENGLISH.exec(shown);
  if (since) return now - Number(since[1]) * (ENGLISH_UNIT[(since[2] as string).toLowerCase()] as number);
  const full = FULL.exec(shown);
  if (full) {
    const [, year, month, day, word, hour, minute = '', second = '', half] = full;
    return at(Number(year), Number(month), Number(day), clockOf(word, hour, minute, second, half));
  }
  const monthDay = MONTH_DAY.exec(shown);
  if (monthDay) {
    const [, month, sign, day, word, hour, minute = '', second = '', half] = monthDay;
    // Which of the two comes first differs from country to country, and a console has buyers and pages of several.
    if (sign === '/' && month !== day && Number(day) <= 12) return null;
    const clock = clockOf(word, hour, minute, second, half);
    const year = new Date(now).getFullYear();
    const time = at(year, Number(month), Number(day), clock);
    return time === null || time > now + AHEAD ? at(year - 1, Number(month), Number(day), clock) : time;
  }
  const dayWord = DAY_WORD.exec(shown);
  if (!dayWord) return null;
  const [, word, part, hour, minute = '', second = '', half] = dayWord;
  return onDayWord(word, clockOf(part, hour, minute, second, half), now);
}
