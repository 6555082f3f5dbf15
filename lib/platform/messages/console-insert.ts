import { z } from '../../shared/zod';
import { message } from '../message';
import { insertOutcomeSchema } from './outcome-schema';

/** Asks the page to put text into its box, bound to a conversation. */
export const consoleInsert = message({
  name: 'console.insert',
  from: 'extension',
  request: z.object({
    conversationKey: z.string(),
    /** The view on which the text was offered: a buyer's message after it is asked about. */
    revision: z.number(),
    phraseId: z.nullable(z.string()),
    text: z.string().check(z.minLength(1), z.maxLength(20_000)),
    newerMessage: z.exactOptional(z.literal('proceed')),
    draft: z.exactOptional(z.enum(['append', 'replace'])),
  }),
  response: insertOutcomeSchema,
});
export type ConsoleInsert = z.infer<typeof consoleInsert.request>;
