import { findingSchema } from '../../checks/finding-schema';
import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

export const draftSchema = z.object({
  conversationKey: z.nullable(z.string()),
  text: z.string(),
  findings: z.array(findingSchema),
  guard: z.enum(['armed', 'not-ready', 'off']),
});
export type PageDraft = z.infer<typeof draftSchema>;

/** What stands in the console's box, for the panel. */
export const pageDraft = message({ name: 'page.draft', from: 'page', request: draftSchema, response: nothing });
