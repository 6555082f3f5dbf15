/**
 * Whether two values of plain data hold the same, told as cheaply as it can be: by identity, lists and objects up to the first that
 * differs. The order of keys says nothing, and an absent key is as good as an undefined one.
 */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && sameLists(one, other);
  }
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return (
    Object.keys(a).every((key) => same(a[key], b[key])) &&
    Object.keys(b).every((key) => key in a || b[key] === undefined)
  );
}

const sameLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((it, i) => same(it, other[i]));
