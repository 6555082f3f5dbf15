import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** Rules, settings or the library changed: the page asks anew. `ignoreOnce`: this finding's words are fine in the present draft. */
export const consoleRefresh = message({
  name: 'console.refresh',
  from: 'extension',
  request: z.object({
    ignoreOnce: z.exactOptional(z.object({ ruleId: z.string(), text: z.string() })),
  }),
  response: nothing,
});
