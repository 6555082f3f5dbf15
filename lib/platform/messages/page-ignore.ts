import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** From now on these words are no finding of this rule in this shop. */
export const pageIgnore = message({
  name: 'page.ignore',
  from: 'page',
  request: z.object({ shopId: z.string(), ruleId: z.string(), text: z.string().check(z.maxLength(500)) }),
  response: nothing,
});
