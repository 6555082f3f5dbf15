import type { Order } from '../shop/order';
import type { Policy } from '../shop/policy';
import type { Product } from '../shop/product';
import type { Promotion } from '../shop/promotion';

/** The practice shop's id: what is learned there stays there. */
export const PRACTICE_SHOP = 'practice';
export const PRACTICE_SHOP_NAME = '檐禾生活馆';

export interface DemoShop {
  name: string;
  products: Product[];
  promotions: Promotion[];
  policies: Policy[];
  orders: Order[];
}
