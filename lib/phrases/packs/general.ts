import { starterPhrases } from '../starter';
import { type CategoryPack, categoryPacks } from './index';

/** What every shop can use; a fresh installation has it from the start. */
export const generalPack: CategoryPack = { id: 'general', label: '通用', phrases: starterPhrases };

/** Everything that can be chosen, in the order it is offered. */
export const allPacks: readonly CategoryPack[] = [generalPack, ...categoryPacks];
