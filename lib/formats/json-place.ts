/** Brackets and signs, strings, and everything else that may stand as a value. Unrolled, so that no text makes it go back and forth. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON's strings may not hold them
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const BLANK = /[ \t\n\r]*/y;

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

/**
 * Offset at which a text stops being JSON, its length if it only ends too soon; -1 for JSON. For a text that the platform's parser has
 * refused: what it says of the place differs between versions, and of a short text it says nothing.
 */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; at = TOKEN.lastIndex) {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    const start = BLANK.lastIndex;
    if (start === text.length) return expected === 'end' ? -1 : start;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next: Expected | null = token ? after(token[1] ?? (token[2] ? 'string' : 'scalar'), expected, open) : null;
    if (next === null) return start;
    expected = next;
  }
}

/** What may come behind a token; null where it may not stand. */
function after(token: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const closed = (): Expected => (open.length === 0 ? 'end' : 'comma-or-close');
  const isValue = expected === 'value' || expected === 'value-or-close';
  if (token === '{' || token === '[') {
    if (!isValue) return null;
    open.push(token);
    return token === '{' ? 'key-or-close' : 'value-or-close';
  }
  if (token === '}' || token === ']') {
    const begun = token === '}' ? '{' : '[';
    const mayClose = expected === 'comma-or-close' || expected === (begun === '{' ? 'key-or-close' : 'value-or-close');
    if (!mayClose || open.pop() !== begun) return null;
    return closed();
  }
  if (token === ',') return expected !== 'comma-or-close' ? null : open.at(-1) === '{' ? 'key' : 'value';
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (token === 'string' && (expected === 'key' || expected === 'key-or-close')) return 'colon';
  return isValue ? closed() : null;
}
