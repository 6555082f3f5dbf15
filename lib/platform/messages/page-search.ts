import { z } from '../../shared/zod';
import { missingSchema } from '../../suggest/suggestion-schema';
import { message } from '../message';

export const pickSchema = z.object({
  phraseId: z.string(),
  code: z.string(),
  title: z.string(),
  template: z.string(),
  missing: z.array(missingSchema),
  pictures: z.exactOptional(z.number()),
});
export type Pick = z.infer<typeof pickSchema>;

/** What is typed after `/` in the box: phrases by code, pinyin initials or words. */
export const pageSearch = message({
  name: 'page.search',
  from: 'page',
  request: z.object({
    shopId: z.string(),
    platform: z.string(),
    /** The product that is spoken of, where the page tells. */
    productId: z.nullable(z.string()),
    /** The shop's last messages to this buyer, oldest first. */
    said: z.array(z.string()),
    query: z.string().check(z.maxLength(60)),
    limit: z.number(),
  }),
  response: z.object({
    picks: z.array(pickSchema),
    /** Digits with which some code continues: those are typed, not picks. */
    digits: z.string(),
  }),
});
