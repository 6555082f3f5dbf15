import type { ConsolePack } from '../../../lib/consoles/pack';
import { each, isOrders, type Mutation, made, type Order, orderTexts, placesOf, textNodes } from './mutation';

const LABELS = '订单编号|订单号|Order number|Order';

/** The number of each order, wherever the page shows it as text. */
const NUMBER = /\d[\d-]{10,}\d|\b\d{6}[\dA-Z]{8}\b/;
const numbers = (
  name: string,
  change: (node: Text, document: Document) => void,
  reads?: (no: string) => unknown,
): Mutation => ({
  name: `order numbers: ${name}`,
  change(pack, document) {
    if (!isOrders(pack)) return false;
    const known = new Set(numbersOf(document));
    const places = orderTexts(pack, document, NUMBER).filter((node) =>
      known.has(NUMBER.exec(node.nodeValue ?? '')?.[0] ?? ''),
    );
    for (const node of places) change(node, document);
    if (places.length === 0) return false;
    return (expected) =>
      reads && Array.isArray(expected.orders)
        ? {
            ...expected,
            orders: (expected.orders as Order[]).map((order) => ({ ...order, no: reads(order.no as string) })),
          }
        : expected;
  },
});
/** Numbers that stand behind a label, or in the cells of a first column. */
const numbersOf = (document: Document): string[] =>
  [...(document.body.textContent ?? '').matchAll(new RegExp(NUMBER, 'g'))].map(([no]) => no);

const orderRows = (pack: ConsolePack, document: Document): HTMLElement[] => {
  if (!isOrders(pack)) return [];
  if (pack.orders?.row) return [...document.querySelectorAll<HTMLElement>(pack.orders.row)];
  const heads = textNodes(document, new RegExp(`^\\s*(?:${LABELS})`));
  const rows = heads.map((node) =>
    node.parentElement?.closest<HTMLElement>('li, tr, section, .row-a, .trade-order-main'),
  );
  const trs = [...document.querySelectorAll<HTMLElement>('tbody tr')];
  return rows.some(Boolean) ? ([...new Set(rows.filter(Boolean))] as HTMLElement[]) : trs;
};

/** Something more said in each order. */
const more = (
  name: string,
  html: string,
  { at = 'last', free = false, anyPack = true }: { at?: 'first' | 'last'; free?: boolean; anyPack?: boolean } = {},
): Mutation => ({
  name: `orders: ${name}`,
  change: (pack, document) =>
    (anyPack || pack.orders?.row !== undefined || document.querySelector('thead') !== null) &&
    each(
      orderRows(pack, document).filter((row) => row.querySelector('th') === null),
      (row) => {
        const target =
          row.localName === 'tr'
            ? (row.lastElementChild as HTMLElement)
            : row.localName === 'table'
              ? (row.querySelector('td') as HTMLElement)
              : row;
        const part = made(document, html);
        if (at === 'first') target.prepend(part);
        else target.append(part);
      },
    ) &&
    ((expected) =>
      free && Array.isArray(expected.orders)
        ? {
            ...expected,
            orders: (expected.orders as Order[]).map((order) => ({ ...order, buyerMemo: '*', sellerMemo: '*' })),
          }
        : expected),
});

export const ORDERS: Mutation[] = [
  numbers('cut short, with a button to copy', (node, document) => {
    const no = NUMBER.exec(node.nodeValue as string)?.[0] as string;
    node.nodeValue = (node.nodeValue as string).replace(no, `${no.slice(0, -4)}…`);
    node.after(made(document, `<button data-clipboard-text="${no}">复制</button>`));
  }),
  numbers('cut short in the middle', (node) => {
    const no = NUMBER.exec(node.nodeValue as string)?.[0] as string;
    node.nodeValue = (node.nodeValue as string).replace(no, `${no.slice(0, 9)}...${no.slice(-4)}`);
  }),
  numbers('parted for the eye', (node) => {
    const no = NUMBER.exec(node.nodeValue as string)?.[0] as string;
    node.nodeValue = (node.nodeValue as string).replace(no, `${no.slice(0, 9)} ${no.slice(9)}`);
  }),
  numbers('with what was searched for marked', (node, document) => {
    const no = NUMBER.exec(node.nodeValue as string)?.[0] as string;
    const parts = made(document, '<b></b>');
    parts.innerHTML = (node.nodeValue as string).replace(
      no,
      `${no.slice(0, 8)}<em>${no.slice(8, 11)}</em>${no.slice(11)}`,
    );
    node.replaceWith(...parts.childNodes);
  }),
  numbers('masked', (node) => {
    const no = NUMBER.exec(node.nodeValue as string)?.[0] as string;
    node.nodeValue = (node.nodeValue as string).replace(no, `${no.slice(0, 9)}****${no.slice(-3)}`);
  }),
  numbers('a second one of a merged parcel behind it', (node) => {
    const no = NUMBER.exec(node.nodeValue as string)?.[0] as string;
    node.nodeValue = (node.nodeValue as string).replace(no, `${no}、9999999999999999`);
  }),
  numbers('a button to copy glued to it', (node, document) => node.after(made(document, '<a class="copy">复制</a>'))),

  more('the number of a part of it', '<div class="sub"><span>子订单编号：9999999999999999</span></div>'),
  more('another order’s number', '<div class="merged">订单编号：9999999999999999</div>', { anyPack: false }),
  more('another order’s number, before', '<div class="merged">合并订单：<span>订单号：9999999999999999</span></div>', {
    at: 'first',
    anyPack: false,
  }),
  more(
    'a memo that names a receiver',
    '<div><span>买家留言：</span><span>收货人：李四 手机：13900000000</span></div>',
    { free: true },
  ),
  more('a memo with labels', '<dl><dt>买家留言</dt><dd>地址：别处 1 号</dd></dl>', { free: true }),
  more('a memo of its own that begins like a label', '<p class="memo">备注：实付款：¥1.00</p>', { free: true }),
  more(
    'a hidden window',
    '<div style="display:none">收货人：王五 <span>手机：13900000001</span><p>实付款：¥1.00</p></div>',
  ),
  {
    name: 'orders: a state as a sign with a title',
    change(pack, document) {
      const states = textNodes(
        document,
        /^\s*(?:买家已付款|卖家已发货|待发货|已发货|等待出库|已完成|交易成功|待出货|Shipped)\s*$/,
      );
      for (const node of states)
        node.replaceWith(made(document, `<i class="sign" title="${node.nodeValue?.trim()}"></i>`));
      return isOrders(pack) && states.length > 0;
    },
  },
  {
    name: 'orders: two states',
    change(pack, document) {
      const states = textNodes(
        document,
        /^\s*(?:买家已付款|卖家已发货|待发货|已发货|等待出库|已完成|交易成功|待出货|Shipped)\s*$/,
      );
      for (const node of states) {
        const place = node.parentElement as HTMLElement;
        place.after(Object.assign(place.cloneNode(true), { textContent: '退款中' }));
      }
      return isOrders(pack) && states.length > 0;
    },
  },
  {
    name: 'orders: receivers masked with one sign',
    change(pack, document) {
      const names = textNodes(document, /(?:王|林|云|小)\*\*/);
      for (const node of names) node.nodeValue = (node.nodeValue as string).replace(/(王|林|云|小)\*\*/, '$1*');
      return isOrders(pack) && names.length > 0;
    },
  },
  ...['●●', 'xxxx', '某某', '••••', '□□'].map(
    (mask): Mutation => ({
      name: `orders: masked with ${mask}`,
      change(pack, document) {
        const places = textNodes(document, /\*{2,}/);
        for (const node of places) node.nodeValue = (node.nodeValue as string).replace(/\*{2,}/g, mask);
        return isOrders(pack) && places.length > 0;
      },
    }),
  ),
  {
    name: 'the list of orders kept twice, the first of another tab',
    change(pack, document) {
      if (!isOrders(pack)) return false;
      const list = placesOf(pack.orders?.list, document)[0];
      if (!list || list.localName === 'body') return false;
      const other = list.cloneNode(true) as HTMLElement;
      for (const node of textNodes(document, NUMBER)) void node;
      const walk = (node: Node): void => {
        for (const child of node.childNodes)
          if (child.nodeType === 3)
            child.nodeValue = (child.nodeValue ?? '')
              .replace(/\d(?=\d*$)/g, '9')
              .replace(/\d{12,}/g, '999999999999999');
          else walk(child);
      };
      walk(other);
      const pane = made(document, '<div style="opacity:0;pointer-events:none;position:absolute"></div>');
      pane.append(other);
      list.before(pane);
      return true;
    },
  },
];
