import { pageViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { suggestionSetSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';
import { draftSchema } from './page-draft';

/** A panel that opens or changes tabs asks the page for everything it knows. */
export const consoleReport = message({
  name: 'console.report',
  from: 'extension',
  request: z.object({}),
  response: z.object({
    label: z.string(),
    view: pageViewSchema,
    suggestions: z.nullable(suggestionSetSchema),
    draft: draftSchema,
    fills: z.record(z.string(), z.string()),
    /** The version of the extension that runs in the page. */
    version: z.string(),
  }),
});
export type ConsoleReport = z.infer<typeof consoleReport.response>;
