import type { Writer } from './writer';

const writers = import.meta.glob<Writer>('./writers/*.ts', { eager: true, import: 'default' });

/** Every format that is written: one file each in `writers/`. */
export const WRITERS: readonly Writer[] = Object.values(writers);
