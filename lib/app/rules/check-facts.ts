import { checkFacts } from '../../checks/facts';
import { ShopKnowledge } from '../../checks/facts/shop-knowledge';
import type { Finding } from '../../checks/finding';
import type { IgnoreRepository } from '../../data/repositories/ignores';
import type { ShopFactsRepository } from '../../data/repositories/shop-facts';
import type { ShopRepository } from '../../data/repositories/shops';
import type { PageView } from '../../service/view';
import type { Clock } from '../../shared/clock';
import { asSet } from './fact-rules';

/** Shops whose facts are kept ready; an agent has few consoles open at once. */
const KEPT_SHOPS = 4;

export interface FactCheckPorts {
  facts: Pick<ShopFactsRepository, 'watch'>;
  ignores: Pick<IgnoreRepository, 'ofShop'>;
  shops: Pick<ShopRepository, 'get'>;
  now: Clock;
  fault(where: string, cause: unknown): void;
}

export interface FactChecker {
  /** What in the draft contradicts the shop's facts; null when `signal` ended it first. */
  check(draft: { text: string; view: PageView }, signal: AbortSignal): Promise<Finding[] | null>;
}

/** Checks drafts against snapshots of the shops' facts that follow the database. */
export function factChecker(ports: FactCheckPorts): FactChecker {
  const shops = new Map<string, Followed>();

  const knowledgeOf = (shopId: string): Promise<ShopKnowledge> => {
    const held = shops.get(shopId);
    const followed =
      held ??
      follow(ports, shopId, () => {
        shops.delete(shopId);
      });
    // The newest stands last.
    shops.delete(shopId);
    shops.set(shopId, followed);
    for (const [oldest, { stop }] of shops) {
      if (shops.size <= KEPT_SHOPS) break;
      shops.delete(oldest);
      stop();
    }
    return followed.current();
  };

  return {
    check: async ({ text, view }, signal) => {
      const { shopId } = view;
      const [knowledge, shop, ignores] = await Promise.all([
        knowledgeOf(shopId),
        ports.shops.get(shopId),
        ports.ignores.ofShop(shopId, ports.now()),
      ]);
      if (signal.aborted) return null;
      const found = checkFacts(text, knowledge, { view, now: ports.now() });
      return asSet(text, found, { disabled: shop.rulesOff, severities: shop.severities, ignores });
    },
  };
}

interface Followed {
  /** What the shop knows now. New facts take its place as a whole; a check that has begun goes on with the old ones. */
  current(): Promise<ShopKnowledge>;
  stop(): void;
}

function follow({ facts, fault }: FactCheckPorts, shopId: string, lost: () => void): Followed {
  let knowledge: ShopKnowledge | null = null;
  let stop = () => {};
  const first = new Promise<ShopKnowledge>((resolve, reject) => {
    stop = facts.watch(shopId)(
      (next) => {
        knowledge = new ShopKnowledge(next);
        resolve(knowledge);
      },
      (cause) => {
        fault('facts', cause);
        lost();
        reject(cause);
      },
    );
  });
  // Whoever waits for it is told as well; when nobody does, the failure is no unhandled one.
  first.catch(() => lost());
  return { current: async () => knowledge ?? first, stop };
}
