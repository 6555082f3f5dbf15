import type { RulePack } from '../rule';
import { basePack } from './base';
import { choosePacks } from './choose';

export { basePack };

type Files = Record<string, RulePack>;
const platformFiles: Files = import.meta.glob<RulePack>('./platform/*.ts', { eager: true, import: 'default' });
const categoryFiles: Files = import.meta.glob<RulePack>('./category/*.ts', { eager: true, import: 'default' });

const inOrder = (files: Files): RulePack[] =>
  Object.keys(files)
    .sort()
    .map((file) => files[file] as RulePack);

/** What single platforms forbid beyond the law, by file name. A file in `platform/` is all it takes to add one. */
export const platformPacks: readonly RulePack[] = inOrder(platformFiles);

/** What holds for single categories of goods, by file name; a shop chooses its own. A file in `category/` is all it takes to add one. */
export const categoryPacks: readonly RulePack[] = inOrder(categoryFiles);

/** The packs for a shop, see `choosePacks`. */
export const packsFor = (platform: string, categories?: readonly string[]): RulePack[] =>
  choosePacks({ base: basePack, platforms: platformPacks, categories: categoryPacks }, platform, categories);
