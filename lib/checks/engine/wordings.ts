import type { Rule } from '../rule';

/**
 * Terms as they are written: `给(您|你|)发` stands for three of them; groups don't nest. Written so, a pack is a tenth as long on its way to a
 * page, where it is expanded in slices.
 */
const GROUP = /\(([^()]*)\)/;

/** The groups of a wording, with their brackets, and the texts between them. Without the pattern, which takes longer than all that is done with them. */
export function partsOf(wording: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let close = wording.indexOf(')'); close >= 0; close = wording.indexOf(')', close + 1)) {
    const open = wording.lastIndexOf('(', close);
    if (open < from) continue;
    if (open > from) parts.push(wording.slice(from, open));
    if (close > open + 1) parts.push(wording.slice(open, close + 1));
    from = close + 1;
  }
  if (from < wording.length) parts.push(wording.slice(from));
  return parts;
}

/** What a part of a wording may be. */
export const choicesOf = (part: string): string[] =>
  part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1).split('|') : [part];

/** Every term that a wording stands for; a text without groups is one. */
export const expanded = (wording: string): string[] =>
  partsOf(wording).reduce(
    (texts, part) => texts.flatMap((text) => choicesOf(part).map((choice) => text + choice)),
    [''],
  );

/** How many terms a wording stands for, equal ones counted apart. */
export const countOf = (wording: string): number =>
  wording.split(GROUP).reduce((count, part, i) => (i % 2 === 0 ? count : count * part.split('|').length), 1);

/** The longest term a wording stands for, in UTF-16 units. */
export const longestOf = (wording: string): number =>
  wording
    .split(GROUP)
    .reduce(
      (sum, part, i) => sum + (i % 2 === 0 ? part.length : Math.max(...part.split('|').map((it) => it.length))),
      0,
    );

/** Whether every bracket belongs to a group. */
export const isWording = (text: string): boolean => !/[()]/.test(text.replace(new RegExp(GROUP, 'g'), ''));

/** A rule's terms, those of its wordings included, each once. */
export const termsOf = ({ terms = [], wordings = [] }: Pick<Rule, 'terms' | 'wordings'>): string[] => [
  ...new Set([...terms, ...wordings.flatMap(expanded)]),
];
