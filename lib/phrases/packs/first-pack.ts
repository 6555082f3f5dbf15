import { generalPack } from './general';
import type { CategoryPack } from './index';

/** What a fresh installation starts with. The build puts this function's result in place of the file, as text that is parsed at the first call. */
export default function firstPack(): CategoryPack {
  return generalPack;
}
