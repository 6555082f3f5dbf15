import { expanded, isWording } from '../engine/wordings';
import type { Family, Severity } from '../finding';
import type { Nearby, Rule, RulePack } from '../rule';
import { dated } from './bases';
import { spared } from './spared';

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
    return spared({
      ...shared,
      ...row,
      basis: dated(row.basis ?? shared.basis),
      advice,
      family,
      id: `${family}.${row.id}`,
    });
  });

/** The rules of one platform; `platforms` are the ids under which consoles name it. */
export const platformPack = (id: string, label: string, platforms: string[], ...rules: Rule[][]): RulePack => ({
  id,
  label,
  version: '1',
  kind: 'platform',
  platforms,
  rules: rules.flat().map((rule) => ({ ...rule, platforms })),
});

/** The rules for shops that sell one category of goods, on whatever platform. */
export const categoryPack = (id: string, label: string, ...rules: Rule[][]): RulePack => ({
  id,
  label,
  version: '1',
  kind: 'category',
  rules: rules.flat(),
});

/** Every way to join one wording of each part: the term lists of sayings that vary in more than one place. */
export const joined = (...parts: string[][]): string[] =>
  parts.reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), ['']);

/**
 * A list of wordings written as they are read, with blanks between and (this|that|) where they vary; a line may end behind a |. Throws where a bracket is left over,
 * which would silently be a term of its own.
 */
export const sayings = (text: string): string[] => {
  const wordings = text
    .replace(/(?<=\|)\s+/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const odd = wordings.find((wording) => !isWording(wording));
  if (odd !== undefined) throw new Error(`groups don't nest: ${odd}`);
  return wordings;
};

/** The same, each wording written out. */
export const words = (text: string): string[] => [...new Set(sayings(text).flatMap(expanded))];

/** A condition on the words near a hit, within so many folded characters of the same sentence. */
export const near = (within: number, text: string, side?: Nearby['side']): Nearby =>
  side ? { words: words(text), within, side } : { words: words(text), within };
