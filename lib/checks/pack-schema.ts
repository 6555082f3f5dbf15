import { z } from '../shared/zod';
import { detectors } from './detectors';
import { countOf, isWording, longestOf } from './engine/wordings';
import { FAMILIES, SEVERITIES } from './finding';
import { LIMITS } from './limits';
import type { RulePack } from './rule';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const words = (max: number, length: number) => z.array(text(length)).check(z.minLength(1), z.maxLength(max));

const wordings = words(LIMITS.wordings, LIMITS.text).check(
  z.refine((list) => list.every(isWording), { error: 'groups do not nest' }),
  z.refine((list) => list.reduce((sum, wording) => sum + countOf(wording), 0) <= LIMITS.combinations, {
    error: 'too many terms',
  }),
  z.refine((list) => list.every((wording) => longestOf(wording) <= LIMITS.term), { error: 'a term is too long' }),
);

const nearby = z.strictObject({
  words: words(LIMITS.nearby, LIMITS.word),
  within: z.int().check(z.gte(0), z.lte(LIMITS.reach)),
  side: z.optional(z.enum(['before', 'after'])),
});

const rule = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/), z.maxLength(80)),
    family: z.enum(FAMILIES),
    severity: z.enum(SEVERITIES),
    terms: z.optional(words(LIMITS.terms, LIMITS.term)),
    wordings: z.optional(wordings),
    soundAlikes: z.optional(words(LIMITS.terms, LIMITS.term)),
    detector: z.optional(text(40)),
    allow: z.optional(words(LIMITS.words, LIMITS.word)),
    need: z.optional(nearby),
    unless: z.optional(nearby),
    negatable: z.optional(z.boolean()),
    boundary: z.optional(z.boolean()),
    whole: z.optional(z.union([z.boolean(), z.literal('clause')])),
    why: text(LIMITS.text),
    basis: text(LIMITS.text),
    advice: text(LIMITS.text),
    replacement: z.optional(z.string().check(z.maxLength(LIMITS.text))),
    platforms: z.optional(words(LIMITS.examples, LIMITS.term)),
    examples: z.strictObject({
      hit: z.array(text(LIMITS.text)).check(z.maxLength(LIMITS.examples)),
      pass: z.array(text(LIMITS.text)).check(z.maxLength(LIMITS.examples)),
    }),
  })
  .check(
    z.refine(
      ({ terms, wordings, detector }) => (terms === undefined && wordings === undefined) !== (detector === undefined),
      {
        error: 'a rule has terms or a detector, and not both',
      },
    ),
    z.refine(({ detector }) => detector === undefined || detectors.has(detector), {
      error: 'there is no detector of this name',
    }),
    z.refine(({ id, family }) => id.startsWith(`${family}.`), { error: 'the id starts with the family' }),
  );

const pack = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  label: text(80),
  version: text(40),
  kind: z.optional(z.enum(['base', 'platform', 'category'])),
  platforms: z.optional(words(LIMITS.examples, LIMITS.term)),
  rules: z.array(rule).check(
    z.maxLength(LIMITS.rules),
    z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: 'rule ids are unique' }),
  ),
  disguises: z.optional(
    z.strictObject({
      words: wordings,
      pictures: z.array(z.tuple([text(2), text(2)])).check(z.maxLength(LIMITS.words)),
    }),
  ),
});

/** What a rule pack from outside must be. For the background and extension pages; a content script trusts what the background sends it. */
export const rulePackSchema = pack as z.ZodMiniType<RulePack>;
