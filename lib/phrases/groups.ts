import type { Phrase } from './phrase';

export interface GroupNode {
  name: string;
  count: number;
  inner: { name: string; count: number }[];
}

/** A group by its names, outermost first; `[]`: phrases without a group. */
export type GroupPath = readonly string[];

/** Levels that a library's groups have. */
export const GROUP_LEVELS = 2;

/**
 * The groups in order of first appearance, with how many phrases each holds; then those of `made`, which stand whether or not a phrase
 * lies in them.
 */
export function groupsOf(
  phrases: readonly Pick<Phrase, 'groups'>[],
  made: readonly GroupPath[] = [],
): { groups: GroupNode[]; ungrouped: number } {
  const outer = new Map<string, { count: number; inner: Map<string, number> }>();
  let ungrouped = 0;
  for (const { groups } of phrases) {
    const [first, second] = groups;
    if (first === undefined) {
      ungrouped++;
      continue;
    }
    const node = outer.get(first) ?? { count: 0, inner: new Map<string, number>() };
    node.count++;
    if (second !== undefined) node.inner.set(second, (node.inner.get(second) ?? 0) + 1);
    outer.set(first, node);
  }
  for (const [first, second] of made) {
    if (first === undefined) continue;
    const node = outer.get(first) ?? { count: 0, inner: new Map<string, number>() };
    if (second !== undefined && !node.inner.has(second)) node.inner.set(second, 0);
    outer.set(first, node);
  }
  const groups = [...outer].map(([name, { count, inner }]) => ({
    name,
    count,
    inner: [...inner].map(([innerName, innerCount]) => ({ name: innerName, count: innerCount })),
  }));
  return { groups, ungrouped };
}

/** Whether the phrase lies in the group or in one below it. */
export const inGroup = (phrase: Pick<Phrase, 'groups'>, path: GroupPath): boolean =>
  path.length === 0 ? phrase.groups.length === 0 : isAtOrBelow(phrase.groups, path);

/** Whether both name one group. */
export const isSameGroup = (a: GroupPath, b: GroupPath): boolean => a.length === b.length && isAtOrBelow(a, b);

/** Whether a group is `path` or lies below it. */
export const isAtOrBelow = (group: GroupPath, path: GroupPath): boolean => path.every((name, i) => group[i] === name);

/** The groups beside the group, itself included, in their order. */
export function siblingsOf(groups: readonly GroupNode[], path: GroupPath): GroupPath[] {
  const [first] = path;
  if (path.length < GROUP_LEVELS) return groups.map(({ name }) => [name]);
  const outer = groups.find(({ name }) => name === first);
  return outer ? outer.inner.map(({ name }) => [outer.name, name]) : [];
}

/** Where a phrase goes that leaves the group: one level up. */
export const above = (path: GroupPath): string[] => path.slice(0, -1);

/** The groups of a phrase that lies in or below `path`, once that is called `to`. */
export const renamed = (groups: readonly string[], path: GroupPath, to: GroupPath): string[] =>
  [...to, ...groups.slice(path.length)].slice(0, GROUP_LEVELS);

/** `售前 / 发货` as written in a field. */
export const groupText = (groups: GroupPath): string => groups.join(' / ');

/** Every group by its path, each outer one before those in it. */
export const groupPaths = (groups: readonly GroupNode[]): GroupPath[] =>
  groups.flatMap(({ name, inner }) => [[name], ...inner.map((one) => [name, one.name])]);

/** The names that a field says, outermost first. `known`: groups that are there; one that has a slash in its name, 退/换货, is not cut. */
export function groupsFrom(text: string, known: readonly GroupPath[] = []): string[] {
  const typed = text.trim();
  const same = known.find((path) => groupText(path) === typed);
  if (same) return [...same];
  const outer = known.find(([name = '', ...inner]) => inner.length === 0 && typed.startsWith(`${name} / `))?.[0];
  // Only the first slash parts: what stands behind the second one is not lost.
  const [, first = typed, second = ''] = /^([^/／]*)[/／](.*)$/s.exec(typed) ?? [];
  const names = outer === undefined ? [first, second] : [outer, typed.slice(outer.length + 3)];
  return names.map((name) => name.trim()).filter(Boolean);
}

/** What the field says, where it is cut at a slash that has no spaces about it and may as well be part of a name; else null. */
export function cutByChance(text: string, known: readonly GroupPath[] = []): string | null {
  const typed = text.trim();
  const [outer] = groupsFrom(typed, known);
  const isKnown = known.some(([name]) => name === outer);
  return !isKnown && /^[^/／]*[^/／\s][/／]\S/.test(typed) ? typed : null;
}
