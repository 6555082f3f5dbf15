type Shown = Record<string, unknown>;

const isUnknown = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'string' && value.startsWith('?'));

/** What is said in a message stands first, then a mark of the robot, a product, and last its time. */
interface Said {
  words: string;
  robot: boolean;
  product: unknown[];
  time: unknown;
}
const saidIn = (message: unknown[]): Said => ({
  words: JSON.stringify(message.slice(0, 3)),
  robot: message.includes('robot', 3),
  product: (message.slice(3).find(Array.isArray) as unknown[] | undefined) ?? [],
  time: message.length > 3 ? message.at(-1) : '?',
});

/** Values of `got` that are neither those of `expected` nor unknown: what must never be. */
export function wrongValues(expected: Shown, got: Shown): string[] {
  const wrong: string[] = [];
  const compare = (path: string, was: unknown, is: unknown): void => {
    if (isUnknown(is) || was === '*') return;
    if (Array.isArray(is)) {
      is.forEach((value, i) => {
        compare(`${path}.${i}`, (was as unknown[] | undefined)?.[i], value);
      });
    } else if (is !== null && typeof is === 'object') {
      for (const [field, value] of Object.entries(is))
        compare(`${path}.${field}`, (was as Shown | undefined)?.[field], value);
    } else if (JSON.stringify(was) !== JSON.stringify(is) && is !== false) wrong.push(`${path}: ${JSON.stringify(is)}`);
  };
  for (const field of ['key', 'buyer', 'box', 'send']) {
    if (field in got && got[field] !== 'blind' && got[field] !== 'missing') compare(field, expected[field], got[field]);
  }
  const byFirst = (rows: unknown): Map<unknown, unknown> =>
    new Map(((rows ?? []) as unknown[][]).map((row) => [row[0], row]));
  const rows = byFirst(expected.rows);
  for (const [key, row] of byFirst(got.rows)) compare(`rows.${key}`, rows.get(key), row);
  // Messages may be fewer; those that are there are as they were, in their order.
  const were = ((expected.messages ?? []) as unknown[][]).map(saidIn);
  let from = 0;
  for (const message of ((got.messages ?? []) as unknown[][]).map(saidIn)) {
    const same = were.findIndex(({ words }, i) => i >= from && words === message.words);
    const at = same >= 0 ? same : were.findIndex(({ words }, i) => i >= from && fits(words, message.words));
    const was = were[at];
    if (!was) {
      if (!message.words.startsWith('["?')) wrong.push(`messages: ${message.words}`);
      continue;
    }
    from = at + 1;
    if (was.robot !== message.robot && !message.words.startsWith('["?'))
      wrong.push(`messages.${at}: ${message.robot ? '' : 'no '}robot`);
    compare(`messages.${at}.product`, was.product, message.product);
    compare(`messages.${at}.time`, was.time, message.time);
  }
  const orders = new Map(((expected.orders ?? []) as Shown[]).map((order) => [order.no, order]));
  const numbers = new Set<unknown>();
  for (const order of Array.isArray(got.orders) ? (got.orders as Shown[]) : []) {
    if (isUnknown(order.no)) continue;
    if (numbers.has(order.no)) wrong.push(`orders.${order.no}: twice`);
    numbers.add(order.no);
    compare(`orders.${order.no}`, orders.get(order.no), order);
  }
  return wrong;
}

/** What was said, or what of it nobody expected to be read. */
function fits(expected: string, got: string): boolean {
  if (expected === got) return true;
  const [was, is] = [JSON.parse(expected), JSON.parse(got)] as [unknown[], unknown[]];
  return was.every((part, i) => part === '?' || part === '*' || part === is[i] || (i === 2 && is[i] === ''));
}
