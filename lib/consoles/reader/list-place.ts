import type { Field } from '../pack';
import { findElements, type Root, select } from './locate';
import { seenOf } from './seen';

/** Where lists are that a field finds: none within another, and of several only those that the eye meets. */
export function listsOf(field: Field, root: Root): readonly Element[] {
  const found = findElements(field, root);
  return seenOf(found.filter((one) => !found.some((other) => other !== one && other.contains(one))));
}

/**
 * The one place of a list. Pages keep lists of conversations that were left: where several are seen, the only one that has a row is meant, and
 * where several have, none.
 */
export function listOf(field: Field, root: Root, row: string): Element | null {
  const lists = listsOf(field, root);
  if (lists.length < 2) return lists[0] ?? null;
  const filled = lists.filter((list) => select(list, row).some((one) => one !== list));
  return filled.length === 1 ? (filled[0] as Element) : null;
}
