import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { editorNames } from './support/editors/pages';
import type { Cell } from './support/editors/scenarios';
import { RESULTS } from './support/editors/totals';

/** Of all cells, where the machine has time to spare. */
const LEAST_EXACT = 0.98;
/** Of all cells: more would be no machine's doing. */
const MOST_LATE = 0.005;

test('text lands exactly in nearly every editor, and nowhere is told otherwise', () => {
  const files = existsSync(RESULTS) ? readdirSync(RESULTS) : [];
  const cells = files.flatMap((file) =>
    Object.values(JSON.parse(readFileSync(path.join(RESULTS, file), 'utf8')) as Record<string, Cell>),
  );
  const count = (kind: Cell['kind']) => cells.filter((cell) => cell.kind === kind).length;
  const exact = count('exact');
  const late = count('late');
  console.log(
    `${files.length} editors: ${exact} exact of ${cells.length}, ${count('refused')} refused, ${count('unverified')} unverified, ` +
      `${late} unverified by lateness, ${count('undone-otherwise')} undone otherwise, ${count('wrong')} wrong`,
  );
  expect(count('wrong')).toBe(0);
  // A run of some editors only says nothing of all.
  if (files.length !== editorNames().length) return;
  expect((exact + late) / cells.length).toBeGreaterThanOrEqual(LEAST_EXACT);
  expect(late / cells.length).toBeLessThanOrEqual(MOST_LATE);
});
