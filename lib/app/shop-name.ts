import type { ShopRow } from '../data/records';
import { PRACTICE_SHOP, PRACTICE_SHOP_NAME } from '../practice/shop';

/** What a shop is called in lists: the practice shop before it was ever opened by its name, one whose page shows none by its id. */
export const shopName = ({ id, name }: Pick<ShopRow, 'id' | 'name'>): string =>
  name || (id === PRACTICE_SHOP ? PRACTICE_SHOP_NAME : id);
