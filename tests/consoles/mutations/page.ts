import type { ConsolePack } from '../../../lib/consoles/pack';
import type { Mutation } from './mutation';

/** The part of a class that a build gives anew each time, behind a readable prefix. */
const HASH = /(--|__|_)[A-Za-z0-9]{2,8}$/;

const rowsOf = (pack: ConsolePack, document: Document): Element[] => [
  ...document.querySelectorAll(
    pack.list?.row ?? pack.orders?.row ?? (pack.orders?.tables ? 'tbody tr, ul > li' : 'no-row'),
  ),
];
/** Whether a row of an order list belongs to the order that begins with another row. */
const isPartOf = (pack: ConsolePack, row: Element, first: Element): boolean => {
  const parts = pack.orders?.parts;
  if (!parts) return false;
  const { attribute, css } = parts;
  if (css && row.matches(css)) return true;
  if (!attribute) return false;
  return row.hasAttribute(attribute) && row.getAttribute(attribute) === first.getAttribute(attribute);
};
const messagesOf = (pack: ConsolePack, document: Document): Element[] => [
  ...document.querySelectorAll(pack.messages?.row ?? 'no-row'),
];

/** The rows of the page's tables of more than a column, heads included. */
const tableRows = (document: Document): Element[] =>
  [...document.querySelectorAll('tr')].filter((row) => row.children.length > 1);

export const PAGE: Mutation[] = [
  {
    name: 'columns in another order',
    change(_, document) {
      const rows = document.querySelector('thead th') ? tableRows(document) : [];
      for (const row of rows) row.append(row.children[1] as Element);
      return rows.length > 0;
    },
  },
  {
    name: 'one column more in the head, or one cell fewer in the rows',
    change(_, document) {
      const head = document.querySelector('thead tr');
      head?.prepend(document.createElement('th'));
      return head !== null;
    },
  },
  {
    name: 'labels beside each other, values below',
    change(_, document) {
      const lists = [...document.querySelectorAll('dl')];
      for (const list of lists) list.append(...list.querySelectorAll('dd'));
      return lists.length > 0;
    },
  },
  {
    name: 'class hashes renamed',
    change(_, document) {
      const hashed = [...document.querySelectorAll('[class]')].filter((it) =>
        [...it.classList].some((token) => HASH.test(token)),
      );
      for (const element of hashed)
        element.className = [...element.classList].map((token) => token.replace(HASH, '$1Zq7')).join(' ');
      return hashed.length > 0;
    },
  },
  {
    name: 'all readable classes renamed',
    change(_, document) {
      const classed = [...document.querySelectorAll('[class]')];
      for (const element of classed) element.className = [...element.classList].map((token) => `x${token}x`).join(' ');
      return classed.length > 0;
    },
  },
  {
    name: 'wrapper added around each row',
    change(pack, document) {
      const rows = [...rowsOf(pack, document), ...messagesOf(pack, document)];
      for (const row of rows) {
        const wrapper = document.createElement('section');
        row.replaceWith(wrapper);
        wrapper.append(row);
      }
      return rows.length > 0;
    },
  },
  {
    name: 'list sorted anew',
    change(pack, document) {
      const rows = rowsOf(pack, document);
      // The rows of one order stay together.
      const wholes = rows.reduce<Element[][]>((all, row) => {
        const whole = all.at(-1);
        if (whole?.[0] && isPartOf(pack, row, whole[0])) whole.push(row);
        else all.push([row]);
        return all;
      }, []);
      for (const whole of wholes.slice(1)) whole[0]?.parentElement?.prepend(...whole);
      return wholes.length > 1;
    },
  },
  {
    name: 'nodes replaced by copies',
    change(pack, document) {
      const rows = [...rowsOf(pack, document), ...messagesOf(pack, document)];
      for (const row of rows) row.replaceWith(row.cloneNode(true));
      return rows.length > 0;
    },
  },
  {
    name: 'hidden twins',
    change(pack, document) {
      const rows = rowsOf(pack, document);
      for (const row of rows) {
        const twin = row.cloneNode(true) as HTMLElement;
        twin.style.display = 'none';
        for (const text of twin.querySelectorAll('*')) if (text.children.length === 0) text.textContent = '模板';
        row.before(twin);
      }
      return rows.length > 0;
    },
  },
  {
    name: 'words in badges',
    change(pack, document) {
      const badges = (pack.list?.unread ?? []).flatMap(({ css }) => [...document.querySelectorAll(css ?? 'no-badge')]);
      for (const badge of badges) badge.textContent = '重要客户';
      return badges.length > 0;
    },
  },
  {
    name: 'half of the messages not drawn',
    change(pack, document) {
      const messages = messagesOf(pack, document);
      for (const message of messages.slice(0, Math.floor(messages.length / 2))) message.remove();
      return messages.length > 1;
    },
  },
  {
    name: 'a second row of the same name',
    change(pack, document) {
      if (!pack.list?.keyIsName) return false;
      const row = rowsOf(pack, document)[0];
      row?.after(row.cloneNode(true));
      return row !== undefined;
    },
  },
  {
    name: 'header still of the former buyer',
    change(pack, document) {
      const key = pack.conversation?.key ?? [];
      // A place that may also stand in a shadow root is one place.
      const places = new Set(key.map(({ css }) => css?.split(' >>> ').at(-1)));
      const header = key[0]?.css;
      if (places.size < 2 || !header || key[0]?.attribute) return false;
      const element = document.querySelector(header);
      if (!element) return false;
      element.textContent = '上一位买家';
      return true;
    },
  },
];
