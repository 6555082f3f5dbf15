// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findComposer, isSendControl } from '../../lib/consoles/composer';
import pack from '../../lib/consoles/packs/practice';
import { createReader } from '../../lib/consoles/reader/reader';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import { openMessages } from '../../lib/service/conversation';
import { known, unknown } from '../../lib/shared/reading';
import { changesOf, one, showPage } from './fixture';

const NOW = new Date(2026, 10, 23, 14, 10).getTime();
const PAGE = `
<ul data-yd="conversations">
  <li data-yd-row data-key="b1" aria-current="true"><b class="name">林小满</b><p class="preview">在吗</p><i class="waiting">3分钟</i></li>
  <li data-yd-row data-key="b2"><b class="name">老周</b><p class="preview">发票能开吗</p><i class="unread">2</i><i class="waiting">12秒</i></li>
  <li data-yd-row data-key="b3"><b class="name">林小满</b><p class="preview">好</p></li>
</ul>
<div data-yd="header" data-key="b1"><span class="name">林小满</span></div>
<div data-yd="viewing" data-product-id="p1"><span class="title">云朵拖鞋</span><span class="price">¥59.00</span></div>
<ol data-yd="messages">
  <li data-id="m0" class="from-system"><div class="bubble"><p class="text">会话开始</p></div><time class="at">2026-11-23 14:05:09</time></li>
  <li data-id="m1" class="from-buyer"><div class="bubble"><p class="text">你好<br>在吗</p></div></li>
  <li data-id="m2" class="from-agent robot"><div class="bubble"><p class="text">请稍等</p></div></li>
  <li data-id="m3" class="from-buyer"><div class="product-card" data-product-id="p1"><b class="title">云朵拖鞋</b><i class="price">¥59.00</i></div></li>
  <li data-id="m4" class="from-buyer"><div class="bubble"><img src="data:," alt="图"></div><time class="at">2026-11-23 14:07:00</time></li>
  <li data-id="m5" class="from-buyer withdrawn"><div class="bubble"><p class="text">撤回了一条消息</p></div></li>
  <li data-id="m6" class="from-buyer"><div class="order-card" data-order-no="20261122001">订单</div></li>
</ol>
<aside data-yd="orders">
  <article data-order-no="20261122001"><dl>
    <dt>订单编号</dt><dd>20261122001</dd><dt>状态</dt><dd>待发货</dd><dt>实付</dt><dd>¥118.00</dd>
    <dt>下单时间</dt><dd>2026-11-22 20:01:02</dd><dt>收货人</dt><dd>林小满</dd><dt>手机</dt><dd>13800000001</dd>
    <dt>地址</dt><dd>浙江省杭州市桂花路1号</dd><dt>买家留言</dt><dd></dd><dt>商家备注</dt><dd>送袋子—小青—11-22</dd><dt>旗帜</dt><dd>red</dd>
  </dl><ul class="items"><li><b class="title">云朵拖鞋</b><i class="sku">白色 38</i><i class="quantity">×2</i><i class="price">¥59.00</i></li></ul></article>
</aside>
<textarea data-yd="composer"></textarea><button data-yd="send"><span>发送</span></button>`;

const reader = () => createReader(pack, document, () => NOW);

beforeEach(() => showPage(PAGE));

describe('the practice console', () => {
  it('is a shop of its own', () => {
    expect(reader().read().shopId).toBe(PRACTICE_SHOP);
  });

  it('is read whole', () => {
    const { conversation, health } = reader().read();
    expect(conversation).toMatchObject({
      key: 'b1',
      buyer: known('林小满'),
      product: { id: known('p1'), title: known('云朵拖鞋'), price: known(59) },
    });
    const t0 = known(new Date(2026, 10, 23, 14, 5, 9).getTime());
    const t1 = known(new Date(2026, 10, 23, 14, 7).getTime());
    expect(conversation?.messages).toEqual([
      { id: 'm0', side: known('system'), kind: 'system', text: '会话开始', at: t0, robot: false },
      { id: 'm1', side: known('buyer'), kind: 'text', text: '你好\n在吗', at: t0, robot: false },
      { id: 'm2', side: known('agent'), kind: 'text', text: '请稍等', at: t0, robot: true },
      {
        id: 'm3',
        side: known('buyer'),
        kind: 'product',
        text: '',
        at: t0,
        robot: false,
        product: { id: known('p1'), title: known('云朵拖鞋'), price: known(59) },
      },
      { id: 'm4', side: known('buyer'), kind: 'image', text: '', at: t1, robot: false },
      { id: 'm5', side: known('buyer'), kind: 'withdrawn', text: '撤回了一条消息', at: t1, robot: false },
      {
        id: 'm6',
        side: known('buyer'),
        kind: 'order',
        text: '',
        at: t1,
        robot: false,
        orderNo: known('20261122001'),
      },
    ]);
    expect(openMessages(conversation?.messages ?? []).map(({ id }) => id)).toEqual(['m1', 'm3', 'm4', 'm6']);
    expect(Object.values(health)).not.toContain('blind');
  });

  it('takes a missing badge for 0 only once a badge was seen', () => {
    expect(
      reader()
        .read()
        .rows.map(({ unread }) => unread),
    ).toEqual([known(0), known(2), known(0)]);
    for (const badge of document.querySelectorAll('.unread')) badge.className = 'unread-x1';
    expect(
      reader()
        .read()
        .rows.map(({ unread }) => unread),
    ).toEqual(Array(3).fill(unknown('missing')));
    expect(reader().read().health['list.unread']).toBe('missing');
  });

  it('reads a badge with words as unreadable, not as a number', () => {
    one('.unread').textContent = '服务态度预警';
    const view = reader().read();
    expect(view.rows[1]?.unread).toEqual(unknown('unreadable'));
    expect(view.health['list.unread']).toBe('blind');
  });

  it('reads orders', () => {
    const orders = reader().read().conversation?.orders;
    expect(orders).toEqual(
      known([
        {
          no: known('20261122001'),
          status: known('待发货'),
          items: [{ title: known('云朵拖鞋'), sku: known('白色 38'), quantity: known(2), price: known(59) }],
          paid: known(118),
          createdAt: known(new Date(2026, 10, 22, 20, 1, 2).getTime()),
          receiver: known('林小满'),
          phone: known('13800000001'),
          address: known('浙江省杭州市桂花路1号'),
          buyerMemo: unknown('missing'),
          sellerMemo: known('送袋子—小青—11-22'),
          flag: known('red'),
          courier: unknown('blind'),
          waybill: unknown('blind'),
        },
      ]),
    );
  });

  it('tells no orders from orders it can’t see', () => {
    one('[data-yd="orders"]').replaceChildren('暂无订单');
    expect(reader().read().conversation?.orders).toEqual(known([]));
    one('[data-yd="orders"]').remove();
    expect(reader().read().conversation?.orders).toEqual(unknown('blind'));
  });

  it('keeps what was shown clearly when the page masks it', async () => {
    const read = reader();
    read.read();
    const values = () => [...document.querySelectorAll('dd')];
    const masked = await changesOf(() => {
      (values()[4] as Element).textContent = '林**';
      (values()[5] as Element).textContent = '138****0001';
    });
    const orders = () => {
      const reading = read.read(masked).conversation?.orders;
      return reading?.known ? reading.value[0] : undefined;
    };
    expect(orders()).toMatchObject({ receiver: known('林小满'), phone: known('13800000001') });
    const other = await changesOf(() => {
      one('article').setAttribute('data-order-no', '20261122002');
      (values()[0] as Element).textContent = '20261122002';
    });
    const reading = read.read(other).conversation?.orders;
    expect(reading?.known && reading.value[0]).toMatchObject({ receiver: unknown('masked'), phone: unknown('masked') });
  });

  it('has a box of either kind', () => {
    expect(findComposer(pack, document)).toBe(one('textarea'));
    const editable = document.createElement('div');
    editable.contentEditable = 'true';
    editable.dataset.yd = 'composer';
    one('textarea').replaceWith(editable);
    expect(findComposer(pack, document)).toBe(editable);
    expect(isSendControl(pack, one('button span'))).toBe(true);
    expect(isSendControl(pack, editable)).toBe(false);
  });

  it('chooses among boxes by the focus, never by chance', () => {
    const second = one('textarea').cloneNode() as HTMLTextAreaElement;
    one('textarea').after(second);
    expect(findComposer(pack, document)).toBeNull();
    second.focus();
    expect(findComposer(pack, document)).toBe(second);
  });

  it('has no conversation open', () => {
    one('[data-key="b1"][aria-current]').removeAttribute('aria-current');
    one('[data-yd="header"]').remove();
    for (const part of ['messages', 'orders', 'composer', 'send', 'viewing']) one(`[data-yd="${part}"]`).remove();
    const view = reader().read();
    expect(view.conversation).toBeNull();
    expect(view.health).toMatchObject({ 'conversation.key': 'missing', 'composer.box': 'missing' });
  });

  it('has nobody in the list yet: nothing is wrong, unless a box stands there all the same', () => {
    one('[data-yd="header"]').remove();
    one('ul[data-yd="conversations"]').replaceChildren();
    expect(reader().read().health).toMatchObject({ list: 'missing', 'conversation.key': 'blind' });
    for (const part of ['messages', 'orders', 'composer', 'send', 'viewing']) one(`[data-yd="${part}"]`).remove();
    const { health } = reader().read();
    expect(health).toMatchObject({ list: 'missing', 'conversation.key': 'missing', 'composer.box': 'missing' });
    expect(Object.values(health)).not.toContain('blind');
  });
});
