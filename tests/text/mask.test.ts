import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskDigits, maskPersonal } from '../../lib/text/mask';

/** Milliseconds for a property test: thousands of cases, on a machine that may be busy. */
const SLOW = 60_000;

describe('maskDigits', () => {
  it.each([
    ['电话13912345678', '电话#'],
    ['１３９ １２３４ ５６７８打这个', '#打这个'],
    ['139-1234-5678', '#'],
    ['1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '#'],
    ['一三九一二三四五六七八', '#'],
    ['订单 2409180011223344 呢', '订单 # 呢'],
    ['运单YT7654321098765到哪了', '运单#到哪了'],
    ['34020219900101123X', '#'],
  ])('%s → %s', (text, masked) => expect(maskDigits(text)).toBe(masked));

  it('keeps what a question is about', () => {
    const text = '165 110，155-165之间，165cm 55kg穿什么码？满300减40，7天内能退吗，iPhone15能用吗';
    expect(maskDigits(text)).toBe(text);
  });
});

describe('maskPersonal', () => {
  it.each([
    '帮我改成河北省石家庄市长安区建设路77号春晓家园3栋2单元501，李小梅 13711112222',
    '寄到成都高新区天府三街19号5楼',
    '收件人：王大海，电话 137 1111 2222',
    '微信号 haizi_2211，邮箱 hai.zi@example.com',
    '发票开这个 https://example.com/i?order=77889900',
    '我住幸福路66号',
    '3号楼1201室',
  ])('leaves nothing to find a person by: %s', (text) => {
    const masked = maskPersonal(text);
    for (const trace of [
      '建设路',
      '天府三街',
      '李小梅 1',
      '王大海',
      '137',
      'haizi',
      'hai.zi',
      'example',
      '幸福路',
      '1201',
      '7788',
      '501',
    ]) {
      expect(masked).not.toContain(trace);
    }
  });

  it.each(['尺码偏大吗，平时穿L', '发上海市区几天能到', '有没有小区自提', '第2件半价怎么算', '这个和那个有什么区别'])(
    'keeps %s',
    (text) => expect(maskPersonal(text)).toBe(text),
  );

  it(
    'leaves no long number and takes nothing more from its own result, whatever the text',
    () => {
      const unit = fc.constantFrom(
        '1',
        '3',
        '8',
        ' ',
        '-',
        '号',
        '路',
        '市',
        'a',
        '\u200b',
        '0',
        '室',
        '微信',
        '省',
        '\n',
      );
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 60 })), (text) => {
          const masked = maskPersonal(text);
          expect(masked).not.toMatch(/[0-9０-９]{5}/);
          expect(masked).not.toMatch(/1[3-9]\d[ -]?\d{4}[ -]?\d{4}/);
        }),
      );
    },
    SLOW,
  );
});
