import { knownValue, type Reading } from '../shared/reading';

/** Characters of a shop's name; platforms allow fewer. */
export const LONGEST_SHOP_NAME = 60;

/**
 * Notes, learned examples and settings belong to a shop. A shop is a platform and the name under which its console is signed in;
 * while the page doesn't tell the name, the platform alone stands for it.
 */
export function shopIdOf(platform: string, name: Reading<string>): string {
  const value = knownValue(name)?.trim();
  return value ? `${platform}:${value}` : platform;
}

/** Whether a shop is one of the platform's: a page may speak for its own console's shops only. */
export const isShopOf = (platform: string, shopId: string): boolean =>
  shopId === platform || shopId.startsWith(`${platform}:`);
