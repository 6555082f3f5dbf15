import type { PhraseRepository } from '../../data/repositories/phrases';
import type { RememberedRepository } from '../../data/repositories/remembered';
import { firstByCode } from '../../phrases/by-code';
import type { Phrase } from '../../phrases/phrase';
import { withDates } from '../../phrases/variables';
import { askedVariables, rememberedNames } from '../../phrases/variables/asked';
import { nameKey } from '../../phrases/variables/name';
import { DEEPEST, type Expanded, expandNested, type Nestable, nestedCodes } from '../../phrases/variables/nested';
import type { ContextValues } from '../../service/context-values';
import type { MissingVariable, Suggestion } from '../../suggest/suggestion';

export type FindPhrase = (codeKey: string) => Nestable | undefined;

/** A wording ready to be filled anywhere: nested phrases in place, and what the agent is to be asked for. */
export interface PhraseOffer {
  template: string;
  missing: MissingVariable[];
}

/** The phrases that `phrases` name by code, and those that these name, from the database. */
export async function nestedPhrases(
  repository: Pick<PhraseRepository, 'byCode'>,
  shopId: string,
  templates: readonly string[],
): Promise<FindPhrase> {
  const found = new Map<string, Nestable>();
  const asked = new Set<string>();
  let wanted = templates.flatMap(nestedCodes);
  for (let level = 0; level < DEEPEST && wanted.length > 0; level++) {
    const phrases = await repository.byCode(shopId, wanted);
    for (const code of wanted) asked.add(code);
    for (const phrase of phrases) found.set(nameKey(phrase.code), phrase);
    wanted = [...new Set(phrases.flatMap(({ body }) => nestedCodes(body)))].filter((code) => !asked.has(code));
  }
  return (key) => found.get(key);
}

/** Finds by code among phrases in memory. */
export function findAmong(phrases: Iterable<Phrase>): FindPhrase {
  let byCode: Map<string, Phrase> | null = null;
  return (key) => {
    byCode ??= firstByCode(phrases);
    return byCode.get(key);
  };
}

/** How many pictures go with a phrase's words, where there are any. */
export const picturesOf = ({ images }: Pick<Phrase, 'images'>): Pick<Suggestion, 'pictures'> =>
  images.length > 0 ? { pictures: images.length } : {};

/** Phrases in the wordings to be offered. Looks remembered values up once for all of them. */
export async function offersOf(
  ports: { remembered: Pick<RememberedRepository, 'get'> },
  wanted: readonly { phrase: Phrase; wording: string }[],
  context: ContextValues,
  find: FindPhrase,
  now: number,
): Promise<PhraseOffer[]> {
  const expanded = wanted.map(({ phrase, wording }): Expanded => expandNested({ ...phrase, body: wording }, find));
  const names = [...new Set(expanded.flatMap(({ variables }) => rememberedNames(variables)))];
  const remembered = names.length === 0 ? new Map<string, string>() : await ports.remembered.get(names);
  return expanded.map(({ template, variables }) => ({
    template: withDates(template, now),
    missing: askedVariables(template, { ...context, settings: variables, remembered }),
  }));
}
