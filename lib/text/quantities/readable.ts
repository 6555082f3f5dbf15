import { foldInPlace } from '../fold';

/** Signs that figures are made of and that folding drops, with the one that stands for each. */
const KEPT = new Map([
  ...[...'¥￥'].map((sign) => [sign, '¥'] as const),
  ...[...'×✕✖'].map((sign) => [sign, '×'] as const),
  ...[...'“”„‟「」『』"'].map((sign) => [sign, '"'] as const),
  ['…', '…'],
  ['≥', '≥'],
  // Folding makes letters of these: 200c is a cup size, and 20m a length.
  ['℃', '度'],
  ['㎡', '平'],
]);
const HAS_KEPT = /[¥￥×✕✖“”„‟「」『』…≥℃㎡]/;

/**
 * The text as figures are read in it: width, case and traditional characters folded, the signs of money, times and quotation kept.
 * Unit for unit: offsets are those of the text.
 */
export function readable(text: string): string {
  const folded = foldInPlace(text);
  if (!HAS_KEPT.test(text)) return folded;
  let out = '';
  for (let at = 0; at < text.length; at++) out += KEPT.get(text[at] as string) ?? folded[at];
  return out;
}
