import { z } from '../../shared/zod';
import { message } from '../message';

export const pickSchema = z.object({
  phraseId: z.string(),
  code: z.string(),
  title: z.string(),
  template: z.string(),
});
export type Pick = z.infer<typeof pickSchema>;

/** What is typed after `/` in the box: phrases by code, pinyin initials or words. */
export const pageSearch = message({
  name: 'page.search',
  from: 'page',
  request: z.object({ shopId: z.string(), query: z.string().check(z.maxLength(60)), limit: z.number() }),
  response: z.object({
    picks: z.array(pickSchema),
    /** Digits with which some code continues: those are typed, not picks. */
    digits: z.string(),
  }),
});
