/** A lenient reader of XML and HTML for files: it knows no document types, expands no entities but characters, and never fails. */
export type Token =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** A tag, or a declaration. No `<` within, so that a broken file costs one look at each of its characters. */
const TAG = /<(\/?)([^\s/<>!?][^\s/<>]*)((?:[^<>"']|"[^<"]*"|'[^<']*')*)>|<[!?][^<>]*>/y;

/** The tokens of a text, names without their namespace and in lower case. Comments and declarations are left out. */
export function* tokensOf(markup: string): Generator<Token> {
  for (let at = 0; at < markup.length; ) {
    const next = markup.indexOf('<', at);
    const textEnd = next < 0 ? markup.length : next;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(markup.slice(at, textEnd)) };
    if (next < 0) return;
    if (markup.startsWith('<!--', next)) {
      at = endOf(markup, '-->', next + 4);
    } else if (markup.startsWith('<![CDATA[', next)) {
      at = endOf(markup, ']]>', next + 9);
      yield { kind: 'text', text: markup.slice(next + 9, at - 3) };
    } else {
      TAG.lastIndex = next;
      const tag = TAG.exec(markup);
      at = next + (tag?.[0].length ?? 1);
      if (!tag) yield { kind: 'text', text: '<' };
      else if (tag[2] !== undefined) yield tagToken(tag[1] === '/', tag[2], tag[3] ?? '');
    }
  }
}

const endOf = (markup: string, mark: string, from: number): number => {
  const found = markup.indexOf(mark, from);
  return found < 0 ? markup.length : found + mark.length;
};

const tagToken = (isClose: boolean, name: string, attributes: string): Token =>
  isClose
    ? { kind: 'close', name: localName(name) }
    : { kind: 'open', name: localName(name), attributes, isEmpty: attributes.endsWith('/') };

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** An attribute's value by its full name (`r:id`); null when the tag has none. */
export function attribute(attributes: string, name: string): string | null {
  for (const [key, value] of attributesOf(attributes)) if (key === name) return value;
  return null;
}

/** All attributes of a tag, in their order. */
export const attributesOf = (attributes: string): [name: string, value: string][] =>
  [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(
    ([, key = '', double, single, bare]) => [key, decodeEntities(double ?? single ?? bare ?? '')],
  );

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** `&amp;`, `&#44;`, `&#x2C;` become the characters they stand for; anything else stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (source, decimal, hex, name) => {
    if (name) return NAMED.get(name.toLowerCase()) ?? source;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : source;
  });
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'blockquote', 'ul', 'ol']);
const IS_HTML = /<(?:br|p|div|span|b|i|u|strong|em|a|ul|ol|li|img|font|table|h[1-6])(?:\s[^>]*)?\/?>/i;

export const isHtml = (text: string): boolean => IS_HTML.test(text);

/** What a reader of the HTML sees, as plain lines. */
export function htmlToText(html: string): string {
  let text = '';
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') text += token.text.replace(/\s+/g, ' ');
    // A line ends where a block ends or begins, once.
    else if (token.name === 'br') text = `${text.trimEnd()}\n`;
    else if (BREAKS.has(token.name) && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
  }
  return text.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
}
