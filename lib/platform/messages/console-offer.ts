import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** What the panel shows in which order, and the values typed there: the in-page keys insert what the agent sees. */
export const consoleOffer = message({
  name: 'console.offer',
  from: 'extension',
  request: z.object({
    conversationKey: z.string(),
    /** Null: nothing is shown any more. */
    shown: z.nullable(z.object({ revision: z.number(), phraseIds: z.array(z.string()) })),
    fills: z.record(z.string(), z.string()),
  }),
  response: nothing,
});
