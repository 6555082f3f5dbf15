import { z } from '../../shared/zod';
import { message } from '../message';

/** The teaching mode hands over the pack it made. The worker checks it like one from a file, and that it speaks of the sender's own site. */
export const teachSave = message({
  name: 'teach.save',
  from: 'page',
  request: z.object({ pack: z.unknown() }),
  /** What is wrong with it; null when it was kept. */
  response: z.object({ fault: z.nullable(z.string()) }),
});
