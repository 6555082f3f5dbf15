/**
 * Whether two values hold the same, told as cheaply as it can be: by identity, lists by their elements up to the first that differs, the
 * rest by what JSON makes of it.
 */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((it, i) => same(it, other[i]));
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
