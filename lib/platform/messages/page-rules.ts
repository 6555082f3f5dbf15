import { z } from '../../shared/zod';
import { message } from '../message';

/** The frame that holds the box asks for its rules; they travel as text in parts, and are compiled there in slices. */
export const pageRules = message({
  name: 'page.rules',
  from: 'page',
  request: z.object({ shopId: z.string(), platform: z.string(), part: z.number() }),
  response: z.object({ text: z.string(), parts: z.number(), version: z.number() }),
});
