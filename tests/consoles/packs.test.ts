// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../lib/consoles/pack-schema';
import { packFor, packs } from '../../lib/consoles/packs';
import { watchedAttributes } from '../../lib/consoles/reader/watched-attributes';
import { selectorFaults } from '../../lib/consoles/selector-faults';

const idAt = (url: string) => packFor(url, packs)?.id ?? null;

describe('shipped packs', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))('%s is a valid pack', (_, pack) => {
    expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, value: pack });
    expect(selectorFaults(pack, document)).toEqual([]);
  });

  it('ask every build for their consoles, and never for this machine', () => {
    const hosts = packs.flatMap((pack) => pack.hosts);
    // 京东's chat has a host to itself.
    expect(
      hosts.filter(
        (host) => host !== 'https://dongdong.jd.com/*' && !/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/[\w.-]/.test(host),
      ),
    ).toEqual([]);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(packs.flatMap(({ devHosts = [] }) => devHosts)).toEqual(['http://localhost/*', 'http://127.0.0.1/*']);
  });

  it.each([
    ['https://mms.pinduoduo.com/chat-merchant/index.html?r=0.1#/', 'pinduoduo-chat'],
    ['https://mms.pinduoduo.com/chat-merchant/#/', 'pinduoduo-chat'],
    ['https://mms.pinduoduo.com/orders/list?tab=0', 'pinduoduo-orders'],
    ['https://mms.pinduoduo.com/home/', null],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1', 'douyin-chat'],
    ['https://fxg.jinritemai.com/ffa/morder/order/list', 'douyin-orders'],
    ['https://dongdong.jd.com/', 'jd-chat'],
    ['https://shop.jd.com/jdm/trade/orders/order-list?tabType=waitOut', 'jd-orders'],
    ['https://shop.jd.com/jdm/kefu/kf-manage-lite/#/UtilsSetting/ReceptionTools', 'jd-history'],
    ['https://shop.jd.com/jdm/kefu/other', null],
    ['https://myseller.taobao.com/home.htm/trade-platform/tp/sold', 'taobao-sold'],
    ['https://qn.taobao.com/home.htm/qn-order/unshipped', 'taobao-unshipped'],
    ['https://myseller.tmall.com/home.htm/batch-consign?a=1', 'taobao-batch-consign'],
    ['https://myseller.tmall.com/home.htm/qn-order/unshipped', 'taobao-unshipped'],
    ['https://seller.shopee.co.id/new-webchat/conversations', 'shopee-chat'],
    ['https://seller.shopee.cn/portal/sale/order?type=shipping', 'shopee-orders'],
    ['https://seller.shopee.com.br/portal/sale/order', 'shopee-orders'],
    ['https://seller.shopee.com.br/portal/sale/order/237900524283161', null],
    ['https://trade.1688.com/order/seller_order_list.htm?page=1', 'alibaba-1688-orders'],
    ['https://seller-us.tiktok.com/chat/inbox/current?shop_region=US', 'tiktok-shop-chat'],
    ['http://mms.pinduoduo.com/chat-merchant/', null],
    ['https://mms.pinduoduo.com.evil.example/chat-merchant/', null],
    ['http://localhost:5173/practice.html', 'practice'],
    ['http://127.0.0.1:8080/practice.html?chats=1', 'practice'],
    ['http://localhost:5173/other.html', null],
    ['chrome-extension://abcdefgh/practice.html?box=editable', 'practice'],
    ['chrome-extension://abcdefgh/popup.html', null],
    ['about:blank', null],
    ['', null],
  ])('%s → %s', (url, id) => expect(idAt(url)).toBe(id));

  it('name the attributes that their reading depends on', () => {
    const practice = packs.find(({ id }) => id === 'practice');
    expect(practice && watchedAttributes(practice)).toEqual(
      expect.arrayContaining([
        'class',
        'style',
        'hidden',
        'id',
        'data-key',
        'aria-current',
        'data-id',
        'data-order-no',
      ]),
    );
  });
});

describe('packs that come as data', () => {
  it('are taken with the hint for the box that they could once give, which is left out', () => {
    const pack = packs.find(({ composer }) => composer);
    const hinted = { ...pack, composer: { ...pack?.composer, driver: 'textarea' } };
    expect(parsePack(hinted)).toEqual({ ok: true, value: pack });
  });

  const whole = () => JSON.parse(JSON.stringify(packs.find(({ id }) => id === 'practice')));

  it.each<[string, (pack: ReturnType<typeof whole>) => void]>([
    [
      'matches.0',
      (pack) => {
        pack.matches[0] = 'localhost';
      },
    ],
    [
      'messages.time.0.match',
      (pack) => {
        pack.messages.time[0].match = '(a+)+$';
      },
    ],
    [
      'messages.side.buyer',
      (pack) => {
        pack.messages.side.buyer = [];
      },
    ],
    [
      'list.unraed',
      (pack) => {
        pack.list.unraed = pack.list.unread;
      },
    ],
    [
      'messages.row',
      (pack) => {
        pack.messages.row = 'x-talk >>> li';
      },
    ],
    [
      'list.row',
      (pack) => {
        pack.list.row = 'x-list >>> li';
      },
    ],
    [
      'list.active.0.closest',
      (pack) => {
        pack.list.active = [{ closest: 'x-row >>> li', verified: pack.list.name[0].verified }];
      },
    ],
    [
      'hosts',
      (pack) => {
        pack.hosts = ['https://elsewhere.example/*'];
      },
    ],
    [
      'conversation',
      (pack) => {
        delete pack.conversation;
      },
    ],
    [
      'id',
      (pack) => {
        pack.id = '../practice';
      },
    ],
  ])('are refused at %s', (path, spoil) => {
    const pack = whole();
    spoil(pack);
    const result = parsePack(pack);
    expect(result.ok).toBe(false);
    const faults = result.ok ? [] : result.error;
    const last = path.split('.').at(-1) as string;
    expect(faults.some((fault) => fault.path.startsWith(path) || `${fault.path} ${fault.message}`.includes(last))).toBe(
      true,
    );
  });

  it('are refused when they are nothing of the kind', () => {
    for (const data of [null, [], 'practice', { __proto__: null }]) expect(parsePack(data).ok).toBe(false);
  });

  it('show selectors that the browser can’t read', () => {
    const pack = whole();
    pack.messages.row = 'li[data-id';
    expect(selectorFaults(pack, document)).toEqual(['li[data-id']);
  });
});
