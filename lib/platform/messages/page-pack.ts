import type { PageReader } from '../../consoles/pack';
import { z } from '../../shared/zod';
import { message } from '../message';

/**
 * A frame asks what it is. The worker knows its address from the browser, not from the frame. Packs were checked when they were taken in,
 * so that their schema isn't carried into every frame.
 */
export const pagePack = message({
  name: 'page.pack',
  from: 'page',
  /** A site's chats and orders are read by packs of their own. */
  request: z.object({ kind: z.enum(['chat', 'orders']) }),
  /** None: no pack reads this address. */
  response: z.object({ readers: z.unknown() as z.ZodMiniType<PageReader[]> }),
});
