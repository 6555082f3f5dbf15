import { z } from '../../shared/zod';
import { message } from '../message';

/** A page's runtime has started, or its shop became known: asks how this shop wants it. */
export const pageHello = message({
  name: 'page.hello',
  from: 'page',
  request: z.object({ shopId: z.string(), platform: z.string() }),
  response: z.object({
    guard: z.boolean(),
    /** Actions to key chords; unknown ones are ignored by the page. */
    keymap: z.record(z.string(), z.string()),
  }),
});
