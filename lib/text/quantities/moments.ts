import { NUMBER, numberOf } from './numerals';

/** A clock time, in minutes since midnight. */
export interface ClockTime {
  minutes: number;
  start: number;
  end: number;
}

/** A day: so many days from today (明天 is 1), or a day of the calendar. */
export interface Day {
  ahead?: number;
  /** 1…12 */
  month?: number;
  /** 1…31 */
  day?: number;
  start: number;
  end: number;
}

const CLOCK = new RegExp(
  `(凌晨|早上|上午|中午|下午|傍晚|晚上|今晚|晚)? ?(?:(\\d{1,2}):([0-5]\\d)|(${NUMBER})(?:点钟?|时)(?!击|到点|评|开|赞|候)(半|[一三]刻|(?:\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分)?)`,
  'g',
);
const CLOCK_AFTER = /^(?:钟|整|之?前|以前|之?后|以后|过后|左右)/;
const AFTERNOON = /下午|傍晚|晚/;

/** Clock times in a readable text: 16:00, 下午4点, 四点半. 12 hours are added where the words say so. */
export function clocksIn(text: string): ClockTime[] {
  const found: ClockTime[] = [];
  for (const match of text.matchAll(CLOCK)) {
    const [all, part = '', hours, minutes, spoken, past = ''] = match;
    const hour = hours === undefined ? numberOf(spoken as string) : Number(hours);
    if (hour === null || hour > 24 || !Number.isInteger(hour)) continue;
    // 有一点, 快一点: a spoken hour needs something of a clock around it.
    if (
      spoken !== undefined &&
      !/^\d/.test(spoken) &&
      part === '' &&
      past === '' &&
      !CLOCK_AFTER.test(text.slice(match.index + all.length))
    )
      continue;
    const isLate = (AFTERNOON.test(part) && hour < 12) || (part === '中午' && hour < 3);
    const after = minutes === undefined ? minutesPast(past) : Number(minutes);
    found.push({
      minutes: (isLate ? hour + 12 : hour) * 60 + after,
      start: match.index + (all.length - all.trimStart().length),
      end: match.index + all.length,
    });
  }
  return found;
}

function minutesPast(word: string): number {
  if (word === '半') return 30;
  if (word.endsWith('刻')) return word.startsWith('三') ? 45 : 15;
  return word === '' ? 0 : (numberOf(word.slice(0, -1)) ?? 0);
}

const AHEAD: Record<string, number> = {
  前天: -2,
  昨天: -1,
  今天: 0,
  今日: 0,
  当天: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  次日: 1,
  后天: 2,
  大后天: 3,
};
const DAY = new RegExp(
  `(大后天|前天|昨天|今天|今日|当天|今晚|明天|明日|明早|次日|后天)|(?:(${NUMBER})月)(${NUMBER})[号日]?|(?<![\\d.])(\\d{1,2})[./](\\d{1,2})(?=号|日|前|起|开始|结束|截止|止)|(?<![\\d.-])(\\d{1,2})号`,
  'g',
);

/** Days in a readable text: 明天, 11月25号, 12.12前, 25号. */
export function daysIn(text: string): Day[] {
  const found: Day[] = [];
  for (const match of text.matchAll(DAY)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const [, near, month, day, dotMonth, dotDay, alone] = match;
    if (near !== undefined) {
      found.push({ ahead: AHEAD[near] as number, ...place });
      continue;
    }
    const m = numberIn(month ?? dotMonth, 12);
    const d = numberIn(day ?? dotDay ?? alone, 31);
    if (d !== null && (m !== null || alone !== undefined))
      found.push({ ...(m === null ? {} : { month: m }), day: d, ...place });
  }
  return found;
}

function numberIn(word: string | undefined, most: number): number | null {
  const value = word === undefined ? null : numberOf(word);
  return value !== null && Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}
