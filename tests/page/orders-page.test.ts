// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { genericOrdersOf } from '../../lib/consoles/reader/generic-orders';
import { startOrdersPage } from '../../lib/page/orders-page';
import type { OrdersView } from '../../lib/service/orders-view';
import { knownValue } from '../../lib/shared/reading';
import { showPage } from '../consoles/fixture';
import { eventually } from '../support/eventually';

const pack = genericOrdersOf('https://erp.example.com/trade', []) as ConsolePack;
const table = (...numbers: string[]) =>
  `<table><thead><tr><th>订单号</th><th>订单状态</th></tr></thead><tbody>${numbers
    .map((no) => `<tr><td>${no}</td><td>待发货</td></tr>`)
    .join('')}</tbody></table>`;
let life = new AbortController();
afterEach(() => life.abort());

function start(body: string, given: ConsolePack | null = pack, isAtHome = true) {
  life = new AbortController();
  showPage(body);
  let asked: { hasTold(): boolean; tellAgain(): Promise<void> } | undefined;
  const said: (string[] | 'gone')[] = [];
  startOrdersPage(window, {
    readers: async () => (given ? [{ pack: given, isAtHome }] : []),
    tell: async ({ orders }: OrdersView) => {
      said.push((knownValue(orders) ?? []).map(({ no }) => knownValue(no) ?? '?'));
    },
    gone: () => void said.push('gone'),
    fault: (where, cause) => {
      throw new Error(`${where}: ${cause}`);
    },
    alive: () => true,
    listen: (page) => {
      asked = page;
    },
  });
  return { said, page: () => asked as NonNullable<typeof asked> };
}

const comesBack = (persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }) as PageTransitionEvent);

describe('an order page', () => {
  it('tells what it shows, each change of it, and the same again when it is asked', async () => {
    const { said, page } = start(table('1180234400917'));
    expect(page().hasTold()).toBe(false);
    await eventually(() => expect(said).toEqual([['1180234400917']]));
    expect(page().hasTold()).toBe(true);
    await page().tellAgain();
    document.body.innerHTML = table('1180234400917', '1180234400918');
    await eventually(() => expect(said).toHaveLength(3));
    expect(said.slice(1)).toEqual([['1180234400917'], ['1180234400917', '1180234400918']]);
  });

  it('says when it is left, and tells again when it comes back as it was', async () => {
    const { said } = start(table('1180234400917'));
    await eventually(() => expect(said).toHaveLength(1));
    window.dispatchEvent(new Event('pagehide'));
    comesBack(false);
    expect(said).toEqual([['1180234400917'], 'gone']);
    comesBack(true);
    expect(said).toEqual([['1180234400917'], 'gone', ['1180234400917']]);
  });

  it('tells nothing where it isn’t known to be one and shows no order, and says when it is one no more', async () => {
    const { said } = start('<h1>商品</h1>', pack, false);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(said).toEqual([]);
    document.body.innerHTML = table('1180234400917');
    await eventually(() => expect(said).toEqual([['1180234400917']]));
    document.body.innerHTML = '<h1>商品</h1>';
    await eventually(() => expect(said).toEqual([['1180234400917'], 'gone']));
  });

  it('is nothing where no pack reads it', async () => {
    const { said, page } = start(table('1180234400917'), null);
    await new Promise((resolve) => setTimeout(resolve, 400));
    window.dispatchEvent(new Event('pagehide'));
    comesBack(true);
    expect([page().hasTold(), said]).toEqual([false, []]);
  });
});
