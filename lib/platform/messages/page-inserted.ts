import { messages, short, text } from '../../service/text-schema';
import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';
import { insertOutcomeSchema } from './outcome-schema';

/** What came of an insert, by whichever way: the worker learns from it, the panel shows it. */
export const insertedSchema = z.object({
  shopId: short,
  conversationKey: short,
  /** Null for words that come from no phrase. */
  phraseId: z.nullable(short),
  text,
  outcome: insertOutcomeSchema,
  /** The buyer's open messages it answers. */
  messages,
  /** Values typed for variables in this conversation. */
  values: z.record(short, short),
  by: z.enum(['page', 'panel']),
});
export type PageInserted = z.infer<typeof insertedSchema>;

export const pageInserted = message({
  name: 'page.inserted',
  from: 'page',
  request: insertedSchema,
  response: nothing,
});
