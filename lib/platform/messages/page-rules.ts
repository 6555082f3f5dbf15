import { z } from '../../shared/zod';
import { message } from '../message';

/** The frame that holds the box asks for its rules; they travel as text and are compiled there in slices. */
export const pageRules = message({
  name: 'page.rules',
  from: 'page',
  request: z.object({ shopId: z.string(), platform: z.string() }),
  response: z.object({ text: z.string() }),
});
