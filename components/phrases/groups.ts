import type { Phrase } from '../../lib/phrases/phrase';

export interface GroupNode {
  name: string;
  count: number;
  inner: { name: string; count: number }[];
}

/** Which group is shown: `null` all, `[]` those without a group, else its path. */
export type GroupPath = readonly string[] | null;

/** The groups in order of first appearance, with how many phrases each holds. */
export function groupsOf(phrases: readonly Phrase[]): { groups: GroupNode[]; ungrouped: number } {
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
  const groups = [...outer].map(([name, { count, inner }]) => ({
    name,
    count,
    inner: [...inner].map(([innerName, innerCount]) => ({ name: innerName, count: innerCount })),
  }));
  return { groups, ungrouped };
}

/** Whether the phrase lies in the group or in one below it. */
export function inGroup(phrase: Phrase, path: GroupPath): boolean {
  if (path === null) return true;
  if (path.length === 0) return phrase.groups.length === 0;
  return path.every((name, i) => phrase.groups[i] === name);
}
