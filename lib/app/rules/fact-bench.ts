import { checkFacts } from '../../checks/facts';
import { ShopKnowledge } from '../../checks/facts/shop-knowledge';
import { figure } from '../../checks/facts/sources';
import type { Finding } from '../../checks/finding';
import type { ShopFacts, ShopFactsRepository } from '../../data/repositories/shop-facts';
import type { PageView } from '../../service/view';
import type { Clock } from '../../shared/clock';
import { known, unknown } from '../../shared/reading';
import type { FactBench } from '../workspace/workspace';
import { asSet } from './fact-rules';

/** Enough to find a sample among. */
const SAMPLED_PRODUCTS = 20;

type Shop = Pick<FactBench, 'id' | 'name'>;

/** Those of the shops that know something; none where it can't be read. */
export async function factBenches(
  facts: Pick<ShopFactsRepository, 'ofShop'>,
  shops: readonly Shop[],
  now: Clock,
  failed: (cause: unknown) => void,
): Promise<FactBench[]> {
  try {
    const benches = shops.map(async (shop) => factBench(shop, await facts.ofShop(shop.id), now));
    return (await Promise.all(benches)).filter((one) => one !== null);
  } catch (cause) {
    failed(cause);
    return [];
  }
}

/** A shop's facts to try drafts against; null where it has none. */
export function factBench(shop: Shop, facts: ShopFacts, now: Clock): FactBench | null {
  const { products, promotions, policies } = facts;
  if (products.length + promotions.length + policies.length === 0) return null;
  const knowledge = new ShopKnowledge(facts);
  const found = (text: string, productId: string | null): Finding[] =>
    checkFacts(text, knowledge, { view: viewOf(shop.id, productId), now: now() });
  return {
    ...shop,
    products: products.map(({ id, title, shortName }) => ({ id, name: shortName || title })),
    sample: claims(facts).find((text) => found(text, null).length > 0) ?? null,
    check: (text, productId, settings) => asSet(text, found(text, productId), settings),
  };
}

/** A conversation in which nothing was said, with the product beside it. */
const viewOf = (shopId: string, productId: string | null): PageView => ({
  ...{ packId: '', platform: '', shopId, rows: [], health: {}, revision: 0, changedAt: 0 },
  conversation: {
    ...{ key: '', buyer: unknown('missing'), shop: unknown('missing'), messages: [], orders: unknown('missing') },
    product: productId === null ? null : { id: known(productId), title: unknown('missing'), price: unknown('missing') },
  },
});

/** What an agent might say of the shop, and get wrong by a little. */
const claims = ({ promotions, products }: ShopFacts): string[] => [
  ...promotions.flatMap(({ rule }) =>
    rule.form === 'amount-off' ? rule.tiers.map(({ from, off }) => `现在满${figure(from)}减${figure(off + 10)}`) : [],
  ),
  ...products.slice(0, SAMPLED_PRODUCTS).map(({ shortName, price }) => `${shortName}现在${figure(price + 10)}元`),
];
