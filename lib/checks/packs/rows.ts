import type { Family, Severity } from '../finding';
import type { Nearby, Rule } from '../rule';

/** What the rows of one file may share; a row that says otherwise wins. */
export type Shared = { severity: Severity; basis: string } & Partial<
  Pick<Rule, 'advice' | 'replacement' | 'negatable' | 'unless' | 'allow' | 'boundary' | 'platforms'>
>;

/** A rule as it stands in a family's file: what the whole file shares is said once. `id` is without the family. */
export type Row = Omit<Rule, 'family' | 'severity' | 'basis' | 'advice'> & {
  severity?: Severity;
  basis?: string;
  advice?: string;
};

/** The rules of one family, from its rows and what they share. Throws where neither says what to do instead. */
export const familyRules = (family: Family, shared: Shared, rows: Row[]): Rule[] =>
  rows.map((row) => {
    const advice = row.advice ?? shared.advice;
    if (advice === undefined) throw new Error(`${family}.${row.id} gives no advice`);
    return { ...shared, ...row, advice, family, id: `${family}.${row.id}` };
  });

/** Every way to join one wording of each part: the term lists of sayings that vary in more than one place. */
export const joined = (...parts: string[][]): string[] =>
  parts.reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), ['']);

/** 给(您|你|)发 is three wordings; groups don't nest. */
const expanded = (pattern: string): string[] =>
  joined(
    ...pattern
      .split(/[()]/)
      .map((part, i) => (i % 2 ? part.split('|') : [part]))
      .filter(([first, ...more]) => first || more.length),
  );

/** A list of wordings written as they are read, with blanks between and (this|that|) where they vary. */
export const words = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean).flatMap(expanded))];

/** A condition on the words near a hit, within so many folded characters of the same sentence. */
export const near = (within: number, text: string, side?: Nearby['side']): Nearby =>
  side ? { words: words(text), within, side } : { words: words(text), within };
