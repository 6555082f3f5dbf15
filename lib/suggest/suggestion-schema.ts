import { STAGES } from '../service/conversation';
import { z } from '../shared/zod';
import type { MissingVariable, Suggestion, SuggestionSet } from './suggestion';
import type { SuggestReason } from './types';

const reason: z.ZodMiniType<SuggestReason> = z.union([
  z.object({ kind: z.literal('question'), question: z.string(), learned: z.boolean(), shared: z.array(z.string()) }),
  z.object({ kind: z.literal('text'), shared: z.array(z.string()) }),
  z.object({ kind: z.literal('small-talk'), question: z.string() }),
  z.object({ kind: z.literal('occasion') }),
  z.object({ kind: z.literal('related'), question: z.string() }),
]);

export const missingSchema: z.ZodMiniType<MissingVariable> = z.object({
  name: z.string(),
  fallback: z.exactOptional(z.string()),
  remembered: z.exactOptional(z.boolean()),
  prompt: z.exactOptional(z.string()),
  options: z.array(z.string()),
});

const suggestion: z.ZodMiniType<Suggestion> = z.object({
  phraseId: z.string(),
  code: z.string(),
  title: z.string(),
  template: z.string(),
  values: z.record(z.string(), z.string()),
  missing: z.array(missingSchema),
  reason,
  confidence: z.number(),
  smallTalk: z.boolean(),
  stage: z.enum(STAGES),
  pictures: z.exactOptional(z.number()),
});

export const suggestionSetSchema: z.ZodMiniType<SuggestionSet> = z.object({
  conversationKey: z.string(),
  revision: z.number(),
  items: z.array(suggestion),
  silence: z.nullable(z.enum(['unreadable', 'nothing-open', 'nothing-good', 'library-empty'])),
});
