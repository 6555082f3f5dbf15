import type { ConsolePackRow, ShopRow } from '../../data/records';
import type { Store } from '../../data/store';
import { PRACTICE_SHOP, PRACTICE_SHOP_NAME } from '../../practice/shop';
import { isKnownPlatform, PLATFORMS, platformName } from '../../service/platform-names';
import type { Translate } from '../../shared/strings';

export interface NamedPlatform {
  id: string;
  /** As people call it. */
  name: string;
}

export interface NamedShop {
  id: string;
  /** As it is shown: its own name, or that none was read. */
  name: string;
  platform: string;
}

type ShopFace = Pick<ShopRow, 'id' | 'name' | 'platform' | 'seenAt'>;

/** Among them the demo shop, which stands though it was never opened. */
export const withDemo = (rows: readonly ShopFace[]): ShopFace[] =>
  rows.some(({ id }) => id === PRACTICE_SHOP)
    ? [...rows]
    : [...rows, { id: PRACTICE_SHOP, name: '', platform: PRACTICE_SHOP, seenAt: 0 }];

/** What shops and platforms are called, with the consoles that the user taught. */
export class ShopNames {
  readonly #t: Translate;
  /** By platform: what is taught of a site is called as its chat is. */
  readonly #own = new Map<string, string>();

  constructor(t: Translate, packs: readonly ConsolePackRow[] = []) {
    this.#t = t;
    for (const { pack } of packs) {
      const { kind, label, platform } = pack;
      if (isKnownPlatform(platform) || (kind !== 'chat' && this.#own.has(platform))) continue;
      this.#own.set(platform, label);
    }
  }

  platform = (id: string): string => platformName(id, this.#t, this.#own);

  /** All that a shop or a phrase can be of, the user's own last. */
  get platforms(): NamedPlatform[] {
    return [...PLATFORMS, ...this.#own.keys()].map((id) => ({ id, name: this.platform(id) }));
  }

  /** The demo shop says that it is one: what it knows is nobody's. */
  shop = ({ id, name, platform }: Pick<ShopRow, 'id' | 'name' | 'platform'>): string =>
    id === PRACTICE_SHOP
      ? this.#t('shopDemo', name || PRACTICE_SHOP_NAME)
      : name || this.#t('shopUnnamed', this.platform(platform));

  /** Those seen or added last first, the demo shop last. */
  shops(rows: readonly ShopFace[]): NamedShop[] {
    const isDemo = ({ id }: ShopFace) => Number(id === PRACTICE_SHOP);
    return rows
      .toSorted((a, b) => isDemo(a) - isDemo(b) || b.seenAt - a.seenAt)
      .map((row) => ({ id: row.id, name: this.shop(row), platform: row.platform }));
  }
}

/** Follows the shops and what they are called; returns what ends it. */
export function watchShopNames(
  { shops, consolePacks }: Pick<Store, 'shops' | 'consolePacks'>,
  t: Translate,
  next: (rows: ShopRow[], names: ShopNames) => void,
  failed: (cause: unknown) => void,
): () => void {
  let rows: ShopRow[] | null = null;
  let names: ShopNames | null = null;
  const tell = () => rows && names && next(rows, names);
  const stops = [
    shops.watchAll((now) => {
      rows = now;
      tell();
    }, failed),
    consolePacks.watchAll((packs) => {
      names = new ShopNames(t, packs);
      tell();
    }, failed),
  ];
  return () => stops.forEach((stop) => void stop());
}
