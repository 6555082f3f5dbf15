import { parseTemplate } from '../variables';

/** Whether a message reads like the template with something in the place of each variable. Line breaks and spaces don't count. */
export function isWordedLike(message: string, template: string): boolean {
  const said = squeeze(message);
  const parts = parseTemplate(template);
  const fixed = parts.map((part) => (part.kind === 'text' ? squeeze(part.text) : null));
  // A template of hardly any words of its own would be found in every message.
  if (fixed.reduce((sum, words) => sum + (words?.length ?? 0), 0) < Math.min(4, squeeze(template).length)) return false;
  let at = 0;
  for (const [i, words] of fixed.entries()) {
    if (words === null || words === '') continue;
    const found = i === 0 ? (said.startsWith(words) ? 0 : -1) : said.indexOf(words, at);
    if (found < 0) return false;
    at = found + words.length;
  }
  const last = fixed.at(-1);
  return last === null || last === undefined ? true : said.endsWith(last);
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/**
 * Which of a phrase's wordings is next for this buyer: the one after that used last, in turn; the first where none was used.
 * `said`: what the shop's side wrote to this buyer, oldest first.
 */
export function wordingInTurn(wordings: readonly string[], said: readonly string[]): string {
  for (const message of said.toReversed()) {
    const last = wordings.findIndex((wording) => isWordedLike(message, wording));
    if (last >= 0) return wordings[(last + 1) % wordings.length] as string;
  }
  return wordings[0] ?? '';
}
