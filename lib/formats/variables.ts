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

/** Names that other tools give to what a seller's console knows. */
const KNOWN_NAMES: Record<string, string> = {
  'to.first_name': '买家',
  'to.name': '买家',
  'to.full_name': '买家',
  'contact.name': '买家',
  'contact.first_name': '买家',
  'from.first_name': '客服',
  'from.name': '客服',
  'from.full_name': '客服',
  'agent.name': '客服',
  'agent.first_name': '客服',
  'user.firstname': '客服',
  'user.fullname': '客服',
  'ticket.customer.firstname': '买家',
  'ticket.customer.lastname': '买家',
  'ticket.customer.fullname': '买家',
};

/** Brings another tool's variables into our notation. `pattern`: global, the name in its first group. */
export const namedVariables = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (_, name: string) =>
    variable(Object.hasOwn(KNOWN_NAMES, name) ? (KNOWN_NAMES[name] as string) : name),
  );
