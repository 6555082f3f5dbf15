import { v1 } from './v1';

/** Every released schema, oldest first. */
export const versions = [v1] as const;
