import { existsSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import type { ConsolePack } from '../../../lib/consoles/pack';
import { parsePack } from '../../../lib/consoles/pack-schema';
import { packs } from '../../../lib/consoles/packs';
import { genericOrders } from '../../../lib/consoles/reader/generic-orders';
import { OrderListReader } from '../../../lib/consoles/reader/order-list';
import { ordersIn } from '../../../lib/consoles/reader/order-tables';
import { createReader } from '../../../lib/consoles/reader/reader';
import { describe } from '../../../lib/shared/log';
import type { Reading } from '../../../lib/shared/reading';
import type { Command } from '../../support/commands';

/** The shipped pack of this id, or the one in this JSON file. */
function findPack(name: string): ConsolePack | string {
  const shipped = [...packs, genericOrders].find(({ id }) => id === name);
  if (shipped) return shipped;
  if (!existsSync(name)) return `no pack ${name}; shipped: ${packs.map(({ id }) => id).join(', ')}, or a JSON file`;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(name, 'utf8'));
  } catch (cause) {
    return `${name}: ${describe(cause)}`;
  }
  const parsed = parsePack(data);
  return parsed.ok ? parsed.value : parsed.error.map(({ path, message }) => `${path}: ${message}`).join('\n');
}

/** A saved page as a document. Nothing of it runs and nothing is fetched. */
function openPage(file: string, pack: ConsolePack): { document: Document; close: () => Promise<void> } {
  const url = (pack.matches[0] ?? 'https://localhost/').replace('://*', '://localhost').replaceAll('*', '');
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  });
  window.document.write(readFileSync(file, 'utf8'));
  return { document: window.document as unknown as Document, close: () => window.happyDOM.close() };
}

const show = (reading: Reading<unknown>): string => (reading.known ? String(reading.value) : `(${reading.why})`);

const page: Command = {
  summary: 'PACK FILE.html [--json]: what a console pack reads from a saved page',
  async run(args) {
    const [name, file] = args.filter((argument) => !argument.startsWith('--'));
    if (!name || !file) {
      console.error(
        `usage: npm run eval -- page PACK FILE.html [--json]; packs: ${packs.map(({ id }) => id).join(', ')}`,
      );
      return 2;
    }
    const pack = findPack(name);
    const fault = typeof pack === 'string' ? pack : existsSync(file) ? null : `no file ${file}`;
    if (typeof pack === 'string' || fault) {
      console.error(fault);
      return 2;
    }
    const { document, close } = openPage(file, pack);
    const view = createReader(pack, document).read();
    const orders = pack.orders && new OrderListReader(pack.orders, Date.now, ordersIn).read(document, '', undefined);
    const health = { ...view.health, ...(pack.kind !== 'chat' && orders?.health) };
    await close();

    console.log(`${pack.label} (${pack.id} ${pack.version}), shop ${view.shopId}`);
    for (const row of view.rows)
      console.log(`${row.active ? '>' : ' '} ${row.key}  ${show(row.name)}  ${show(row.preview)}`);
    if (view.conversation) console.log(`\n${view.conversation.key}  ${show(view.conversation.buyer)}`);
    for (const { side, kind, text, at } of view.conversation?.messages ?? []) {
      const time = at.known ? new Date(at.value).toLocaleString('sv') : `(${at.why})`;
      console.log(`  ${time}  ${show(side).padEnd(7)} ${kind.padEnd(9)} ${text}`);
    }
    if (orders?.orders.known)
      for (const { no, status, paid } of orders.orders.value)
        console.log(`\norder ${[no, status, paid].map(show).join('  ')}`);
    console.log('');
    for (const [field, state] of Object.entries(health)) console.log(`${state.padEnd(8)} ${field}`);
    if (args.includes('--json')) {
      const read =
        pack.kind === 'chat'
          ? { conversation: view.conversation, rows: view.rows }
          : { orders: orders?.orders ?? null };
      console.log(JSON.stringify({ kind: pack.kind, ...read, health }));
    }
    return 0;
  },
};

export default page;
