import { isOrders, type Mutation, made, type Order, orderTexts } from './mutation';

const AMOUNT = /[¥￥$]?\s?\d[\d,]*\.\d{2}/;

/** The amount of each place written in another form; what a person reads of it in place of the sum that was there. */
const amounts = (name: string, write: (sum: string) => string, reads: (sum: number) => unknown): Mutation => ({
  name: `amounts: ${name}`,
  change(pack, document) {
    if (!isOrders(pack)) return false;
    const places = orderTexts(pack, document, AMOUNT);
    if (places.length === 0) return false;
    for (const node of places) {
      const [whole, rest] = [node.nodeValue as string, made(document, '<b></b>')];
      rest.innerHTML = whole.replace(AMOUNT, (sum) => write(sum.replace(/[¥￥$ ,]/g, '')));
      node.replaceWith(...rest.childNodes);
    }
    const other = (value: unknown): unknown => (typeof value === 'number' ? reads(value) : value);
    return (expected) =>
      Array.isArray(expected.orders)
        ? {
            ...expected,
            orders: (expected.orders as Order[]).map((order) => ({
              ...order,
              paid: other(order.paid),
              items: (order.items as Order[]).map((item) => ({ ...item, price: other(item.price) })),
            })),
          }
        : expected;
  },
});
const same = (sum: number): unknown => sum;

export const AMOUNTS: Mutation[] = [
  amounts(
    'thousands and a sign',
    (sum) => `¥${Number(sum).toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
    same,
  ),
  amounts(
    'more than a thousand',
    (sum) => `¥${(Number(sum) + 12_000).toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
    (sum) => Math.round((sum + 12_000) * 100) / 100,
  ),
  amounts(
    'parted by a space',
    (sum) => `¥12 ${sum.padStart(6, '0')}`,
    (sum) => 12_000 + sum,
  ),
  amounts(
    'full width',
    (sum) => `￥${sum.replace(/[\d.]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))}`,
    same,
  ),
  amounts(
    'partly full width',
    (sum) =>
      `¥${sum.slice(0, 1)}${sum.slice(1).replace(/\d/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))}`,
    same,
  ),
  amounts(
    'in ten thousands',
    (sum) => `¥${sum}万`,
    (sum) => Math.round(sum * 1e6) / 100,
  ),
  amounts(
    'a range',
    (sum) => `¥${sum}-¥999.00`,
    () => '?',
  ),
  amounts(
    'a range without signs',
    (sum) => `¥${sum}~999.00`,
    () => '?',
  ),
  amounts('struck out and now', (sum) => `<del>¥999.00</del>¥${sum}`, same),
  amounts('struck out without a sign', (sum) => `<del>999</del><span>${sum}</span>`, same),
  amounts('price and freight', (sum) => `¥${sum}（运费 ¥8.00）`, same),
  amounts('first the former price', (sum) => `原价：¥999.00 实付：¥${sum}`, same),
  amounts('first the discount', (sum) => `优惠 ¥5.00，¥${sum}`, same),
  amounts(
    'sum and pieces',
    (sum) => `¥${sum} × 2`,
    () => '?',
  ),
  amounts(
    'figures in elements of their own',
    (sum) => `¥<b>${sum.split('.')[0]}</b><small>.${sum.split('.')[1]}</small>`,
    same,
  ),
  amounts(
    'two sums in elements side by side',
    (sum) => `<span>${sum.split('.')[0]}</span><span>999</span>`,
    () => '?',
  ),
  amounts(
    'a negative sum',
    (sum) => `-¥${sum}`,
    (sum) => -sum,
  ),
  amounts(
    'hidden',
    () => '¥***',
    () => '?',
  ),
  amounts(
    'partly hidden',
    (sum) => `¥${sum.slice(0, 1)}**.**`,
    () => '?',
  ),
  amounts(
    'still loading',
    () => '--',
    () => '?',
  ),
  amounts('with a hidden tooltip', (sum) => `¥${sum}<span style="display:none">¥999.00</span>`, same),
  amounts(
    'in another money',
    (sum) => `US$${sum}`,
    () => '?',
  ),
  amounts(
    'in dollars',
    (sum) => `$${sum}`,
    () => '?',
  ),
];
