import type { Rule } from './rule';

/**
 * Terms as they are written: `给(您|你|)发` stands for three of them; groups don't nest. Written so, a pack is a tenth as long on its way to a
 * page, where it is expanded in slices.
 */
const GROUP = /\(([^()]*)\)/;

/** The choices of each group of a wording; a text between two groups is one choice. */
export const partsOf = (wording: string): string[][] =>
  wording
    .split(GROUP)
    .map((part, i) => (i % 2 === 0 ? [part] : part.split('|')))
    .filter(({ length, 0: first }) => length > 1 || first !== '');

/** Every term that a wording stands for; a text without groups is one. */
export const expanded = (wording: string): string[] =>
  partsOf(wording).reduce((texts, choices) => texts.flatMap((text) => choices.map((choice) => text + choice)), ['']);

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
