import { choosePacks } from './choose';
import shippedPacks from './shipped';

/** The packs for a shop without their examples, see `choosePacks`. */
export const packsFor = (platform: string, categories?: readonly string[]) =>
  choosePacks(shippedPacks(), platform, categories);
