import { hostAround } from './roots';

/** The nodes that changed since the last reading: the targets of its mutations. Undefined: anything may have changed. */
export type Changes = ReadonlySet<Node> | undefined;

/** Whether a part of the page holds a node, also in a root below it. */
export function holdsNode(part: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostAround(at)) if (part.contains(at)) return true;
  return false;
}

/** Whether something changed in, or around, a part of the page that was read before. */
export function touches(changes: Changes, part: Node | null): boolean {
  if (!changes || !part?.isConnected) return true;
  for (const node of changes) if (holdsNode(part, node) || holdsNode(node, part)) return true;
  return false;
}

/** The rows that changes lie in, also in roots of theirs. Changes outside rows touch none. */
export function touchedRows(changes: ReadonlySet<Node>, row: string): Set<Element> {
  const rows = new Set<Element>();
  for (const node of changes) {
    for (let at: Node | null = node; at; at = hostAround(at)) {
      const element = 'closest' in at ? (at as Element) : at.parentElement;
      // A row may be quoted within another.
      for (let hit = element?.closest(row); hit; hit = hit.parentElement?.closest(row)) rows.add(hit);
    }
  }
  return rows;
}
