/** The nodes that changed since the last reading: the targets of its mutations. Undefined: anything may have changed. */
export type Changes = ReadonlySet<Node> | undefined;

/** Whether something changed in, or around, a part of the page that was read before. */
export function touches(changes: Changes, part: Element | null): boolean {
  if (!changes || !part?.isConnected) return true;
  for (const node of changes) if (part.contains(node) || node.contains(part)) return true;
  return false;
}

/** The rows that changes lie in. Changes outside rows touch none. */
export function touchedRows(changes: ReadonlySet<Node>, row: string): Set<Element> {
  const rows = new Set<Element>();
  for (const node of changes) {
    const element = 'closest' in node ? (node as Element) : node.parentElement;
    const hit = element?.closest(row);
    if (hit) rows.add(hit);
  }
  return rows;
}
