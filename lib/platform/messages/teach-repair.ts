import { z } from '../../shared/zod';
import { message } from '../message';

/**
 * The teaching mode hands over one locator of one field. Everything else of the pack is the worker's: the one in force for the sender's
 * address, as the browser tells it.
 */
export const teachRepair = message({
  name: 'teach.repair',
  from: 'page',
  request: z.object({ packId: z.string(), field: z.string(), locator: z.unknown() }),
  /** What is wrong with it; null when it was kept. */
  response: z.object({ fault: z.nullable(z.string()) }),
});
