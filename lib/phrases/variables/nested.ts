import type { PhraseVariable } from '../phrase';
import { parseTemplate } from '../variables';
import { nameKey } from './name';

/** What a nested phrase brings along. */
export interface Nestable {
  code: string;
  body: string;
  variables: readonly PhraseVariable[];
}

/** How deep phrases may stand in one another, and how long the whole may grow (characters): ten times ten phrases are no reply. */
export const DEEPEST = 5;
export const LONGEST_EXPANDED = 20_000;

export interface NestingFault {
  kind: 'unknown' | 'cycle' | 'deep' | 'long';
  code: string;
}

/** What is said of each; its argument is the code. */
export const NESTING_WORD = {
  unknown: 'lintNestedUnknown',
  cycle: 'lintNestedCycle',
  deep: 'lintNestedDeep',
  long: 'lintNestedDeep',
} as const satisfies Record<NestingFault['kind'], string>;

export interface Expanded {
  /** With the nested phrases' words in place; those that could not be resolved stand as they were, and fill as missing. */
  template: string;
  /** Settings of all variables in it; the outer phrase's come first. */
  variables: PhraseVariable[];
  faults: NestingFault[];
}

/** Resolves `{话术:编码}` in one wording of a phrase. Codes are compared like names. */
export function expandNested(
  { code, body, variables }: Nestable,
  find: (codeKey: string) => Nestable | undefined,
): Expanded {
  const faults: NestingFault[] = [];
  const settings = new Map<string, PhraseVariable>();
  const take = (more: readonly PhraseVariable[]) => {
    for (const one of more) if (!settings.has(nameKey(one.name))) settings.set(nameKey(one.name), one);
  };
  let length = body.length;
  const expand = (template: string, path: readonly string[]): string =>
    parseTemplate(template)
      .map((part) => {
        if (part.kind !== 'phrase') return part.source;
        const key = nameKey(part.code);
        const fault = (kind: NestingFault['kind']) => {
          faults.push({ kind, code: part.code });
          return part.source;
        };
        if (path.includes(key)) return fault('cycle');
        const nested = find(key);
        if (!nested) return fault('unknown');
        if (path.length >= DEEPEST) return fault('deep');
        length += nested.body.length;
        if (length > LONGEST_EXPANDED) return fault('long');
        take(nested.variables);
        return expand(nested.body, [...path, key]);
      })
      .join('');
  take(variables);
  const template = expand(body, code === '' ? [] : [nameKey(code)]);
  return { template, variables: [...settings.values()], faults };
}

/** The codes that a template names, as keys. */
export const nestedCodes = (template: string): string[] =>
  parseTemplate(template).flatMap((part) => (part.kind === 'phrase' ? [nameKey(part.code)] : []));
