import { z } from '../../shared/zod';

/** The answer of messages that only tell. */
export const nothing = z.object({});
export type Nothing = z.infer<typeof nothing>;
