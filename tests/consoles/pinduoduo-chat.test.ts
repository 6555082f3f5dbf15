// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findComposer, isSendControl } from '../../lib/consoles/composer';
import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { currentKey, headerName } from '../../lib/consoles/reader/header';
import { openMessages } from '../../lib/service/conversation';
import { known, unknown } from '../../lib/shared/reading';
import { OPEN, OTHER, reader, showChat } from './chat-page';
import { build, one } from './fixture';

beforeEach(showChat);

describe('the page as it stands', () => {
  it('is read whole', () => {
    const view = reader().read();
    expect(view.shopId).toBe('pinduoduo:青禾家居旗舰店');
    expect(view.conversation).toMatchObject({ key: OPEN, buyer: known('山里的风'), shop: known('青禾家居旗舰店') });
    expect(view.conversation?.messages.map(({ side, kind, robot }) => [side.known && side.value, kind, robot])).toEqual(
      [
        ['system', 'system', false],
        ['buyer', 'product', false],
        ['buyer', 'text', false],
        ['agent', 'text', true],
        ['agent', 'text', false],
        ['buyer', 'text', false],
        ['buyer', 'image', false],
        ['buyer', 'text', false],
      ],
    );
    const product = { id: known('640018812'), title: known('天然乳胶枕 成人护颈'), price: known(129) };
    expect(view.conversation?.messages[1]?.product).toEqual(product);
    expect(view.conversation?.product).toEqual(product);
    expect(openMessages(view.conversation?.messages ?? []).map(({ text }) => text)).toEqual([
      '高度多少',
      '',
      '那能便宜点吗',
    ]);
    expect(Object.entries(view.health).filter(([, state]) => state === 'blind')).toEqual([]);
  });

  it('carries times forward from the rows that show one', () => {
    const at = reader()
      .read()
      .conversation?.messages.map((message) => message.at);
    const first = known(new Date(2026, 8, 8, 17, 30, 17).getTime());
    const second = known(new Date(2026, 8, 8, 17, 31, 52).getTime());
    expect(at).toEqual([first, first, first, first, second, second, second, second]);
  });

  it('lists visible rows only, and knows no number of unread messages', () => {
    const { rows } = reader().read();
    expect(rows.map(({ key, active }) => [key, active])).toEqual([
      [OPEN, true],
      [OTHER, false],
      ['2026090800003', false],
    ]);
    expect(rows.map(({ waitingSeconds }) => waitingSeconds)).toEqual([known(180), known(12), unknown('missing')]);
    expect(rows[0]?.unread).toEqual(unknown('blind'));
    expect(rows[1]).toMatchObject({ name: known('阿May'), preview: known('[图片]') });
  });

  it('reads the order panel by its labels', () => {
    const orders = reader().read().conversation?.orders;
    expect(orders?.known && orders.value).toMatchObject([
      {
        no: known('260906-118290374650012'),
        status: known('待发货'),
        paid: known(258),
        createdAt: known(new Date(2026, 8, 6, 21, 14, 3).getTime()),
        receiver: unknown('masked'),
        phone: unknown('masked'),
        buyerMemo: known('要米白色'),
        sellerMemo: known('送枕套—小青—09-06'),
        waybill: unknown('blind'),
      },
    ]);
  });

  it('finds several orders by their labels', () => {
    const [second] = build(
      '<section><div>订单编号：<span>260901-552017736480091</span></div><div>实收金额：¥59.90</div></section>',
    );
    one('.order-body').append(second as HTMLElement);
    const orders = reader().read().conversation?.orders;
    expect(orders?.known && orders.value.map(({ no, paid }) => [no, paid])).toEqual([
      [known('260906-118290374650012'), known(258)],
      [known('260901-552017736480091'), known(59.9)],
    ]);
  });

  it('finds the box and the send control, and reads key and name on their own', () => {
    expect(findComposer(pack, document)?.id).toBe('replyTextarea');
    const send = one('.send-btn');
    const icon = document.createElement('i');
    send.append(icon);
    expect(isSendControl(pack, icon)).toBe(true);
    expect(isSendControl(pack, one('.chat-nickname'))).toBe(false);
    expect(currentKey(pack, document)).toEqual(known(OPEN));
    expect(headerName(pack, document)).toEqual(known('山里的风'));
  });
});
