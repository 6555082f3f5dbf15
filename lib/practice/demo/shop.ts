import { type DemoShop, PRACTICE_SHOP_NAME } from '../shop';
import { demoOrders } from './orders';
import { demoPolicies } from './policies';
import { bedding } from './products-bedding';
import { clothing } from './products-clothing';
import { electronics } from './products-electronics';
import { food } from './products-food';
import { home } from './products-home';
import { tops } from './products-tops';
import { demoPromotions } from './promotions';

export const demoProducts = [...tops, ...clothing, ...bedding, ...home, ...food, ...electronics];

/**
 * The practice shop as it stands at `now` (epoch ms): its promotions run around that moment and its orders are of the weeks before.
 * The same `now` always gives the same shop; ids and order numbers never depend on it.
 */
export function makeDemoShop(now: number): DemoShop {
  return {
    name: PRACTICE_SHOP_NAME,
    products: demoProducts,
    promotions: demoPromotions(now),
    policies: demoPolicies,
    orders: demoOrders(now, demoProducts),
  };
}
