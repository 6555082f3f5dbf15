import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShownTime } from '../../lib/consoles/reader/shown-time';

/** A Wednesday. */
const NOW = new Date(2026, 8, 9, 10, 30, 0).getTime();
const local = (year: number, month: number, day: number, h = 0, m = 0, s = 0) =>
  new Date(year, month - 1, day, h, m, s).getTime();

describe('parseShownTime', () => {
  it.each([
    ['2026年09月08日 17:30:17', local(2026, 9, 8, 17, 30, 17)],
    ['2026-11-23 14:05:09', local(2026, 11, 23, 14, 5, 9)],
    ['2026-11-23T14:05:09.120', local(2026, 11, 23, 14, 5, 9)],
    ['2026/1/3 9:05', local(2026, 1, 3, 9, 5)],
    ['2026.01.03', local(2026, 1, 3)],
    ['2026年9月8日', local(2026, 9, 8)],
    ['2026年9月8日 下午3:05', local(2026, 9, 8, 15, 5)],
    ['2-22 18:55:20', local(2026, 2, 22, 18, 55, 20)],
    ['9月8日 17:30', local(2026, 9, 8, 17, 30)],
    ['12-31 23:59', local(2025, 12, 31, 23, 59)],
    ['10:20', local(2026, 9, 9, 10, 20)],
    ['10:33', local(2026, 9, 9, 10, 33)],
    ['23:10:05', local(2026, 9, 8, 23, 10, 5)],
    ['上午 9:15', local(2026, 9, 9, 9, 15)],
    ['晚上11:15', local(2026, 9, 8, 23, 15)],
    ['中午12:05', local(2026, 9, 8, 12, 5)],
    ['今天 08:00', local(2026, 9, 9, 8)],
    ['昨天 14:05', local(2026, 9, 8, 14, 5)],
    ['前天14:05', local(2026, 9, 7, 14, 5)],
    ['星期一 09:00', local(2026, 9, 7, 9)],
    ['周三 09:00', local(2026, 9, 2, 9)],
    ['刚刚', NOW],
    ['12秒前', NOW - 12_000],
    ['3分钟', NOW - 180_000],
    ['2小时前', NOW - 7_200_000],
    ['1天前', NOW - 86_400_000],
  ])('reads %s', (text, time) => {
    expect(parseShownTime(text, NOW)).toBe(time);
  });

  it.each([
    '',
    '在吗',
    '2026-02-30 10:00',
    '25:00',
    '10:60',
    '13-01 10:00',
    '2026',
    '14:05 收到',
    '99-99',
    '1788859817000',
  ])('does not guess at %j', (text) => {
    expect(parseShownTime(text, NOW)).toBeNull();
  });

  it('gives every full date back', () => {
    const times = fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true });
    fc.assert(
      fc.property(times, (date) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
        const clock = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
        const whole = new Date(
          date.getFullYear(),
          date.getMonth(),
          date.getDate(),
          date.getHours(),
          date.getMinutes(),
          date.getSeconds(),
        );
        expect(parseShownTime(`${day} ${clock}`, NOW)).toBe(whole.getTime());
      }),
    );
  });

  it('never throws, and never looks further ahead than a clock may be wrong for times without a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const time = parseShownTime(text, NOW);
        expect(time === null || Number.isFinite(time)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const time = parseShownTime(`${hour}:${String(minute).padStart(2, '0')}`, NOW) as number;
        expect(time).toBeLessThanOrEqual(NOW + 300_000);
        expect(time).toBeGreaterThan(NOW - 86_400_000);
      }),
    );
  });
});
