import { describe, expect, it } from 'vitest';
import { beyondGbk, encodeGbk } from '../../lib/formats/delimited/gbk';

const hex = (text: string): string => [...encodeGbk(text)].map((byte) => byte.toString(16)).join(' ');

describe('GBK', () => {
  it.each([
    ['abc,"\r\n', '61 62 63 2c 22 d a'],
    ['模', 'c4 a3'],
    ['中文', 'd6 d0 ce c4'],
    ['朱镕基', 'd6 ec e9 46 bb f9'],
    ['，！￥·—～', 'a3 ac a3 a1 a3 a4 a1 a4 a1 aa a1 ab'],
    ['①ⅰ㎏', 'a2 d9 a2 a1 a9 4b'],
  ])('writes %s', (text, bytes) => {
    expect(hex(text)).toBe(bytes);
  });

  it('has the 21,791 characters of code page 936, and the platform reads each back', () => {
    const all = Array.from({ length: 0x10000 - 0x80 }, (_, i) => String.fromCharCode(i + 0x80)).filter(
      (char) => char.isWellFormed() && beyondGbk(char).length === 0,
    );
    expect(all).toHaveLength(21_791);
    expect(new TextDecoder('gbk').decode(encodeGbk(all.join('')))).toBe(all.join(''));
  });

  it('lists what it has no place for, each once, and writes it as a question mark', () => {
    expect(beyondGbk('好😀的♥😀é€\ud800')).toEqual(['😀', '♥', '€', '\ud800']);
    expect(hex('好😀')).toBe('ba c3 3f');
  });
});
