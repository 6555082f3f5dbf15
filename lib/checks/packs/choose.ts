import type { RulePack } from '../rule';

/** All packs that come with the extension. */
export interface ShippedPacks {
  base: RulePack;
  platforms: readonly RulePack[];
  categories: readonly RulePack[];
}

/** The packs for a shop: the base, its platform's, and those of the categories (pack ids) it sells. Ids that no pack has are left aside. */
export const choosePacks = (
  { base, platforms, categories }: ShippedPacks,
  platform: string,
  chosen: readonly string[] = [],
): RulePack[] => [
  base,
  ...platforms.filter((pack) => pack.platforms?.includes(platform)),
  ...categories.filter(({ id }) => chosen.includes(id)),
];
