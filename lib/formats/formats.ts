import type { Format } from './format';

const readers = import.meta.glob<Format>('./readers/*.ts', { eager: true, import: 'default' });

/** Every format that is read: one file each in `readers/`. */
export const FORMATS: readonly Format[] = Object.values(readers);
