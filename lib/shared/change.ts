/**
 * What makes one JSON value of another: `to` in its place, `in` some of an object's parts, or `list`: pieces of the former list, each as
 * where it began and how long it is, and what is new.
 */
export type Change =
  | { to: unknown }
  | { in: Record<string, Change> }
  | { list: ([from: number, count: number] | { new: unknown })[] };

type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON leaves out what is undefined. */
const namesIn = (parts: Parts): string[] => Object.keys(parts).filter((name) => parts[name] !== undefined);

/** Null where they are the same. What is the same object in both is not looked into, so this is cheap where values keep their parts. */
export function changeOf(before: unknown, now: unknown): Change | null {
  if (before === now) return null;
  if (Array.isArray(before) && Array.isArray(now)) return changeOfList(before, now);
  if (!isParts(before) || !isParts(now)) return { to: now };
  const names = namesIn(now);
  if (names.length !== namesIn(before).length || !names.every((name) => before[name] !== undefined)) return { to: now };
  const parts: Record<string, Change> = {};
  for (const name of names) {
    const part = changeOf(before[name], now[name]);
    if (part) parts[name] = part;
  }
  return { in: parts };
}

function changeOfList(before: readonly unknown[], now: readonly unknown[]): Change {
  const list: ([number, number] | { new: unknown })[] = [];
  let piece: [from: number, count: number] | null = null;
  for (const item of now) {
    // Most lists go on as they were: only what doesn't is looked for.
    if (piece && before[piece[0] + piece[1]] === item) piece[1]++;
    else {
      const at = before.indexOf(item);
      piece = at < 0 ? null : [at, 1];
      list.push(piece ?? { new: item });
    }
  }
  return { list };
}

/** What a change makes of the value that it was told of. What it leaves as it was is the same object. Throws for any other value. */
export function changed(before: unknown, change: Change | null): unknown {
  if (change === null) return before;
  if ('to' in change) return change.to;
  if ('in' in change) {
    if (!isParts(before)) throw new TypeError('a change of parts of what has none');
    const parts = Object.entries(change.in).map(([name, part]) => [name, changed(before[name], part)] as const);
    return Object.fromEntries([...Object.entries(before), ...parts]);
  }
  if (!Array.isArray(before)) throw new TypeError('a change of a list that is none');
  return change.list.flatMap((piece) =>
    Array.isArray(piece) ? before.slice(piece[0], piece[0] + piece[1]) : [piece.new],
  );
}
