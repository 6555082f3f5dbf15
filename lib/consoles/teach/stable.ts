import { literally } from '../../text/literally';

/**
 * What of an element will outlive the page's next build. Build tools give classes and ids a hash; a readable prefix before it often
 * stays.
 */

const NUMERIC = /^\d+$|\d{4,}/;
/** Two or more of: small letters, capitals, figures, mixed without a word in it. */
const isMixed = (text: string): boolean =>
  text.length >= 5 && /\d/.test(text) && /[a-z]/i.test(text) && !/^[a-z]+-?\d{1,2}$/i.test(text);
const HASHED_END = /^(.*[a-z0-9])(?:--|__|_|-)([A-Za-z0-9]{4,})$/i;

const VOWEL = /[aeiouy]/i;
/** Letters that no word is made of: a hash of letters alone. */
const isUnreadable = (text: string): boolean =>
  (text.length >= 5 && !VOWEL.test(text)) || /[a-z][A-Z][a-z]?[A-Z]/.test(text) || isMixed(text);

export interface StableToken {
  text: string;
  /** The token goes on with a hash: only its beginning is to be asked for. */
  isPrefix: boolean;
}

/** Two or three letters stand in many classes: only with what parts them from the hash, and where a class begins, are they a name. */
const SHORT = /^[a-z]{2,3}$/i;

function prefixOf(start: string, sign: string): StableToken | null {
  if (SHORT.test(start)) return { text: start + sign, isPrefix: true };
  return start.length >= 4 && !isUnreadable(start) ? { text: start, isPrefix: true } : null;
}

/** A class as it will still be found after the next build, or null when nothing of it will. */
export function stableClass(token: string): StableToken | null {
  if (/^(?:sc|css|jsx|svelte|emotion|_)-?[a-z0-9]/i.test(token) && isUnreadable(token.replace(/^[a-z]+-/i, '')))
    return null;
  const ended = HASHED_END.exec(token);
  const isRefused = token.length < 2 || NUMERIC.test(token) || (token.length >= 8 && isUnreadable(token));
  if (ended) {
    const [, start = '', end = ''] = ended;
    const isBem = token.includes('__') && /^[a-z]+(?:[A-Z][a-z]+)*$/.test(end) && !isUnreadable(end);
    // A hash of letters and one figure reads like a word with a number: the whole tells it.
    if (!isBem && (isUnreadable(end) || isRefused)) return prefixOf(start, token.slice(start.length, -end.length));
  }
  return isRefused ? null : { text: token, isPrefix: false };
}

/** Attributes that pages set for tests, for people who can't see, or for themselves, best first. */
const NAMED = [
  'data-testid',
  'data-test-id',
  'data-qa-id',
  'data-qa',
  'data-cy',
  'data-test',
  'data-e2e',
  'data-role',
  'data-type',
];
const TOLD = ['role', 'aria-label', 'aria-selected', 'aria-current', 'name', 'type', 'placeholder'];

/** An attribute's value that names a kind of element rather than one of them: neither a number nor somebody's name. */
export const isKind = (value: string): boolean =>
  value !== '' &&
  !isPassing(value) &&
  value.length <= 60 &&
  !NUMERIC.test(value) &&
  !isUnreadable(value) &&
  !/\s{2}|[\n"\\]/.test(value);

/** styled-components names the component so, and its style beside it by a few letters, too few to tell a hash from a word. */
const STYLED = /^sc-[A-Za-z0-9]{4,}$/;
const STYLE = /^[a-z]*[A-Z][A-Za-z]*$/;

export interface Candidate {
  css: string;
  /** 0 to 1: how likely it outlives the next build. */
  stability: number;
}

/** Words of the moment: who is talked with, and what is said. */
let passing: RegExp | null = null;
const LETTER = '[A-Za-z0-9]';

/**
 * What `make` returns, no selector of which holds one of `words`: a page writes the open conversation's name and key into ids and labels, and
 * what asks for them finds nothing at the next buyer. They hold for all that is asked meanwhile, so that nobody on the way has to hand
 * them on. Single letters are in too much to be told.
 */
export function withoutWords<T>(words: readonly string[], make: () => T): T {
  const before = passing;
  const told = [...new Set(words)].filter((it) => it.length > 1).sort((a, b) => b.length - a.length);
  // A key such as `on` is in many words, but for itself it stands alone.
  const alone = told.map((it) =>
    literally(it)
      .replace(/^(?=\w)/, `(?<!${LETTER})`)
      .replace(/(?<=\w)$/, `(?!${LETTER})`),
  );
  passing = alone.length > 0 ? new RegExp(alone.join('|')) : null;
  try {
    return make();
  } finally {
    passing = before;
  }
}

/** Whether an attribute's value says something of the moment. */
const isPassing = (value: string): boolean => passing?.test(value) ?? false;

const quoted = (value: string): string => `"${value}"`;
const escaped = (text: string): string => text.replace(/[^\w\u00a0-\uffff-]/g, (char) => `\\${char}`);

const askByPrefix = (text: string): [css: string, stability: number] =>
  /[-_]$/.test(text)
    ? [`:is([class^=${quoted(text)}],[class*=${quoted(` ${text}`)}])`, 0.5]
    : [`[class*=${quoted(text)}]`, 0.65];

/** Ways to ask for elements like this one, the most lasting first. Single conditions: callers join them where one is not enough. */
export function candidatesOf(element: Element): Candidate[] {
  const found: Candidate[] = [];
  const add = (css: string, stability: number) => void found.push({ css, stability });
  for (const name of NAMED) {
    const value = element.getAttribute(name);
    if (value && isKind(value)) add(`[${name}=${quoted(value)}]`, 1);
  }
  if (element.id && isKind(element.id)) add(`#${escaped(element.id)}`, 0.9);
  for (const { name, value } of element.attributes) {
    if (!name.startsWith('data-') || NAMED.includes(name) || name.startsWith('data-v-')) continue;
    if (/^data-[a-z][a-z0-9-]*$/.test(name)) {
      // Its value tells rows apart; that it is there at all tells what kind of row it is.
      if (isKind(value)) add(`[${name}=${quoted(value)}]`, 0.6);
      add(`[${name}]`, 0.7);
    }
  }
  for (const name of TOLD) {
    const value = element.getAttribute(name);
    if (value && name === 'placeholder') {
      // The name of whom is written to may follow.
      const start = value.split(passing ?? /\n/, 1)[0]?.slice(0, 6) ?? '';
      if (start.trim().length > 1 && isKind(start)) add(`[placeholder^=${quoted(start)}]`, 0.6);
    } else if (value && isKind(value)) add(`[${name}=${quoted(value)}]`, name === 'role' ? 0.5 : 0.7);
  }
  const isStyled = [...element.classList].some((token) => STYLED.test(token));
  for (const token of element.classList) {
    const stable = isPassing(token) ? null : stableClass(token);
    if (!stable || (isStyled && STYLE.test(token))) continue;
    if (stable.isPrefix) add(...askByPrefix(stable.text));
    else add(`.${escaped(stable.text)}`, 0.75);
  }
  if (element.getAttribute('contenteditable') === 'true') add('[contenteditable="true"]', 0.6);
  add(element.localName, 0.2);
  return found.sort((a, b) => b.stability - a.stability);
}
