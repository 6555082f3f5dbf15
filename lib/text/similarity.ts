/**
 * Sørensen–Dice coefficient over character bigrams, 0…1. Both texts should be folded first. Texts of one character are alike only when
 * equal; two empty ones are alike.
 */
export function diceSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/**
 * The pieces of `b` that `a` has too, longest first come, in the order of `b`; pieces of at least `shortest` characters. For showing
 * why two texts match.
 */
export function sharedPieces(a: string, b: string, shortest = 2): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < b.length; ) {
    let length = 0;
    while (at + length < b.length && b[at + length] !== ' ' && a.includes(b.slice(at, at + length + 1))) length++;
    if (length >= shortest) pieces.push(b.slice(at, at + length));
    at += Math.max(1, length);
  }
  return [...new Set(pieces)];
}
