import { localMinute } from '../../lib/shared/local-time';

/** Epoch ms as `11-23 09:05` in the agent's time zone. */
export const dateTime = (at: number): string => localMinute(at).slice(5);
