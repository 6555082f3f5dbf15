import type { Finding } from './finding';

/**
 * Puts a finding's replacement in the place of its span. `caret` is the offset behind it, in UTF-16 units of the new text. `null` when
 * there is no replacement, or when the span isn't in the text: the draft has changed since.
 */
export function applyReplacement(
  text: string,
  { start, end, replacement }: Pick<Finding, 'start' | 'end' | 'replacement'>,
): { text: string; caret: number } | null {
  if (replacement === undefined || start < 0 || start > end || end > text.length) return null;
  return { text: text.slice(0, start) + replacement + text.slice(end), caret: start + replacement.length };
}
