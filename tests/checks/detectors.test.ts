import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../lib/checks/detectors';
import { DraftView } from '../../lib/checks/engine/view';
import { Folder } from '../../lib/text/fold';
import { DETECTED } from './detected';

function found(id: string, text: string): string[] {
  const view = new DraftView(new Folder().fold(text));
  view.open({});
  return (detectors.get(id)?.detect(view) ?? []).map(({ start, end }) => text.slice(start, end));
}

/** [detector, text, what it finds in it]. Numbers are made up, with valid check digits where there are any. */
const CASES: [string, string, string[]][] = [
  ['phone', '电话13800138000', ['13800138000']],
  ['phone', '＋86 138-0013-8000 白天', ['＋86 138-0013-8000']],
  ['phone', '电话一三八〇〇一三八〇〇〇哦', ['一三八〇〇一三八〇〇〇']],
  ['phone', '座机0571-88001234', ['0571-88001234']],
  ['phone', '座机（010）88001234', ['（010）88001234']],
  ['phone', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣']],
  ['phone', '甲13800138000乙13900139000', ['13800138000', '13900139000']],
  ['phone', '订单138001380001234567', []],
  ['phone', '单号 YT13800138000', []],
  ['phone', '单号SF1380013800012', []],
  ['phone', '单号 7731 3800 1380 00', []],
  ['phone', '138****8000', []],
  ['phone', '热线400-820-1234', []],
  ['phone', '拨95338或10086', []],
  ['phone', '尺码130/140/150/160', []],
  ['phone', '2024-01-13 08:00:13', []],
  ['phone', '价格 139.00 138.00 137.00', []],
  ['phone', '十一三天左右，一二三四五六七八九', []],
  ['hidden-phone', '①③⑧⓪⓪①③⑧⓪⓪⓪', ['①③⑧⓪⓪①③⑧⓪⓪⓪']],
  ['hidden-phone', '打l38OOl38OOO', ['l38OOl38OOO']],
  ['hidden-phone', '138♥0013♥8000', ['138♥0013♥8000']],
  ['hidden-phone', '138-0013-8000', []],
  ['hidden-phone', '13:00,15:30,18:00', []],
  ['contact-id', '微信号 abc12345', ['微信号 abc12345']],
  ['contact-id', 'QQ：28456710', ['QQ：28456710']],
  ['contact-id', 'qq 1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', ['qq 1️⃣2️⃣3️⃣4️⃣5️⃣6']],
  ['contact-id', '薇：hello_66', ['薇：hello_66']],
  ['contact-id', '型号VX-300', []],
  ['contact-id', 'wx hello', []],
  ['contact-id', '微信支付立减5元', []],
  ['link', '看www.abc123.com', ['www.abc123.com']],
  ['link', 'https://t.cn/A6xyz 进', ['https://t.cn/A6xyz']],
  ['link', 'abc点com', ['abc点com']],
  ['link', 'https://item.taobao.com/item.htm?id=1', []],
  ['link', '厚3.5cm，v2.0版', []],
  ['link', '今天下午3点。Com款', []],
  ['email', '发到 kefu@shop.com', ['kefu@shop.com']],
  ['email', '@小二 在吗', []],
  ['bank-card', '6222 0212 3456 7895', []],
  ['bank-card', '4111 1111 1111 1111', ['4111 1111 1111 1111']],
  ['bank-card', '订单号4111111111111111222233', []],
  ['id-number', '11010519491231002X', ['11010519491231002X']],
  ['id-number', '110105194912310021', []],
  ['placeholder', '亲爱的{买家}，到了', ['{买家}']],
  ['placeholder', '{{name}}您好', ['{{name}}']],
  ['placeholder', '已发XX快递，预计[待补]', ['[待补]', 'XX']],
  ['placeholder', '<姓名>您好，#订单号#', ['<姓名>', '#订单号#']],
  ['placeholder', '共____元，undefined', ['____', 'undefined']],
  ['placeholder', '[快递公司]已揽收，单号[快递单号]', ['[快递公司]', '[快递单号]']],
  ['placeholder', '%买家昵称%您好，#发货地#发出，保修__年', ['#发货地#', '%买家昵称%', '__']],
  ['placeholder', '满{300}减50，{长×宽×高}，100%棉，99%的买家', []],
  ['placeholder', '#新品发货#', []],
  ['placeholder', '单号xxxxxxxxxxxxx，请查收', ['xxxxxxxxxxxxx']],
  ['marks-only', ' …… ', ['……']],
  ['marks-only', '？！', ['？！']],
  ['marks-only', '？1', []],
  ['marks-only', '👌！', []],
  ['placeholder', 'XXL码有货[玫瑰]', []],
  ['placeholder', '【尺码】S、M（可叠加）10×20cm', []],
];

describe('detectors', () => {
  it.each(CASES)('%s: %s', (id, text, spans) => expect(found(id, text)).toEqual(spans));
});

describe.each(DETECTED)('what is and is no $id', ({ id, found: hits, passed }) => {
  it.each(hits)('finds in %s', (text, span) => expect(found(id, text)).toEqual([span]));
  it.each(passed)('passes %s', (text) => expect(found(id, text)).toEqual([]));
});

describe('mobile numbers', () => {
  const figures = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  const second = fc.integer({ min: 3, max: 9 });
  const rows = ['0123456789', '０１２３４５６７８９', '零一二三四五六七八九', '⓪①②③④⑤⑥⑦⑧⑨', '〇壹贰叁肆伍陆柒捌玖'];

  it('are found whatever figures they are written in and whatever parts them', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '·', '⭐', '\u200b', '~', '*', '/');
    const style = fc.array(fc.integer({ min: 0, max: rows.length - 1 }), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(figures, second, separator, style, (rest, one, sign, styles) => {
        const number = [1, one, ...rest].map((figure, i) => rows[styles[i] ?? 0]?.[figure]).join(sign);
        expect(found('phone', `打${number}吧`)).toEqual([number]);
      }),
    );
  });

  it('are none with a figure or letter more at either end', () => {
    const more = fc.constantFrom(...'0123456789abcxyz');
    fc.assert(
      fc.property(figures, second, more, fc.boolean(), (rest, one, sign, isBefore) => {
        const number = [1, one, ...rest].join('');
        expect(found('phone', isBefore && sign !== '6' ? `号${sign}${number}` : `号${number}${sign}`)).toEqual(
          // 1 and the figures before the last may be a number themselves, but then one more follows: never.
          [],
        );
      }),
    );
  });

  it('that are masked are none', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('****', '＊＊＊＊', 'xxxx', '●●●●'), (rest, mask) => {
        const [a, b, c, d, e] = rest;
        expect(found('phone', `尾号核对：13${a}${mask}${b}${c}${d}${e}`)).toEqual([]);
      }),
    );
  });
});

it('a reply is the same one with another form of address, and none with other words', () => {
  const view = new DraftView(new Folder().fold('您好，包裹今天在派送，请留意电话'));
  const isSame = (said: string): boolean => {
    view.open({ previousReplies: [said] });
    return (detectors.get('repeated-reply')?.detect(view).length ?? 0) > 0;
  };
  expect(isSame('亲，包裹今天在派送，请留意电话哦~')).toBe(true);
  expect(isSame('包裹今天在派送 请留意电话')).toBe(true);
  expect(isSame('亲，包裹明天再派送，请留意电话哦~')).toBe(false);
});

it('no detector throws or leaves a draft, whatever stands in it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'0123456789abvx微信加@.-_{}【】￥：/ \ud83d❤'), maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, (draft) => {
      const view = new DraftView(new Folder().fold(draft));
      view.open({ previousReplies: [draft] });
      for (const detector of detectors.values()) {
        for (const { start, end } of detector.detect(view)) {
          expect(start >= 0 && start < end && end <= draft.length).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
