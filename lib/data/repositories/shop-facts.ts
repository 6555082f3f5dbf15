import type { Result } from '../../shared/result';
import type { Order } from '../../shop/order';
import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import { type WriteError, write } from '../write';

/** What a shop knows: products, promotions, policies, and for the practice shop its orders. */
export interface ShopFacts {
  products: Product[];
  promotions: Promotion[];
  policies: Policy[];
  orders: Order[];
}

export interface ShopFactsRepository {
  ofShop(shopId: string): Promise<ShopFacts>;
  product(shopId: string, id: string): Promise<Product | undefined>;
  /** Replaces everything the shop knows, in one transaction. */
  replace(shopId: string, facts: ShopFacts): Promise<Result<void, WriteError>>;
  watch(shopId: string): Watch<ShopFacts>;
}

export function shopFactsRepository(db: YingdaDatabase): ShopFactsRepository {
  const tables = [db.products, db.promotions, db.policies, db.orders] as const;
  const ofShop = async (shopId: string): Promise<ShopFacts> => {
    const [products, promotions, policies, orders] = await Promise.all([
      db.products.where('shopId').equals(shopId).toArray(),
      db.promotions.where('shopId').equals(shopId).toArray(),
      db.policies.where('shopId').equals(shopId).toArray(),
      db.orders.where('shopId').equals(shopId).toArray(),
    ]);
    return { products, promotions, policies, orders };
  };
  return {
    ofShop,
    product: async (shopId, id) => {
      const product = await db.products.get(id);
      return product?.shopId === shopId ? product : undefined;
    },
    replace: (shopId, facts) =>
      write(() =>
        db.transaction('rw', [...tables], async () => {
          for (const table of tables) await table.where('shopId').equals(shopId).delete();
          await db.products.bulkPut(facts.products);
          await db.promotions.bulkPut(facts.promotions);
          await db.policies.bulkPut(facts.policies);
          await db.orders.bulkPut(facts.orders);
        }),
      ),
    watch: (shopId) => watch(() => ofShop(shopId)),
  };
}
