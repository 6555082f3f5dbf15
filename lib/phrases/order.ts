import { type GroupPath, groupsOf, inGroup, isSameGroup, siblingsOf } from './groups';
import type { Phrase } from './phrase';

/** The distance between neighbours when a library is numbered anew. */
const STEP = 1024;

/** What is pinned before everything else, each part in the order it comes in. */
export function pinnedFirst(phrases: readonly Phrase[]): readonly Phrase[] {
  const pinned = phrases.filter((phrase) => phrase.pinned);
  return pinned.length === 0 ? phrases : [...pinned, ...phrases.filter((phrase) => !phrase.pinned)];
}

/**
 * The phrases whose `order` changes when `ids` are put before or behind `beside`, in the library's order. Only the moved ones, unless
 * their new neighbours leave no room between them. Pinned ones stand before all others: what is put beside one of the other kind comes
 * as near to it as may be.
 */
export function reordered(
  phrases: readonly Phrase[],
  ids: readonly string[],
  place: { before: string } | { after: string },
): Phrase[] {
  const moved = new Set(ids);
  const beside = phrases.find(({ id }) => id === ('before' in place ? place.before : place.after));
  if (!beside || moved.has(beside.id)) return [];
  return [true, false].flatMap((pinned) => {
    const kind = phrases.filter((phrase) => phrase.pinned === pinned);
    const rest = kind.filter(({ id }) => !moved.has(id));
    const block = kind.filter(({ id }) => moved.has(id));
    const near = pinned ? rest.length : 0;
    const at = beside.pinned === pinned ? rest.indexOf(beside) + ('before' in place ? 0 : 1) : near;
    return block.length === 0 ? [] : numbered(rest, block, at);
  });
}

/**
 * The phrases whose `order` changes when a group is put before or behind another one of its level: groups stand in the order of their first
 * phrases, so all of the group's go before the other's first, or before the first of the group behind it.
 */
export function reorderedGroup(
  phrases: readonly Phrase[],
  path: GroupPath,
  place: { before: GroupPath } | { after: GroupPath },
): Phrase[] {
  const block = phrases.filter((phrase) => inGroup(phrase, path));
  const rest = phrases.filter((phrase) => !inGroup(phrase, path));
  const startOf = (group: GroupPath | undefined) => rest.findIndex((phrase) => group && inGroup(phrase, group));
  const beside = 'before' in place ? place.before : place.after;
  const at = startOf(beside);
  if (block.length === 0 || at < 0) return [];
  if ('before' in place) return numbered(rest, block, at);
  const groups = siblingsOf(groupsOf(rest).groups, beside);
  const next = startOf(groups[groups.findIndex((group) => isSameGroup(group, beside)) + 1]);
  return numbered(rest, block, next < 0 ? rest.length : next);
}

/** The phrases whose `order` changes when `block` is put at place `at` of `rest`. */
function numbered(rest: readonly Phrase[], block: readonly Phrase[], at: number): Phrase[] {
  const before = rest[at - 1]?.order;
  const after = rest[at]?.order;
  const from = before ?? (after ?? 0) - STEP * (block.length + 1);
  const step = ((after ?? from + STEP * (block.length + 1)) - from) / (block.length + 1);
  const placed = block.map((phrase, i) => ({ ...phrase, order: from + step * (i + 1) }));
  const hasRoom = [from, ...placed.map(({ order }) => order), after ?? Number.POSITIVE_INFINITY].every(
    (order, i, all) => i === 0 || order > (all[i - 1] as number),
  );
  if (hasRoom) return placed;
  return [...rest.slice(0, at), ...block, ...rest.slice(at)].flatMap((phrase, i) =>
    phrase.order === i * STEP ? [] : [{ ...phrase, order: i * STEP }],
  );
}
