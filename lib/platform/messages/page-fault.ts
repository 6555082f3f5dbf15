import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** A fault in the page that was survived, e.g. the guard letting a key pass. Holds no words of the chat. */
export const pageFault = message({
  name: 'page.fault',
  from: 'page',
  request: z.object({ where: z.string().check(z.maxLength(100)), message: z.string().check(z.maxLength(1_000)) }),
  response: nothing,
});
