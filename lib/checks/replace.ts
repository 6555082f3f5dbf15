import type { Finding } from './finding';

/** What a replacement takes out, as UTF-16 offsets of the draft, and what it puts there. */
export interface Replacing {
  start: number;
  end: number;
  text: string;
}

/**
 * Where a clause ends. Half-width signs and the colon may stand inside a number, a link or before an id (QQ:123), blanks between words of
 * another script, and marks within a variable are its own.
 */
const MARK = /\{[^{}]*\}|[，。！？；…\n（）【】]|[,.:;!?：](?![\w/])|[~～]|(?<=\p{sc=Han})[ \u3000]+(?=\p{sc=Han})/gu;
/** Those that also serve to take words apart: 加 微 信. */
const SOFT = /^[\s.~～]/;
const GREETING = /^\s*(?:亲爱的|亲+|[您你]好(?!意思))+[哦呀啊呢]?/;
/** They belong to the tone of what is taken out. */
const TONE = /^[？！…~～?!]+/;

/**
 * What a finding's replacement does to the draft. One that ends in 。 takes the place of the whole clause the finding stands in, a greeting
 * before it and what follows left as they are; any other stands where the found words stood. `null` when there is no replacement, or when
 * the span isn't in the text: the draft has changed since.
 */
export function replacing(
  text: string,
  { start, end, replacement }: Pick<Finding, 'start' | 'end' | 'replacement'>,
): Replacing | null {
  if (replacement === undefined || start < 0 || start > end || end > text.length) return null;
  if (!replacement.endsWith('。')) return { start, end, text: replacement };
  const words = text.slice(start, end);
  let from = 0;
  let to = text.length;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark.startsWith('{') || (SOFT.test(mark) && words.includes(mark[0] as string))) continue;
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  const greeting = GREETING.exec(text.slice(from, start))?.[0].length ?? 0;
  const tone = TONE.exec(text.slice(to))?.[0].length ?? 0;
  const put = replacement.slice(0, -1);
  // Said once is enough: the clause before or behind may have been mended so already.
  if (text.slice(0, Math.max(0, from - 1)).endsWith(put)) return { start: from - 1, end: to + tone, text: '' };
  if (text.startsWith(put, to + 1)) return { start: from + greeting, end: to + 1, text: '' };
  const goesOn = tone === 0 && to < text.length && text[to] !== '\n';
  return { start: from + greeting, end: to + tone, text: goesOn ? put : replacement };
}

/** The draft with the replacement made; `null` where there is nothing to make, see `replacing`. */
export function applyReplacement(text: string, finding: Parameters<typeof replacing>[1]): string | null {
  const made = replacing(text, finding);
  return made && text.slice(0, made.start) + made.text + text.slice(made.end);
}

/** What a replacement takes out besides the found words, together with them; `null` where it takes out no more than these. */
export function takenOut(text: string, finding: Finding): string | null {
  const made = replacing(text, finding);
  return made && (made.start < finding.start || made.end > finding.end) ? text.slice(made.start, made.end) : null;
}
