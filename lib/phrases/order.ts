import type { Phrase } from './phrase';

/** The distance between neighbours when a library is numbered anew. */
const STEP = 1024;

/**
 * The phrases whose `order` changes when `ids` are put before or behind `beside`, in the library's order. Only the moved ones, unless
 * their new neighbours leave no room between them.
 */
export function reordered(
  phrases: readonly Phrase[],
  ids: readonly string[],
  place: { before: string } | { after: string },
): Phrase[] {
  const moved = new Set(ids);
  const beside = 'before' in place ? place.before : place.after;
  if (moved.has(beside)) return [];
  const rest = phrases.filter(({ id }) => !moved.has(id));
  const found = rest.findIndex(({ id }) => id === beside);
  if (found < 0) return [];
  const at = 'before' in place ? found : found + 1;
  const block = phrases.filter(({ id }) => moved.has(id));
  const before = rest[at - 1]?.order;
  const after = rest[at]?.order;
  const from = before ?? (after ?? 0) - STEP * (block.length + 1);
  const step = ((after ?? from + STEP * (block.length + 1)) - from) / (block.length + 1);
  const numbered = block.map((phrase, i) => ({ ...phrase, order: from + step * (i + 1) }));
  const hasRoom = [from, ...numbered.map(({ order }) => order), after ?? Number.POSITIVE_INFINITY].every(
    (order, i, all) => i === 0 || order > (all[i - 1] as number),
  );
  if (hasRoom) return numbered;
  return [...rest.slice(0, at), ...block, ...rest.slice(at)].flatMap((phrase, i) =>
    phrase.order === i * STEP ? [] : [{ ...phrase, order: i * STEP }],
  );
}
