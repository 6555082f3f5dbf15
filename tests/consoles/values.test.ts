import { describe, expect, it } from 'vitest';
import {
  hidesPart,
  isMasked,
  parseCount,
  parseDuration,
  parsePrice,
  parseQuantity,
} from '../../lib/consoles/reader/values';

describe('values as pages show them', () => {
  it.each([
    ['¥59.00', 59],
    ['￥1,299', 1299],
    ['59.9元', 59.9],
    ['¥ 0.01', 0.01],
    ['59-79', null],
    ['1.2万', null],
    ['¥59起', null],
    ['1,29', null],
    ['-5', null],
    ['', null],
  ])('price %j → %j', (text, value) => expect(parsePrice(text)).toBe(value));

  it.each([
    ['×2', 2],
    ['x 12', 12],
    ['2件', 2],
    ['2.5', null],
    ['两件', null],
  ])('quantity %j → %j', (text, value) => expect(parseQuantity(text)).toBe(value));

  it.each([
    ['3', 3],
    ['99+', 99],
    ['服务预警', null],
    ['3条', null],
  ])('count %j → %j', (text, value) => expect(parseCount(text)).toBe(value));

  it.each([
    ['12秒', 12],
    ['3分钟', 180],
    ['3分12秒', 192],
    ['1小时5分', 3900],
    ['已等待2天', 172_800],
    ['03:12', 192],
    ['刚刚', null],
    ['12', null],
  ])('duration %j → %j', (text, value) => expect(parseDuration(text)).toBe(value));

  it('masks', () => {
    expect(['王**', '138****0000', '＊＊', '王*', '云xx', '●●'].every(isMasked)).toBe(true);
    expect(['5*3', '小鹿xx', '*星*', ''].some(isMasked)).toBe(false);
    expect(['王*', '138xxxx0007', '某路某某号', '138某某0007'].every(hidesPart)).toBe(true);
    expect(['王小明', '成都市武侯区某路 8 号', '13800000007'].some(hidesPart)).toBe(false);
  });
});
