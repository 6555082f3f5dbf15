/** A piece of a template; the `source`s of all pieces together are the template. */
export type Part =
  | { kind: 'text'; text: string; source: string }
  | { kind: 'date'; name: string; source: string }
  | { kind: 'phrase'; code: string; name: string; source: string }
  | { kind: 'variable'; name: string; options: string[]; fallback?: string; source: string };

/** A variable, or backslashes before a brace. A brace behind an odd number of them is a plain character. */
const TOKEN = /\\+(?=[{}])|\{([^{}\n\r]{1,40})\}/g;
const NESTED = /^话术[:：]\s*(\S.*)$/;

/**
 * A phrase's body is text with variables:
 * `{买家}` – filled from the chat or asked for; `{颜色=黑色}` – with a default; `{颜色=黑色|白色}` – one of several, asked for;
 * `{今天+2}`, `{下周一}`, `{现在}` – a date or a time, see `dateText`; `{话术:fh}` – another phrase by its code.
 * Braces that hold a line break, another brace or more than 40 characters are plain text; `\{` and `\}` are plain braces, and a backslash
 * before such a brace is written twice. `isDate`: which names are dates; a page, whose templates have theirs in place, knows none.
 */
export function parseParts(body: string, isDate: (name: string) => boolean): Part[] {
  const parts: Part[] = [];
  let text = '';
  let source = '';
  const flush = () => {
    if (source !== '') parts.push({ kind: 'text', text, source });
    text = '';
    source = '';
  };
  const plain = (words: string, written = words) => {
    text += words;
    source += written;
  };
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(body); match; match = TOKEN.exec(body)) {
    plain(body.slice(from, match.index));
    const [whole, inside] = match;
    from = match.index + whole.length;
    if (inside === undefined) {
      plain('\\'.repeat(whole.length >> 1), whole);
      if (whole.length % 2 === 1) plain(body[from++] as string);
      TOKEN.lastIndex = from;
      continue;
    }
    const part = parseVariable(inside, whole, isDate);
    if (!part) {
      plain(whole);
      continue;
    }
    flush();
    parts.push(part);
  }
  plain(body.slice(from));
  flush();
  return parts;
}

function parseVariable(inside: string, source: string, isDate: (name: string) => boolean): Part | null {
  const equals = inside.search(/[=＝]/);
  const name = (equals < 0 ? inside : inside.slice(0, equals)).trim();
  if (!name) return null;
  if (equals < 0) {
    const nested = NESTED.exec(name);
    if (nested) return { kind: 'phrase', code: (nested[1] as string).trim(), name, source };
    if (isDate(name)) return { kind: 'date', name, source };
  }
  const values =
    equals < 0
      ? []
      : inside
          .slice(equals + 1)
          .split(/[|｜]/)
          .map((value) => value.trim())
          .filter(Boolean);
  if (values.length === 1) return { kind: 'variable', name, options: [], fallback: values[0] as string, source };
  return { kind: 'variable', name, options: values, source };
}

/** Words as a template that says exactly them. */
export const escapeTemplate = (words: string): string =>
  words.replace(/(\\*)([{}])/g, (_, slashes: string, brace: string) => `${slashes}${slashes}\\${brace}`);
