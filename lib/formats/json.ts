import { err, ok, type Result } from '../shared/result';
import type { NoJson } from './fault';
import { jsonFaultAt } from './json-place';
import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from './limits';

/**
 * The one reader of JSON that comes in files. Err `damaged`: it nests deeper, or holds more values, than any file of ours; the parser would
 * take gigabytes for some of these, and says so too late. Otherwise where it stops being JSON.
 */
export function parseJson(text: string): Result<unknown, 'damaged' | NoJson> {
  if (isOverCaps(text)) return err('damaged');
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return err({ kind: 'no-json', at: placeOf(jsonFaultAt(text), text) });
    throw cause;
  }
}

function placeOf(offset: number, text: string): NoJson['at'] {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'",[]{}'].map((char) =>
  char.charCodeAt(0),
);

function isOverCaps(text: string): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at + 1);
      if (at < 0) return false;
    } else if (code === COMMA) {
      if (++values > MAX_JSON_VALUES) return true;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > MAX_JSON_DEPTH || ++values > MAX_JSON_VALUES) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      depth--;
    }
  }
  return false;
}

/** Where the quote stands that ends a string; -1 when none does. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
