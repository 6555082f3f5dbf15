import { VERDICTS } from '../../checks/verdict';
import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** What the agent says of a finding in this shop. `text`: its words, of one that is wrong with what stands around them. */
export const pageIgnore = message({
  name: 'page.ignore',
  from: 'page',
  request: z.object({
    shopId: z.string(),
    ruleId: z.string(),
    text: z.string().check(z.maxLength(500)),
    verdict: z.enum(VERDICTS),
  }),
  response: nothing,
});
