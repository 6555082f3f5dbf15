// @vitest-environment happy-dom
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatTime } from '../../../lib/practice/display';
import { renderConsole, texts } from './rendered';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the conversation list', () => {
  it('shows names, previews, unread counts and waits, newest first', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { change, all, one, time } = renderConsole();
    await change((p) => p.receive('k1', { text: '在吗', buyer: '小满' }));
    await change((p) => p.receive('k2', { image: '破损' }));
    await change((p) => p.receive('k1', { text: '人呢' }));
    await change((p) => p.receive('k3', { text: '已接入', side: 'system' }));
    const rows = all('ul[data-yd="conversations"] > li[data-yd-row]');
    expect(rows.map((row) => row.dataset.key)).toEqual(['k3', 'k1', 'k2']);
    expect(texts(all('[data-yd-row] .name'))).toEqual(['k3', '小满', 'k2']);
    expect(texts(all('[data-yd-row] .preview'))).toEqual(['已接入', '人呢', '[图片]']);
    expect(rows.map((row) => row.querySelector('.unread')?.textContent)).toEqual([undefined, '2', '1']);
    time.now += 12_400;
    act(() => vi.advanceTimersByTime(1_000));
    expect(rows.map((row) => row.querySelector('.waiting')?.textContent)).toEqual([undefined, '12秒', '12秒']);
    expect(one('[data-yd-row]').getAttribute('aria-current')).toBeNull();
  });

  it('opens a conversation by its row, which then is read and current', async () => {
    const { change, all, one } = renderConsole();
    await change((p) => p.receive('k1', { text: '在吗', buyer: '小满' }));
    await change((p) => p.receive('k2', { text: '在吗' }));
    await change(() => one('[data-key="k1"] button').click());
    expect(all('[data-yd-row][aria-current="true"]').map((row) => row.dataset.key)).toEqual(['k1']);
    expect(one('[data-yd="header"]').dataset.key).toBe('k1');
    expect(one('[data-yd="header"] .name').textContent).toBe('小满');
    expect(one('[data-yd-row][data-key="k1"]').querySelector('.unread')).toBeNull();
  });

  it('lets the arrow keys move through the rows', async () => {
    const { change, one } = renderConsole();
    await change((p) => ['a', 'b', 'c'].map((key) => p.receive(key, { text: '在吗' })));
    const rowButton = (key: string) => one(`[data-yd-row][data-key="${key}"] button`);
    rowButton('c').focus();
    rowButton('c').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(rowButton('b'));
    rowButton('b').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    expect(document.activeElement).toBe(rowButton('c'));
  });
});

describe('the messages', () => {
  it('show each kind and side as the console pack reads them', async () => {
    const { api, change, all, one, time } = renderConsole();
    await change((p) => p.receive('k', { text: '在吗\n急', buyer: '小满' }));
    await change((p) => p.receive('k', { text: '客服马上来', side: 'agent', robot: true }));
    await change((p) => p.receive('k', { image: '门口的大风' }));
    await change((p) => p.receive('k', { productId: 'p2' }));
    await change((p) => p.receive('k', { orderNo: '1001' }));
    await change((p) => p.receive('k', { text: '会话已分配', side: 'system' }));
    await change((p) => p.open('k'));
    const rows = all('ol[data-yd="messages"] > li[data-id]');
    expect(rows.map((row) => row.dataset.id)).toEqual(
      api.state().desk.conversations[0]?.messages.map((message) => message.id),
    );
    expect(rows.map((row) => row.className)).toEqual([
      'from-buyer',
      'from-agent robot',
      'from-buyer',
      'from-buyer',
      'from-buyer',
      'from-system',
    ]);
    expect(rows[0]?.querySelector('.bubble .text')?.textContent).toBe('在吗\n急');
    expect(rows[2]?.querySelector('.bubble img')?.getAttribute('src')).toMatch(/^data:image\/svg/);
    expect(rows[2]?.querySelector('.text')).toBeNull();
    expect(one('.product-card').dataset.productId).toBe('p2');
    expect(texts(all('.product-card .title, .product-card .price'))).toEqual(['棉麻桌布', '¥128.00']);
    expect(one('.order-card').dataset.orderNo).toBe('1001');
    expect(texts(all('time.at'))).toEqual([formatTime(time.now)]);
    const stamped = rows.map((row) => Number(row.dataset.arrivedAt ?? 0) > 0);
    expect(stamped).toEqual([true, false, true, true, true, false]);
  });

  it('turn into a notice in place when withdrawn', async () => {
    const { api, change, one } = renderConsole();
    let id = '';
    await change((p) => {
      id = p.receive('k', { text: '打错了' });
      p.open('k');
    });
    const row = one('[data-yd="messages"] > li');
    await change(() => api.withdraw(id));
    expect(one('[data-yd="messages"] > li')).toBe(row);
    expect(row.className).toBe('from-buyer withdrawn');
    expect(row.querySelector('.text')?.textContent).toBe('对方撤回了一条消息');
  });

  it('leave the rows that are there alone when one is appended', async () => {
    const { change, all, container } = renderConsole();
    await change((p) => {
      for (let i = 0; i < 50; i++) p.receive('k', { text: `第${i}条` });
      p.open('k');
    });
    const before = all('[data-yd="messages"] > li');
    const changes: MutationRecord[] = [];
    const list = container.querySelector('[data-yd="messages"]') as HTMLElement;
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(list, { childList: true, subtree: true, characterData: true });
    await change((p) => p.receive('k', { text: '又一条' }));
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(all('[data-yd="messages"] > li').slice(0, 50)).toEqual(before);
    expect(changes.every((record) => record.target === list && record.removedNodes.length === 0)).toBe(true);
  });

  it('never take what a buyer says for markup', async () => {
    const { change, all, one } = renderConsole();
    const words = '<img src=x onerror=alert(1)>';
    await change((p) => {
      p.receive('k', { text: words, buyer: words });
      p.receive('k', { image: words });
      p.open('k');
    });
    expect(one('.bubble .text').textContent).toBe(words);
    expect(one('.chat-header .name').textContent).toBe(words);
    expect(all('.bubble img')).toHaveLength(1);
    expect(decodeURIComponent(one('.bubble img').getAttribute('src') ?? '')).not.toContain(words.slice(0, 8));
  });
});

describe('what stands beside the chat', () => {
  it('names the product the buyer looks at', async () => {
    const { change, one, all } = renderConsole();
    await change((p) => {
      p.receive('k', { text: '在吗', viewing: 'p1' });
      p.open('k');
    });
    expect(one('[data-yd="viewing"]').dataset.productId).toBe('p1');
    expect(texts(all('[data-yd="viewing"] .title, [data-yd="viewing"] .price'))).toEqual(['竹柄雨伞', '¥59.00']);
  });

  it("shows this buyer's orders only, masked, with every label", async () => {
    const { change, all, one } = renderConsole();
    await change((p) => {
      p.receive('k', { text: '在吗', buyer: '阿泽' });
      p.open('k');
    });
    expect(all('[data-yd="orders"] > article').map((order) => order.dataset.orderNo)).toEqual(['1002']);
    const pairs = all('[data-yd="orders"] dt').map((dt) => [dt.textContent, dt.nextElementSibling?.textContent]);
    expect(Object.fromEntries(pairs)).toEqual({
      订单编号: '1002',
      状态: '已发货',
      实付: '¥118.00',
      下单时间: '2026-11-22 09:05:03',
      收货人: '林**',
      手机: '139****1234',
      地址: '浙江省杭州市西湖区****',
      买家留言: '请用纸箱',
      商家备注: '',
      旗帜: '红旗',
      快递: '中通快递',
      运单号: '7700001',
    });
    const item = one('ul.items > li');
    expect(texts([...item.querySelectorAll<HTMLElement>('.title, .sku, .quantity, .price')])).toEqual([
      '竹柄雨伞',
      '藏青/大号',
      '×2',
      '¥59.00',
    ]);
  });

  it('says so when there is nobody, and when a buyer has no orders', async () => {
    const { change, container, all } = renderConsole();
    expect(container.textContent).toContain('还没有买家');
    expect(container.textContent).toContain('从左侧选一位买家');
    await change((p) => {
      p.receive('k', { text: '在吗' });
      p.open('k');
    });
    expect(all('[data-yd="orders"] > article')).toEqual([]);
    expect(container.textContent).toContain('这位买家没有订单');
  });
});
