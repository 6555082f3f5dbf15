import { isOrders, type Mutation, made, textNodes } from './mutation';

const tables = (document: Document): HTMLTableElement[] => [...document.querySelectorAll('table')];

export const TABLES: Mutation[] = [
  {
    name: 'tables: a sticky copy of the head',
    change(_, document) {
      const head = document.querySelector('thead');
      const table = head?.closest('table');
      if (!head || !table) return false;
      const copy = document.createElement('table');
      copy.className = 'sticky';
      copy.append(head.cloneNode(true));
      table.before(copy);
      return true;
    },
  },
  {
    name: 'tables: the head once more among the rows',
    change(_, document) {
      const head = document.querySelector('thead tr');
      const body = [...document.querySelectorAll('tbody')].at(-1);
      if (!head || !body) return false;
      body.insertBefore(head.cloneNode(true), body.children[1] ?? null);
      return true;
    },
  },
  {
    name: 'tables: a body for each row',
    change(_, document) {
      const bodies = [...document.querySelectorAll('tbody')].filter((it) => it.children.length > 1);
      for (const body of bodies)
        for (const row of [...body.children].reverse()) {
          const own = document.createElement('tbody');
          own.append(row);
          body.after(own);
        }
      return bodies.length > 0;
    },
  },
  {
    name: 'tables: a cell over two rows',
    change(_, document) {
      const rows = [...document.querySelectorAll('tbody tr')].filter((it) => it.children.length > 2);
      const [first, second] = rows;
      if (!first || !second) return false;
      const cell = first.children[first.children.length - 2] as HTMLElement;
      cell.setAttribute('rowspan', '2');
      second.children[second.children.length - 2]?.remove();
      return true;
    },
  },
  {
    name: 'tables: a cell over two rows, and one more at the end',
    change(_, document) {
      const rows = [...document.querySelectorAll('tbody tr')].filter((it) => it.children.length > 4);
      const [first, second] = rows;
      if (!first || !second) return false;
      (first.children[1] as HTMLElement).setAttribute('rowspan', '2');
      second.children[1]?.remove();
      second.append(document.createElement('td'));
      // What stands in the cell over both is both orders'.
      return true;
    },
  },
  {
    name: 'tables: one more column, of boxes to tick, in the rows alone',
    change(_, document) {
      const rows = [...document.querySelectorAll('tbody tr')].filter((it) => it.children.length > 2);
      for (const row of rows) row.prepend(document.createElement('td'));
      return document.querySelector('thead') !== null && rows.length > 0;
    },
  },
  {
    name: 'tables: one more column in both',
    change(_, document) {
      const rows = [...document.querySelectorAll('tr')].filter((it) => it.children.length > 2);
      for (const row of rows) row.prepend(document.createElement(row.querySelector('th') ? 'th' : 'td'));
      return rows.length > 0;
    },
  },
  {
    name: 'tables: copies of the whole table for its fixed columns',
    change(_, document) {
      const parts = tables(document).filter((it) => it.querySelector('tbody td'));
      for (const table of parts) {
        const fixed = made(
          document,
          '<div class="table__fixed" style="position:absolute;left:0;top:0;width:120px;overflow:hidden"></div>',
        );
        fixed.append(table.cloneNode(true));
        table.after(fixed);
      }
      return parts.length > 0;
    },
  },
  {
    name: 'tables: copies for fixed columns, other cells emptied',
    change(_, document) {
      const parts = tables(document).filter((it) => it.querySelector('tbody td'));
      for (const table of parts) {
        const copy = table.cloneNode(true) as HTMLElement;
        for (const cell of copy.querySelectorAll('td')) if (cell.cellIndex > 0) cell.textContent = '';
        table.after(copy);
      }
      return parts.length > 0;
    },
  },
  {
    name: 'tables: a sum below',
    change(_, document) {
      const body = [...document.querySelectorAll('tbody')].at(-1);
      const row = body?.lastElementChild;
      if (!body || !row || row.children.length < 3) return false;
      const sum = row.cloneNode(true) as HTMLElement;
      for (const cell of sum.children) cell.textContent = '';
      (sum.children[0] as HTMLElement).textContent = '合计';
      (sum.children[4] as HTMLElement | undefined)?.append('¥9,999.00');
      body.append(sum);
      return true;
    },
  },
  {
    name: 'tables: a row of details opened',
    change(pack, document) {
      // In a table that is one order, the details are the order's.
      if (pack.orders?.row?.startsWith('table')) return false;
      const row = [...document.querySelectorAll('tbody tr')].find((it) => it.children.length > 2);
      if (!row || !document.querySelector('thead')) return false;
      row.after(
        made(
          document,
          '<table><tbody><tr class="expanded"><td colspan="20"><p>物流：ZZ9999999999</p><p>收货人：李四</p></td></tr></tbody></table>',
        ).querySelector('tr') as HTMLElement,
      );
      return true;
    },
  },
  {
    name: 'labels with spaces inside',
    change(pack, document) {
      const nodes = textNodes(document, /^\s*(?:实付款|收货人|收件人|备注|买家)[:：]?/);
      for (const node of nodes) node.nodeValue = (node.nodeValue as string).replace(/^(\s*.)/, '$1 ');
      return isOrders(pack) && nodes.length > 0;
    },
  },
  {
    name: 'labels with values on the other side: value first',
    change(_, document) {
      const lists = [...document.querySelectorAll('dl')];
      for (const list of lists) for (const dt of list.querySelectorAll('dt')) dt.nextElementSibling?.after(dt);
      return lists.length > 0;
    },
  },
];
