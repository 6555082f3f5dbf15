import { GROUP_LEVELS, type GroupPath, isAtOrBelow, isSameGroup, renamed } from './groups';

/** The name of the value that keeps groups made by hand. */
export const MADE_GROUPS = 'library-groups';

/** Anything else than groups is left out. */
export const madeGroupsFrom = (value: unknown): GroupPath[] =>
  Array.isArray(value) ? value.filter(isPath).map((path) => path.slice(0, GROUP_LEVELS)) : [];

const isPath = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string' && name !== '');

/** The same with the group, once. */
export const withGroup = (made: readonly GroupPath[], path: GroupPath): GroupPath[] => onceEach([...made, path]);

/** The same without the group and those below it. */
export const withoutGroup = (made: readonly GroupPath[], path: GroupPath): GroupPath[] =>
  made.filter((group) => !isAtOrBelow(group, path));

/** The same once the group is called otherwise. */
export const withRenamed = (made: readonly GroupPath[], path: GroupPath, to: GroupPath): GroupPath[] =>
  onceEach(made.map((group) => (isAtOrBelow(group, path) ? renamed(group, path, to) : group)));

/** What a change did to the groups made by hand. */
export interface GroupChange {
  made: GroupPath[];
  gone: GroupPath[];
}

/** What is in one and not in the other. */
export const groupChange = (before: readonly GroupPath[], after: readonly GroupPath[]): GroupChange => {
  const without = (groups: readonly GroupPath[], others: readonly GroupPath[]) =>
    groups.filter((group) => !others.some((other) => isSameGroup(other, group)));
  return { made: without(after, before), gone: without(before, after) };
};

/** The groups once the change is taken back; what was made or taken away since stays so. */
export const takenBack = (now: readonly GroupPath[], { made, gone }: GroupChange): GroupPath[] =>
  onceEach([...now.filter((group) => !made.some((one) => isSameGroup(one, group))), ...gone]);

const onceEach = (groups: readonly GroupPath[]): GroupPath[] =>
  groups.filter((group, i) => groups.findIndex((other) => isSameGroup(other, group)) === i);
