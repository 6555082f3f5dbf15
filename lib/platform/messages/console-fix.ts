import { findingSchema } from '../../checks/finding-schema';
import { z } from '../../shared/zod';
import { message } from '../message';
import { insertOutcomeSchema } from './outcome-schema';

/** Puts a finding's replacement into the box, if the draft is still the one it was found in. */
export const consoleFix = message({
  name: 'console.fix',
  from: 'extension',
  request: z.object({ finding: findingSchema, draft: z.string() }),
  response: insertOutcomeSchema,
});
