import { dimensionsIn } from './dimensions';
import { type QuantityKind, UNITS } from './quantity';
import { quantitiesIn } from './read';

/** Kinds that are told in one unit; a count keeps its own word. */
const MEASURED: readonly QuantityKind[] = ['length', 'weight', 'volume'];
const ONE_UNIT: Record<string, string> = {
  mah: '毫安',
  毫安时: '毫安',
  w: '瓦',
  wh: '瓦时',
  寸: '英寸',
  pa: '帕',
  伏: 'v',
};

/** The one way to write a unit: mah is 毫安. */
export const unitName = (unit: string): string => ONE_UNIT[unit] ?? unit;

/**
 * A readable text with every figure written in one way, so that names agree however they are spelt: 1.5m床 and 一米五床 become 150厘米床,
 * 一斤装 and 500g装 become 500克装, 220*240cm becomes 220×240. Offsets are no longer those of the text.
 */
export function spelt(text: string): string {
  const sides = dimensionsIn(text).map(({ sides, start, end }) => ({ start, end, word: sides.join('×') }));
  const figures = quantitiesIn(text)
    .filter((it) => !sides.some(({ start, end }) => start < it.end && it.start < end))
    .filter(({ from, to }) => from === to)
    .flatMap(({ kind, from, unit, start, end }) =>
      MEASURED.includes(kind)
        ? [{ start, end, word: `${from}${UNITS[kind]}` }]
        : kind === 'count' || kind === 'other'
          ? [{ start, end, word: `${from}${unitName(unit)}` }]
          : [],
    );
  let out = '';
  let last = 0;
  for (const { start, end, word } of [...sides, ...figures].sort((a, b) => a.start - b.start)) {
    out += text.slice(last, start) + word;
    last = end;
  }
  return out + text.slice(last);
}
