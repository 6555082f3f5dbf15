import { MAX_TAG } from '../limits';

/** A lenient reader of XML and HTML for files: it knows no document types, expands no entities but characters, and never fails. */
export type Token =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** A declaration. No `<` within, and bounded, so that a broken file costs one look at each of its characters. */
const DECLARATION = /<[!?][^<>]{0,65536}>/y;
/** What ends a tag's name. */
const NAME_END = /[\s/<>]/g;
const LONGEST_NAME = 200;

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
      const end = tagEnd(markup, next + 1);
      const tag = end < 0 ? null : tagIn(markup, next + 1, end);
      DECLARATION.lastIndex = next;
      const declared = tag ? null : DECLARATION.exec(markup);
      at = tag ? end + 1 : next + (declared?.[0].length ?? 1);
      if (tag) yield tag;
      else if (!declared) yield { kind: 'text', text: '<' };
    }
  }
}

/** The tag between its angle brackets; null when there is no name. */
function tagIn(markup: string, from: number, end: number): Token | null {
  const isClose = markup[from] === '/';
  const nameAt = isClose ? from + 1 : from;
  NAME_END.lastIndex = nameAt;
  const nameEnd = NAME_END.exec(markup)?.index ?? end;
  const name = markup.slice(nameAt, nameEnd);
  if (name === '' || name.length > LONGEST_NAME || name[0] === '!' || name[0] === '?') return null;
  if (isClose) return { kind: 'close', name: localName(name) };
  return {
    kind: 'open',
    name: localName(name),
    attributes: markup.slice(nameEnd, end),
    isEmpty: markup[end - 1] === '/',
  };
}

/** Where the `>` stands that ends a tag; those within quotes don't. -1: another tag begins before, or it is longer than any. */
function tagEnd(markup: string, from: number): number {
  const open = markup.indexOf('<', from);
  const most = Math.min(open < 0 ? markup.length : open, from + MAX_TAG);
  for (let at = from; at < most; at++) {
    const char = markup[at];
    if (char === '>') return at;
    if (char !== '"' && char !== "'") continue;
    at = markup.indexOf(char, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const endOf = (markup: string, mark: string, from: number): number => {
  const found = markup.indexOf(mark, from);
  return found < 0 ? markup.length : found + mark.length;
};

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
  // What is longer than that is too long for a cell however much of it is references, and not worth their cost.
  if (!text.includes('&') || text.length > MAX_TAG) return text;
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
