/** In the place of a sheet's name, which is never empty: all that are alike, read as one. */
export const EVERY_SHEET = '';

/** Where the rows of a sheet stand among those of several that are read as one: behind this many. */
export interface SheetPart {
  name: string;
  behind: number;
}

/** The sheet and the row in it that a row of several sheets is; null where one sheet is read. */
export function placeOf(parts: readonly SheetPart[], row: number): { sheet: string; row: number } | null {
  const part = parts.findLast(({ behind }) => behind < row);
  return part ? { sheet: part.name, row: row - part.behind } : null;
}
