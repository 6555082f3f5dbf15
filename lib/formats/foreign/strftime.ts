import { variable } from './variables';

/** How far from now a date is meant, in units of ours. */
export interface Shift {
  amount: number;
  unit: '天' | '周' | '个月' | '小时' | '分钟';
}

type Kind =
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'hour'
  | 'minute'
  | 'second'
  | 'half'
  | 'date'
  | 'clock'
  | 'both'
  | 'other';

const KINDS: Record<string, Kind> = {
  ...kindOf('Y y G', 'year'),
  ...kindOf('m B b h', 'month'),
  ...kindOf('d e', 'day'),
  ...kindOf('A a u w', 'weekday'),
  ...kindOf('H I k l', 'hour'),
  ...kindOf('M', 'minute'),
  ...kindOf('S', 'second'),
  ...kindOf('p P', 'half'),
  ...kindOf('F D x', 'date'),
  ...kindOf('T R r X', 'clock'),
  ...kindOf('c', 'both'),
  ...kindOf('j U V W Z z', 'other'),
};
/** What is asked for where a part stands alone. */
const NAMES: Partial<Record<Kind, string>> = {
  year: '年份',
  month: '月份',
  day: '几号',
  weekday: '星期几',
  hour: '几点',
  minute: '几分',
  second: '几秒',
  half: '上下午',
};

const DIRECTIVE = `%[-_0^1]?[${Object.keys(KINDS).join('')}]`;
/** A percentage is no date: a figure stands before its sign. */
const RUN = new RegExp(
  String.raw`(?<![\d%])${DIRECTIVE}(?:[-/.,:：年月日号时点分秒\sT]{0,3}${DIRECTIVE})*[日号时分秒]?`,
  'g',
);
const EACH = new RegExp(DIRECTIVE, 'g');
/** Days and months that our dates reach. */
const FURTHEST = 999;

/**
 * Dates and times written with the marks of `strftime` in our notation: the day in whatever order as `{今天+2}`, the time as `{现在}`. What we
 * have no word for is asked for, and `isWhole` false.
 */
export function ownDates(text: string, shift: Shift | null = null): { text: string; isWhole: boolean } {
  let isWhole = true;
  const own = text.replace(RUN, (run) => {
    const kinds = (run.match(EACH) ?? []).map(kindIn);
    const has = (kind: Kind) => kinds.includes(kind);
    const hasDate = has('date') || has('both') || (has('month') && has('day'));
    const hasClock = has('clock') || has('both') || (has('hour') && (has('minute') || has('half')));
    const isLone = kinds.some((kind) =>
      kind === 'year' || kind === 'month' || kind === 'day'
        ? !hasDate
        : kind === 'hour' || kind === 'minute' || kind === 'second' || kind === 'half'
          ? !hasClock
          : kind === 'other' || kind === 'weekday',
    );
    if (isLone || !(hasDate || hasClock)) {
      isWhole = false;
      if (!hasDate && !hasClock) return run.replace(EACH, (part) => variable(NAMES[kindIn(part)] ?? '日期'));
    }
    const isOfDay = shift === null || /天|周|月/.test(shift.unit);
    if (shift && ((!isOfDay && hasDate) || Math.abs(shift.amount) > FURTHEST)) {
      isWhole = false;
      return [hasDate ? '{日期}' : '', hasClock ? '{时间}' : ''].filter(Boolean).join(' ');
    }
    const sign = shift && shift.amount < 0 ? '' : '+';
    const moved = shift && shift.amount !== 0 ? `${sign}${shift.amount}${shift.unit === '天' ? '' : shift.unit}` : '';
    const date = hasDate ? `{今天${isOfDay ? moved : ''}}` : '';
    const clock = hasClock ? `{现在${isOfDay ? '' : moved}}` : '';
    const weekday = has('weekday') ? variable('星期几') : '';
    const isClockFirst = kinds.findIndex((kind) => kind === 'hour' || kind === 'clock') === 0;
    const words = isClockFirst ? [clock, date, weekday] : [date, weekday, clock];
    return words.filter(Boolean).join(' ') + trailing(run, kinds.at(-1));
  });
  return { text: own, isWhole };
}

/** The unit behind the last figure goes with it, where our date says it itself. */
function trailing(run: string, last: Kind | undefined): string {
  const unit = /[日号时分秒]$/.exec(run)?.[0] ?? '';
  const isSaid = (last === 'day' && /[日号]/.test(unit)) || (last !== 'day' && /[时分秒]/.test(unit));
  return isSaid ? '' : unit;
}

const kindIn = (directive: string): Kind => KINDS[directive.at(-1) ?? ''] ?? 'other';

function kindOf(letters: string, kind: Kind): Record<string, Kind> {
  return Object.fromEntries(letters.split(' ').map((letter) => [letter, kind]));
}
