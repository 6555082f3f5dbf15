import { describe, expect, it } from 'vitest';
import { ownDates } from '../../lib/formats/foreign/strftime';

describe('dates in the marks of strftime', () => {
  it.each([
    ['%Y年%m月%d日', '{今天}'],
    ['%m/%d/%Y', '{今天}'],
    ['%B %e, %Y', '{今天}'],
    ['截止%m月%d日24点', '截止{今天}24点'],
    ['%x', '{今天}'],
    ['%H:%M:%S', '{现在}'],
    ['%1I:%M %p', '{现在}'],
    ['%H时%M分下单', '{现在}下单'],
    ['%Y-%m-%d %H:%M', '{今天} {现在}'],
    ['%H:%M %m-%d', '{现在} {今天}'],
    ['棉100%，省10%d元', '棉100%，省10%d元'],
  ])('%s is %s', (text, own) => {
    expect(ownDates(text)).toEqual({ text: own, isWhole: true });
  });

  it.each([
    ['%Y年夏款', '{年份}年夏款'],
    ['今天%A', '今天{星期几}'],
    ['%m月%d日（%A）', '{今天}（{星期几}）'],
    ['%A, %B %d', '{今天} {星期几}'],
  ])('%s has no word of ours for all of it', (text, own) => {
    expect(ownDates(text)).toEqual({ text: own, isWhole: false });
  });

  it('moves by days, weeks, months and hours', () => {
    expect(ownDates('%m/%d', { amount: 3, unit: '天' }).text).toBe('{今天+3}');
    expect(ownDates('%m/%d', { amount: -1, unit: '周' }).text).toBe('{今天-1周}');
    expect(ownDates('%m/%d %H:%M', { amount: 1, unit: '个月' }).text).toBe('{今天+1个月} {现在}');
    expect(ownDates('%H:%M', { amount: 2, unit: '小时' }).text).toBe('{现在+2小时}');
    expect(ownDates('%m/%d %H:%M', { amount: 2, unit: '小时' })).toEqual({ text: '{日期} {时间}', isWhole: false });
  });
});
