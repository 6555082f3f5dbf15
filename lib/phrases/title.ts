/** Characters of a text that stand for its missing title. */
const TITLE_LENGTH = 12;

/** A title from a text: the beginning of its first line. Never cuts a character in half. */
export function titleFrom(body: string): string {
  const [line = ''] = body.trim().split('\n');
  return [...line.trim()].slice(0, TITLE_LENGTH).join('').trim();
}
