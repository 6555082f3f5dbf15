/** Characters of our notation, which a name or an option can't hold. */
const OURS = /[{}|｜=＝\r\n]/g;
/** Longest text between the braces, as the reader of templates has it. */
const LONGEST = 40;

/**
 * A variable in our notation: `{name}`, `{name=default}`, `{name=one|two}`. Options that don't fit between the braces are left out; a
 * variable without a name gets a common one.
 */
export function variable(name: string, options: readonly string[] = []): string {
  const clean = (text: string) => text.replace(OURS, ' ').trim();
  const named = (clean(name) || '填写').slice(0, 20);
  const given = [...new Set(options.map(clean).filter(Boolean))];
  const inside = given.length > 0 ? `${named}=${given.join('|')}` : named;
  return `{${inside.length > LONGEST ? named : inside}}`;
}
