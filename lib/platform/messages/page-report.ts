import { pageViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { suggestionSetSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';
import { nothing } from './nothing';
import { draftSchema } from './page-draft';

const reportSchema = z.object({
  label: z.string(),
  view: pageViewSchema,
  suggestions: z.nullable(suggestionSetSchema),
  draft: draftSchema,
  fills: z.record(z.string(), z.string()),
});
export type PageReport = z.infer<typeof reportSchema>;

/** Everything that a page knows, for a panel that has just asked for it. The worker has no use for it. */
export const pageReport = message({ name: 'page.report', from: 'page', request: reportSchema, response: nothing });
