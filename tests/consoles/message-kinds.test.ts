// @vitest-environment happy-dom
// What a row of a taught chat is, of whose cards and notes its pack knows nothing.
import { expect, it } from 'vitest';
import type { Locator, MessageRules } from '../../lib/consoles/pack';
import { readRow } from '../../lib/consoles/reader/message-row';
import { build } from './fixture';

const at = (css: string): Locator => ({ css, verified: { date: '2026-11-30', by: 'user', sureness: 'A' } });
const RULES: MessageRules = {
  ...{ list: [at('.log')], row: '.row', id: { attribute: 'data-no-id' }, text: [at('.bubble')] },
  side: { buyer: [at('.left')], agent: [at('.right')], system: [] },
};
const read = (html: string, side = 'left', rules = RULES, more = '') => {
  const [row] = build(
    `<div class="row ${side}"><img class="who"><i>小雨</i>${more}<div class="bubble">${html}</div></div>`,
  );
  document.body.replaceChildren(row as HTMLElement);
  const { kind, side: told, text } = readRow(rules, row as HTMLElement, 0);
  return { kind, side: told.known && told.value, text };
};

it.each([
  ['product', '<img src="data:,"><p>圆领毛衣 秋冬</p><p>¥129.00</p>'],
  ['product', '<img src="data:,"><div>圆领毛衣</div><p><span>￥</span><span>129</span></p><button>查看</button>'],
  ['product', '<a><img src="data:,"><p>圆领毛衣</p><p>到手价 ¥<b>99</b></p></a>'],
  ['order', '<img src="data:,"><p>订单号：240618-123456789</p><p>圆领毛衣</p><p>¥129.00</p>'],
  ['text', '<p>¥129.00</p>'],
  ['text', '<p>这个 ¥129 能便宜吗</p><p>我买两件</p>'],
  ['text', '<img src="data:,"><p>这个 ¥129 能便宜吗</p><p>我买两件</p>'],
  ['text', '<img class="emoji" alt="[微笑]"><p>便宜点</p><p>¥99</p>'],
  ['text', '<p>订单号：240618-123456789</p><p>什么时候发</p>'],
])('a %s: %s', (kind, html) => {
  expect(read(html).kind).toBe(kind);
});

it('is what the pack says where it knows cards', () => {
  const html = '<img src="data:,"><p>圆领毛衣 秋冬</p><p>¥129.00</p>';
  expect(read(html, 'left', { ...RULES, order: { card: [at('.order-card')] } }).kind).toBe('text');
});

it('counts a note for colleagues as nobody’s answer', () => {
  expect(read('她要的是黑色', 'right private-note').side).toBe('system');
  expect(read('她要的是黑色', 'right', RULES, '<span>内部备注</span>').side).toBe('system');
  expect(read('她要的是黑色', 'right', RULES, '<span>仅客服可见</span>').side).toBe('system');
  expect(read('在的', 'right', RULES, '<button class="add-private-note"></button>').side).toBe('agent');
  expect(read('在的', 'right private-message').side).toBe('agent');
  expect(read('内部备注', 'right').side).toBe('agent');
  expect(read('内部备注写好了', 'right').side).toBe('agent');
  expect(read('在吗', 'left private-chat').side).toBe('buyer');
});

it('takes a notice of what somebody withdrew for nobody’s words', () => {
  expect(read('小雨撤回了一条消息', '')).toMatchObject({ kind: 'withdrawn', side: 'system' });
  expect(read('小雨撤回了一条消息', 'left')).toMatchObject({ kind: 'text', side: 'buyer' });
});
