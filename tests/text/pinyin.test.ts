import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findInitials, lettersOf, readingsOf } from '../../lib/text/pinyin';
import { PinyinWord } from '../../lib/text/pinyin-word';
import { pinyinTable } from '../support/make/pinyin-table';
import { fromRoot } from '../support/paths';

const byInitials = (text: string, letters: string) => findInitials(lettersOf(text), letters);
const byPinyin = (text: string, letters: string) => new PinyinWord(letters).find(text);

describe('pinyin', () => {
  it('has the table that its maker makes', () => {
    expect(readFileSync(fromRoot('lib/text/generated/pinyin.ts'), 'utf8')).toBe(pinyinTable());
  });

  it('knows several readings, ü as v, and no reading of what is no common character', () => {
    expect(readingsOf('长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
    expect(readingsOf('绿')).toContain('lv');
    expect(readingsOf('略')).toEqual(expect.arrayContaining(['lve', 'lue']));
    expect(readingsOf('a')).toEqual([]);
  });

  it('finds initials of any reading, and of Latin letters', () => {
    expect(byInitials('发货时间', 'fhsj')).toBe(0);
    expect(byInitials('关于发货', 'fh')).toBe(2);
    expect(byInitials('重量', 'cl')).toBe(0);
    expect(byInitials('重量', 'zl')).toBe(0);
    expect(byInitials('xl码', 'xlm')).toBe(0);
    expect(byInitials('发货', 'fhs')).toBe(-1);
  });

  it.each([
    ['发货时间', 'fahuo', 0, 2],
    ['发货时间', 'fahuoshi', 0, 3],
    ['发货时间', 'fahuosh', 0, 3],
    ['发货时间', 'fhuo', 0, 2],
    ['发货时间', 'fahsj', 0, 4],
    ['关于重量', 'zhongl', 2, 4],
    ['关于重量', 'chong', 2, 3],
    ['xl码多大', 'xlma', 0, 3],
    ['退换货', 'thuanh', 0, 3],
  ])('finds %s by %s', (text, letters, start, end) => {
    expect(byPinyin(text, letters)).toEqual({ start, end });
  });

  it.each([
    ['发货', 'fahuox'],
    ['发货', 'huofa'],
    ['', 'fa'],
  ])('does not find %j by %j', (text, letters) => {
    expect(byPinyin(text, letters)).toBeNull();
  });

  it('wants as many characters as it is told, not counting signs', () => {
    const word = new PinyinWord('you');
    expect(word.find('没有货', 2)).toBeNull();
    expect(word.find(',有货')).toEqual({ start: 1, end: 2 });
    expect(new PinyinWord('youhu').find('有,货', 2)).toEqual({ start: 0, end: 3 });
    expect(new PinyinWord('youhu').find('有\0货', 2)).toBeNull();
  });
});
