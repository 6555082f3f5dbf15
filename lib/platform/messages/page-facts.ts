import { findingSchema } from '../../checks/finding-schema';
import { pageViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { message } from '../message';

/** The page asks what the shop's facts say of a draft. The worker keeps the newest view of each tab; one that was restarted asks for it. */
export const pageFacts = message({
  name: 'page.facts',
  from: 'page',
  request: z.object({
    text: z.string().check(z.maxLength(20_000)),
    /** Of the view the draft was written on. */
    revision: z.number(),
    view: z.exactOptional(pageViewSchema),
    /** Whether another wording for the whole draft is wanted. */
    reword: z.boolean(),
  }),
  response: z.object({
    /** Null: nothing was checked, see `needs`. */
    answer: z.nullable(z.object({ findings: z.array(findingSchema), wording: z.nullable(z.string()) })),
    /** `view`: ask again with the view; `nothing`: a newer draft was asked about meanwhile. */
    needs: z.enum(['view', 'nothing']),
  }),
});
