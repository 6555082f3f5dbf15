import type { Phrase } from './phrase';

/** Where a phrase would be offered. */
export interface Talk {
  platform: string;
  shopId: string;
  /** The product that is spoken of; null where the page doesn't tell. */
  productId: string | null;
  /** Epoch ms. */
  now: number;
}

export const isValid = (phrase: Pick<Phrase, 'validFrom' | 'validTo'>, now: number): boolean =>
  (phrase.validFrom === undefined || phrase.validFrom <= now) && (phrase.validTo === undefined || now < phrase.validTo);

/**
 * Whether a phrase may be offered: in its time, on its platforms, in its shops, and not when another product is spoken of than its own.
 * While the product is unknown, phrases of any product are offered.
 */
export function isOffered(
  phrase: Pick<Phrase, 'validFrom' | 'validTo' | 'platforms' | 'shops' | 'products'>,
  { platform, shopId, productId, now }: Talk,
): boolean {
  const admits = (ids: readonly string[], id: string | null) => ids.length === 0 || id === null || ids.includes(id);
  return (
    isValid(phrase, now) &&
    admits(phrase.platforms, platform) &&
    admits(phrase.shops, shopId) &&
    admits(phrase.products, productId)
  );
}
