import { z } from '../shared/zod';
import { detectors } from './detectors';
import { FAMILIES, SEVERITIES } from './finding';
import type { RulePack } from './rule';

/** Caps that keep a foreign pack from hurting: a rule's words are compared within a window of twice the longest condition word. */
const LIMITS = {
  rules: 5000,
  terms: 20_000,
  words: 500,
  term: 40,
  word: 16,
  text: 500,
  examples: 50,
  reach: 60,
} as const;

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const words = (max: number, length: number) => z.array(text(length)).check(z.minLength(1), z.maxLength(max));

const nearby = z.strictObject({
  words: words(LIMITS.words, LIMITS.word),
  within: z.int().check(z.gte(0), z.lte(LIMITS.reach)),
  side: z.optional(z.enum(['before', 'after'])),
});

const rule = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/), z.maxLength(80)),
    family: z.enum(FAMILIES),
    severity: z.enum(SEVERITIES),
    terms: z.optional(words(LIMITS.terms, LIMITS.term)),
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
    z.refine(({ terms, detector }) => (terms === undefined) !== (detector === undefined), {
      error: 'a rule has terms or a detector, and not both',
    }),
    z.refine(({ detector }) => detector === undefined || detectors.has(detector), {
      error: 'there is no detector of this name',
    }),
    z.refine(({ id, family }) => id.startsWith(`${family}.`), { error: 'the id starts with the family' }),
  );

const pack = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  label: text(80),
  version: text(40),
  rules: z.array(rule).check(
    z.maxLength(LIMITS.rules),
    z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { error: 'rule ids are unique' }),
  ),
});

/** What a rule pack from outside must be. For the background and extension pages; a content script trusts what the background sends it. */
export const rulePackSchema = pack as z.ZodMiniType<RulePack>;
