import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../lib/formats/delimited/decode';
import { encodeGbk } from '../../lib/formats/delimited/gbk';
import { utf16 } from './importing';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the encoding of a file', () => {
  it.each([
    ['plain ASCII', utf8('code,content\na,b'), 'utf-8', 'code,content\na,b'],
    ['UTF-8', utf8('编码,内容\r\na,模'), 'utf-8', '编码,内容\na,模'],
    ['UTF-8 with a mark', utf8('\ufeff内容'), 'utf-8', '内容'],
    ['GBK', encodeGbk('编码,内容\r\na,您好'), 'gb18030', '编码,内容\na,您好'],
    ['GB18030 with four bytes', bytes(0xc4, 0xe3, 0x94, 0x39, 0xfc, 0x36), 'gb18030', '你😀'],
    [
      'Big5',
      bytes(
        0xb1,
        0x7a,
        0xa6,
        0x6e,
        0xa1,
        0x41,
        0xc5,
        0x77,
        0xaa,
        0xef,
        0xa5,
        0xfa,
        0xc1,
        0x7b,
        0xa5,
        0xbb,
        0xa9,
        0xb1,
        0x0a,
      ),
      'big5',
      '您好，歡迎光臨本店\n',
    ],
    ['UTF-16 with a mark', utf16('内容\t好\r\n'), 'utf-16le', '内容\t好\n'],
    [
      'UTF-16 without',
      utf16('快捷短语编码,快捷短语\n一二三,您好您好\n').slice(2),
      'utf-16le',
      '快捷短语编码,快捷短语\n一二三,您好您好\n',
    ],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x4f, 0x60), 'utf-16be', '你'],
    ['lone carriage returns', utf8('a\rb\r\nc'), 'utf-8', 'a\nb\nc'],
    ['carriage returns in UTF-16', utf16('内容\r好\r\n\r1'), 'utf-16le', '内容\n好\n\n1'],
    // C4 A3 is ģ in UTF-8; so is every character of these.
    ['模 alone', bytes(0xc4, 0xa3), 'gb18030', '模'],
    ['模 in a table', encodeGbk('code,content\na,模\nb,模模\n'), 'gb18030', 'code,content\na,模\nb,模模\n'],
    ['French', utf8('code,content\na,déjà préféré\n'), 'utf-8', 'code,content\na,déjà préféré\n'],
    ['Russian', utf8('а,Спасибо за заказ\n'), 'utf-8', 'а,Спасибо за заказ\n'],
  ])('is seen: %s', (_, file, encoding, text) => {
    expect(decodeText(file)).toEqual({ text, encoding, damaged: 0 });
  });

  it('is seen in a UTF-8 file that was cut in the middle of a character', () => {
    const cut = utf8('编码,内容\na,您好，在的').slice(0, -1);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
  });

  it('is what a person says', () => {
    expect(decodeText(bytes(0xc4, 0xa3), 'utf-8')?.text).toBe('ģ');
    expect(decodeText(bytes(0xa7, 0x41), 'big5')?.text).toBe('你');
  });

  it('is right for any Chinese text in GBK or UTF-8', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((it) => String.fromCharCode(it)),
      minLength: 8,
    });
    fc.assert(
      fc.property(han, (text) => {
        expect(decodeText(encodeGbk(text))).toMatchObject({ text, encoding: 'gb18030' });
        expect(decodeText(utf8(text))).toMatchObject({ text, encoding: 'utf-8' });
      }),
    );
  });

  it('is none for programs and noise', () => {
    expect(decodeText(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251))).toBeNull();
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, i) => i % 8))).toBeNull();
  });
});
