import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateText, isDate } from '../../../lib/phrases/variables/date';
import { inZone } from '../../support/in-zone';

/** Monday. */
const NOW = new Date(2026, 10, 23, 15, 4).getTime();

describe('dates in a phrase', () => {
  it.each([
    ['今天', '11月23日'],
    ['大后天', '11月26日'],
    ['今天-1', '11月22日'],
    ['今天 + 8', '12月1日'],
    ['今天＋2天', '11月25日'],
    ['明天+1周', '12月1日'],
    ['今天+1个月', '12月23日'],
    ['3天后', '11月26日'],
    ['2周之后', '12月7日'],
    ['3天前', '11月20日'],
    ['本周一', '11月23日'],
    ['本周五', '11月27日'],
    ['这周天', '11月29日'],
    ['下周一', '11月30日'],
    ['上周日', '11月22日'],
    ['下礼拜三', '12月2日'],
    ['月底', '11月30日'],
    ['下月底', '12月31日'],
    ['下个月初', '12月1日'],
    ['现在', '15:04'],
    ['现在+2小时', '17:04'],
    ['现在-30分钟', '14:34'],
    ['2小时后', '17:04'],
    ['现在+10小时', '11月24日01:04'],
  ])('writes %s as %s', (expression, text) => {
    expect(dateText(expression, NOW)).toBe(text);
  });

  it('stays within the month that is meant when it is shorter', () => {
    expect(dateText('今天+1个月', new Date(2027, 0, 31, 9).getTime())).toBe('2月28日');
    expect(dateText('今天+1个月', new Date(2028, 0, 31, 9).getTime())).toBe('2月29日');
    expect(dateText('月底', new Date(2028, 1, 3, 9).getTime())).toBe('2月29日');
    expect(dateText('下月底', new Date(2027, 11, 31, 9).getTime())).toBe('1月31日');
    expect(dateText('下周五', new Date(2026, 11, 28, 9).getTime())).toBe('1月8日');
  });

  it('counts a Sunday to the week that ends with it', () => {
    const sunday = new Date(2026, 10, 29, 23, 59).getTime();
    expect(dateText('本周一', sunday)).toBe('11月23日');
    expect(dateText('下周一', sunday)).toBe('11月30日');
  });

  it('takes other words for names', () => {
    for (const name of ['今天发货', '周五', '天后', '买家', '本周', '3件后', '今天+2小时', '今天+', '现在x']) {
      expect(isDate(name), name).toBe(false);
    }
  });
});

const FILE = path.resolve(import.meta.dirname, '../../../lib/phrases/variables/date.ts');
const textsIn = (zone: string, asked: [expression: string, at: string][]): unknown =>
  inZone(zone, FILE, `${JSON.stringify(asked)}.map(([e, at]) => dateText(e, Date.parse(at)))`);

describe('dates where clocks are changed', () => {
  it('count days on the calendar and hours on the clock', () => {
    // In New York the clocks went back in the night to 1 November 2026 and forward in the night to 14 March 2027.
    expect(
      textsIn('America/New_York', [
        ['今天+1', '2026-11-01T00:30:00-04:00'],
        ['明天', '2026-10-31T23:30:00-04:00'],
        ['现在+2小时', '2026-11-01T00:30:00-04:00'],
        ['今天+1', '2027-03-13T23:30:00-05:00'],
        ['现在+2小时', '2027-03-14T00:30:00-05:00'],
        ['本周日', '2026-10-26T09:00:00-04:00'],
      ]),
    ).toEqual(['11月2日', '11月1日', '01:30', '3月14日', '03:30', '11月1日']);
  });

  it('are those of the agent’s own day', () => {
    const at = '2026-11-23T17:30:00Z';
    expect(textsIn('Asia/Shanghai', [['今天', at]])).toEqual(['11月24日']);
    expect(textsIn('America/Los_Angeles', [['今天', at]])).toEqual(['11月23日']);
  });
});
