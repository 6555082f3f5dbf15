/** What stands between the levels of a group that is written in one cell. */
const ARROW = /\s*(?:[=＝\-–—]?[>＞]|→|»|›|\\)\s*/;
const SLASH = /\s*[/／]\s*/;

/**
 * How a column of groups writes its levels: `售前/尺码`, `售后>退货`. A slash may as well belong to a name (`T恤/衬衫`), so it counts where
 * groups share what stands before it. Gives the levels of one cell.
 */
export function groupLevels(cells: Iterable<string>): (cell: string) => string[] {
  const isPath = isShared(new Set(cells));
  const parted = (cell: string, separator: RegExp) => {
    const names = cell.split(separator).filter(Boolean);
    return names.length > 1 ? names : null;
  };
  return (cell) => parted(cell, ARROW) ?? (isPath ? parted(cell, SLASH) : null) ?? (cell ? [cell] : []);
}

/** Whether two of these groups have the same first level, or one is the first level of another. */
function isShared(groups: ReadonlySet<string>): boolean {
  const firsts = new Set<string>();
  for (const group of groups) {
    const [first = '', ...deeper] = group.split(SLASH);
    if (deeper.length === 0 || first === '') continue;
    if (firsts.has(first) || groups.has(first)) return true;
    firsts.add(first);
  }
  return false;
}
