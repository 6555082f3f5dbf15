type Shown = Record<string, unknown>;

const isUnknown = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'string' && value.startsWith('?'));

/** Values of `got` that are neither those of `expected` nor unknown: what must never be. */
export function wrongValues(expected: Shown, got: Shown): string[] {
  const wrong: string[] = [];
  const compare = (path: string, was: unknown, is: unknown): void => {
    if (isUnknown(is)) return;
    if (Array.isArray(is)) {
      is.forEach((value, i) => {
        compare(`${path}.${i}`, (was as unknown[] | undefined)?.[i], value);
      });
    } else if (JSON.stringify(was) !== JSON.stringify(is) && is !== false) wrong.push(`${path}: ${JSON.stringify(is)}`);
  };
  for (const field of ['key', 'buyer', 'box', 'send']) {
    if (field in got && got[field] !== 'blind' && got[field] !== 'missing') compare(field, expected[field], got[field]);
  }
  const byFirst = (rows: unknown): Map<unknown, unknown> =>
    new Map(((rows ?? []) as unknown[][]).map((row) => [row[0], row]));
  const rows = byFirst(expected.rows);
  for (const [key, row] of byFirst(got.rows)) compare(`rows.${key}`, rows.get(key), row);
  // Messages may be fewer; those that are there are as they were, in their order. Their times depend on what stands above.
  const said = (messages: unknown): string[] =>
    ((messages ?? []) as unknown[][]).map((message) => JSON.stringify(message.slice(0, 3)));
  const were = said(expected.messages);
  let from = 0;
  for (const message of said(got.messages)) {
    const at = were.indexOf(message, from);
    if (at < 0 && !message.startsWith('["?')) wrong.push(`messages: ${message}`);
    else if (at >= 0) from = at + 1;
  }
  const orders = new Map(((expected.orders ?? []) as Shown[]).map((order) => [order.no, order]));
  for (const order of Array.isArray(got.orders) ? (got.orders as Shown[]) : []) {
    if (isUnknown(order.no)) continue;
    for (const [field, value] of Object.entries(order))
      compare(`orders.${order.no}.${field}`, orders.get(order.no)?.[field], value);
  }
  return wrong;
}
