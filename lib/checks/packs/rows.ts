import type { Family, Severity } from '../finding';
import type { Rule } from '../rule';

/** A rule as it stands in a family's file: what the whole family shares is said once. `id` is without the family. */
export type Row = Omit<Rule, 'family' | 'severity' | 'basis'> & { severity?: Severity; basis?: string };

/** The rules of one family, from its rows and what they share. */
export const familyRules = (family: Family, shared: { severity: Severity; basis: string }, rows: Row[]): Rule[] =>
  rows.map((row) => ({ ...shared, ...row, family, id: `${family}.${row.id}` }));

/** Every way to join one wording of each part: the term lists of sayings that vary in more than one place. */
export const joined = (...parts: string[][]): string[] =>
  parts.reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), ['']);

/** A list of wordings written as they are read, with blanks between: a term list of one word a line is too long to look over. */
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
