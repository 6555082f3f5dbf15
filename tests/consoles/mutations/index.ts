import { AMOUNTS } from './amounts';
import { HIDDEN } from './hidden';
import type { Mutation } from './mutation';
import { NAMES } from './names';
import { ORDERS } from './orders';
import { PAGE } from './page';
import { DATES, PLACES } from './places';
import { TABLES } from './tables';
import { WORDS } from './words';

export type { Mutation };
export const MUTATIONS: Mutation[] = [
  ...PAGE,
  ...HIDDEN,
  ...WORDS,
  ...NAMES,
  ...PLACES,
  ...DATES,
  ...AMOUNTS,
  ...ORDERS,
  ...TABLES,
];
