import { z } from '../../shared/zod';
import { message } from '../message';

/**
 * A panel that opens or changes tabs asks the page for everything it knows: it tells by `page.report`, since the sender of a message is
 * attested by the browser and that of an answer is not.
 */
export const consoleReport = message({
  name: 'console.report',
  from: 'extension',
  request: z.object({}),
  /** Not told: the page has not been read yet; its first view will follow by itself. */
  response: z.object({ told: z.boolean() }),
});
