export const DATABASE_NAME = 'yingda';

/** Dexie's version 1 is 10 in IndexedDB (https://dexie.org/docs/Dexie/Dexie.version()). */
export const DEXIE_VERSION_FACTOR = 10;
