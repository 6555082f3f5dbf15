import { readdirSync } from 'node:fs';
import type { ConsolePack } from '../../lib/consoles/pack';
import { packs } from '../../lib/consoles/packs';
import { genericOrders } from '../../lib/consoles/reader/generic-orders';
import { OrderListReader } from '../../lib/consoles/reader/order-list';
import { ordersIn } from '../../lib/consoles/reader/order-tables';
import { createReader } from '../../lib/consoles/reader/reader';
import type { OrderOnPage } from '../../lib/service/conversation';
import type { Reading } from '../../lib/shared/reading';
import { fromRoot } from '../support/paths';

/** A dated page of a console, by its file name without the ending: `<pack>-<year>-<month>`. */
export interface FixturePage {
  name: string;
  pack: ConsolePack;
  /** A moment in the month the page is from (epoch ms). */
  now: number;
}

/** Every page in `tests/fixtures/consoles` that a pack is named after. */
export const PAGES: FixturePage[] = readdirSync(fromRoot('tests/fixtures/consoles'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const name = file.replace('.html', '');
    const [, id, year, month] = /^(.+)-(\d{4})-(\d{2})$/.exec(name) ?? [];
    const pack = [...packs, genericOrders].find((it) => it.id === id);
    if (!pack) throw new Error(`${file} is named after no pack`);
    return { name, pack, now: new Date(Number(year), Number(month) - 1, 28, 20, 0).getTime() };
  });

/** `?` and the reason for what is unknown; times to the second. */
const shown = (reading: Reading<unknown>): unknown => (reading.known ? reading.value : `?${reading.why}`);
const time = (reading: Reading<number>): unknown =>
  reading.known ? new Date(reading.value).toLocaleString('sv') : `?${reading.why}`;

const shownOrders = (orders: Reading<OrderOnPage[]>): unknown =>
  orders.known
    ? orders.value.map(({ items, createdAt, ...order }) => ({
        ...Object.fromEntries(Object.entries(order).map(([field, reading]) => [field, shown(reading)])),
        createdAt: time(createdAt),
        items: items.map((item) =>
          Object.fromEntries(
            Object.entries(item).map(([field, reading]) => [field, shown(reading as Reading<unknown>)]),
          ),
        ),
      }))
    : shown(orders);

/** What a pack reads from the page that is shown, short enough to be read in a diff. */
export function readShown({ pack, now }: FixturePage): Record<string, unknown> {
  const clock = () => now;
  if (pack.kind !== 'chat') {
    const { orders } = new OrderListReader(pack.orders as NonNullable<ConsolePack['orders']>, clock, ordersIn).read(
      document,
      '',
      undefined,
    );
    return { orders: shownOrders(orders) };
  }
  const { conversation, rows, health } = createReader(pack, document, clock).read();
  return {
    key: conversation?.key ?? null,
    buyer: conversation && shown(conversation.buyer),
    rows: rows.map((row) => [
      row.key,
      shown(row.name),
      shown(row.preview),
      shown(row.unread),
      shown(row.waitingSeconds),
      row.active,
    ]),
    messages:
      conversation?.messages.map(({ side, kind, text, robot, at, product }) => [
        shown(side),
        kind,
        text,
        ...(robot ? ['robot'] : []),
        ...(product ? [Object.values(product).map(shown)] : []),
        time(at),
      ]) ?? [],
    ...(pack.orders && conversation && { orders: shownOrders(conversation.orders) }),
    box: health['composer.box'] ?? null,
    send: health['composer.send'] ?? null,
    ...(pack.orders && conversation && { orders: shownOrders(conversation.orders) }),
  };
}
