/** A search that is being typed into the box for the `/` picker. Offsets are UTF-16 units; the slash is at `start`. */
export interface SlashQuery {
  start: number;
  /** The caret: what stands behind it was not typed for the picker. */
  end: number;
  /** Without the slash; empty right after it. */
  query: string;
  /** What the slash stands behind. After words it is more often part of the sentence (红色/蓝色) than a search. */
  after: 'start' | 'space' | 'words';
}

/** Longest search: codes, pinyin initials and a few words are shorter, sentences are longer. */
const MAX_QUERY = 20;
/** A `#` before it asks for a tag. */
const QUERY = /[/／]([#＃]?[\p{L}\p{N}_'-]*)$/u;
/** Scripts written without spaces; a slash behind a Latin letter or a digit is a path, a unit, a date or a fraction. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]$/u;
const OPENS = /[,;!()[\]{}"'…]$|[^\p{ASCII}\p{L}\p{N}／]$/u;
/** An address may hold Chinese too; it ends at a space or at a Chinese punctuation mark. */
const IN_ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[a-z0-9-]\.[a-z]{2,}(?:[:/]|$))[^\s，。！？；、（）【】“”]*$/i;

/**
 * What is being searched for when the caret stands (without a selection) at `caret` in `text`, or `null` when nothing is: then an
 * open picker closes. While an input method composes, the text holds its raw letters: ask again when the composition ended.
 */
export function slashQuery(text: string, caret: number): SlashQuery | null {
  const before = text.slice(Math.max(0, caret - MAX_QUERY - 1), caret);
  const query = QUERY.exec(before)?.[1];
  if (query === undefined) return null;
  const start = caret - query.length - 1;
  const after = placeOf(text.slice(0, start));
  return after && { start, end: caret, query, after };
}

function placeOf(before: string): SlashQuery['after'] | null {
  if (before === '') return 'start';
  if (/\s$/.test(before)) return 'space';
  if (!CJK.test(before) && !OPENS.test(before)) return null;
  return IN_ADDRESS.test(before) ? null : 'words';
}
