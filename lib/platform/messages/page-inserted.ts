import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';
import { insertOutcomeSchema } from './outcome-schema';

/** What came of an insert, by whichever way: the worker learns from it, the panel shows it. */
export const insertedSchema = z.object({
  shopId: z.string(),
  conversationKey: z.string(),
  /** Null for words that come from no phrase. */
  phraseId: z.nullable(z.string()),
  text: z.string(),
  outcome: insertOutcomeSchema,
  /** The buyer's open messages it answers. */
  messages: z.array(z.string()),
  /** Values typed for variables in this conversation. */
  values: z.record(z.string(), z.string()),
  by: z.enum(['page', 'panel']),
});
export type PageInserted = z.infer<typeof insertedSchema>;

export const pageInserted = message({
  name: 'page.inserted',
  from: 'page',
  request: insertedSchema,
  response: nothing,
});
