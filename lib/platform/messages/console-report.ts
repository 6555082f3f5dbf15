import { pageViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { suggestionSetSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';
import { draftSchema } from './page-draft';

const reportSchema = z.object({
  label: z.string(),
  view: pageViewSchema,
  suggestions: z.nullable(suggestionSetSchema),
  draft: draftSchema,
  fills: z.record(z.string(), z.string()),
});
export type ConsoleReport = z.infer<typeof reportSchema>;

/** A panel that opens or changes tabs asks the page for everything it knows. */
export const consoleReport = message({
  name: 'console.report',
  from: 'extension',
  request: z.object({}),
  /** Null: the page has not been read yet; its first view will follow by itself. */
  response: z.nullable(reportSchema),
});
