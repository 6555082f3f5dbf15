import type { MissingVariable } from '../../suggest/suggestion';
import { nameKey, valuesByName } from './name';
import { type Part, parseParts } from './parse';

export interface Filled {
  text: string;
  /** Variables without a value, each once, in the order they occur. Empty = the text may be inserted. */
  missing: MissingVariable[];
  /** The text in pieces, so that a reader sees what was filled in and what is missing (`name` of the variable, null for plain text). */
  pieces: { text: string; name: string | null; missing: boolean }[];
}

/** Puts values in the place of variables; see `fillTemplate`. `dateOf`: what a date's name says. */
export function fillParts(
  parts: readonly Part[],
  values: Readonly<Record<string, string>>,
  dateOf: (name: string) => string | null,
): Filled {
  const known = valuesByName(values);
  const missing = new Map<string, MissingVariable>();
  const pieces: Filled['pieces'] = [];
  for (const part of parts) {
    if (part.kind === 'text') {
      pieces.push({ text: part.text, name: null, missing: false });
    } else if (part.kind === 'date') {
      pieces.push({ text: dateOf(part.name) ?? part.source, name: part.name, missing: false });
    } else {
      const { fallback, options } = part.kind === 'variable' ? part : { fallback: undefined, options: [] };
      const value = known(part.name) ?? fallback;
      const key = nameKey(part.name);
      if (value === undefined && !missing.has(key)) missing.set(key, { name: part.name, options });
      pieces.push({ text: value ?? part.name, name: part.name, missing: value === undefined });
    }
  }
  return { text: pieces.map((piece) => piece.text).join(''), missing: [...missing.values()], pieces };
}

/** Fills a template that was sent to a page: its dates are in place already, so that the page needs not know any. */
export const fillSent = (template: string, values: Readonly<Record<string, string>>): Filled =>
  fillParts(
    parseParts(template, () => false),
    values,
    () => null,
  );
