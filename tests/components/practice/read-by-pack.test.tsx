// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import pack from '../../../lib/consoles/packs/practice';
import { createReader } from '../../../lib/consoles/reader/reader';
import { known } from '../../../lib/shared/reading';
import { renderConsole } from './rendered';

afterEach(cleanup);

/** The console drawn for real, read by its pack: what is tried on a copied page elsewhere could drift from it. */
async function read() {
  const { api, change, time } = renderConsole();
  await change((p) => {
    p.receive('k', { text: '在吗\n急', buyer: '阿泽', viewing: 'p1' });
    p.receive('k', { text: '客服马上来', side: 'agent', robot: true });
    p.receive('k', { image: '门口的大风' });
    p.receive('k', { productId: 'p2' });
    p.receive('k', { orderNo: '1002' });
    p.receive('k', { text: '会话已分配', side: 'system' });
    p.withdraw(p.receive('k', { text: '打错了' }));
    p.receive('other', { text: '多少钱', buyer: '小满' });
    p.open('k');
  });
  const page = createReader(pack, document, time.clock).read();
  return { api, time, page };
}

describe('the practice pack on the practice console', () => {
  it('reads every message as what it is', async () => {
    const { page, api, time } = await read();
    const messages = page.conversation?.messages ?? [];
    expect(page.conversation).toMatchObject({ key: 'k', buyer: known('阿泽'), product: { id: known('p2') } });
    expect(messages.map(({ id }) => id)).toEqual(
      api
        .state()
        .desk.conversations.find(({ key }) => key === 'k')
        ?.messages.map(({ id }) => id),
    );
    expect(messages.map(({ kind, side, robot }) => [kind, side.known && side.value, robot])).toEqual([
      ['text', 'buyer', false],
      ['text', 'agent', true],
      ['image', 'buyer', false],
      ['product', 'buyer', false],
      ['order', 'buyer', false],
      ['system', 'system', false],
      ['withdrawn', 'buyer', false],
    ]);
    expect(messages[0]).toMatchObject({ text: '在吗\n急', at: known(Math.floor(time.now / 1000) * 1000) });
    expect(messages[3]?.product).toEqual({ id: known('p2'), title: known('棉麻桌布'), price: known(128) });
    expect(messages[4]?.orderNo).toEqual(known('1002'));
  });

  it('reads the list and the order', async () => {
    const { page } = await read();
    expect(page.rows.map(({ key, name, unread, active }) => [key, name, unread, active])).toMatchObject([
      ['other', known('小满'), known(1), false],
      ['k', known('阿泽'), expect.anything(), true],
    ]);
    const orders = page.conversation?.orders;
    expect(orders?.known && orders.value).toMatchObject([
      {
        no: known('1002'),
        status: known('已发货'),
        paid: known(118),
        createdAt: known(new Date(2026, 10, 22, 9, 5, 3).getTime()),
        buyerMemo: known('请用纸箱'),
        flag: known('红旗'),
        courier: known('中通快递'),
        waybill: known('7700001'),
        receiver: { known: false, why: 'masked' },
        items: [{ title: known('竹柄雨伞'), sku: known('藏青/大号'), quantity: known(2), price: known(59) }],
      },
    ]);
  });
});
