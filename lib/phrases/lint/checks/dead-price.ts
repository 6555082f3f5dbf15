import type { PromotionRule } from '../../../shop/promotion';
import { parseTemplate } from '../../variables';
import { type LintCheck, type LintFacts, type LintFinding, perPhrase, textsOf } from '../check';
import { factsFor } from '../facts-for';

const AMOUNT = /[¥￥]\s*(\d{1,6}(?:\.\d{1,2})?)|(\d{1,6}(?:\.\d{1,2})?)\s*(?:元|块钱?)(?!件)/g;
const TIER = /满\s*(\d{1,6})\s*(?:元)?\s*(?:减|立减|送|打|包邮)\s*(\d{1,6})?/g;
/** Before an amount, these make it no price: a fee or a payment between the two, which no product has. */
const NO_PRICE = /(?:邮费|运费|手续费|补偿|赔付?|退您?|差价|补|返|服务费|税)[^，。；]{0,6}$/;

function* amountsIn(text: string): Generator<number> {
  for (const match of text.matchAll(AMOUNT)) {
    if (!NO_PRICE.test(text.slice(Math.max(0, match.index - 12), match.index))) yield Number(match[1] ?? match[2]);
  }
  for (const match of text.matchAll(TIER)) {
    yield Number(match[1]);
    if (match[2] !== undefined) yield Number(match[2]);
  }
}

function figuresOf(rule: PromotionRule): number[] {
  switch (rule.form) {
    case 'special-price':
    case 'flash-sale':
      return [rule.price];
    case 'amount-off':
      return rule.tiers.flatMap(({ from, off }) => [from, off]);
    case 'gift':
    case 'free-shipping':
      return [rule.from];
    case 'coupon':
      return [rule.from, rule.off];
    case 'deposit':
      return [rule.deposit, rule.worth];
    case 'discount':
    case 'nth-item':
      return [];
  }
}

/** Every amount that a shop's facts know, in yuan. */
function amountsOf({ products, promotions, policies }: LintFacts): Set<number> {
  const texts = [
    ...products.flatMap(({ faq, caveats }) => [...faq.map(({ answer }) => answer), ...caveats]),
    ...promotions.flatMap(({ answers, caveats, name }) => [...answers, ...caveats, name]),
    ...policies.flatMap(({ text, answers }) => [text, ...answers]),
  ];
  return new Set([
    ...products.flatMap(({ price, skus }) => [price, ...skus.map((sku) => sku.price)]),
    ...promotions.flatMap(({ rule }) => figuresOf(rule)),
    ...texts.flatMap((text) => [...amountsIn(text)]),
  ]);
}

const deadPrice: LintCheck = {
  kind: 'dead-price',
  title: 'lintDeadPrice',
  level: 'warn',
  find: (library) => {
    const known = new Map(
      library.facts
        .filter(({ products, promotions }) => products.length + promotions.length > 0)
        .map((facts) => [facts.shopId, amountsOf(facts)]),
    );
    return perPhrase(library, (phrase): LintFinding[] => {
      const shops = factsFor(library.facts, phrase).filter(({ shopId }) => known.has(shopId));
      if (shops.length === 0) return [];
      const words = textsOf(phrase)
        .flatMap(parseTemplate)
        .map((part) => (part.kind === 'text' ? part.text : '\n'));
      const amounts = [...new Set([...amountsIn(words.join(''))])];
      const dead = amounts.filter((amount) => !shops.some(({ shopId }) => known.get(shopId)?.has(amount)));
      return dead.length === 0
        ? []
        : [{ phraseId: phrase.id, say: 'lintDeadPriceSay', args: [dead.join('、')], fixes: [] }];
    });
  },
  examples: {
    hit: [
      { phrases: [{ body: '这款现在99元' }], library: { facts: [aShop(89)] } },
      { phrases: [{ body: '全场满300减40' }], library: { facts: [aShop(89)] } },
    ],
    pass: [
      { phrases: [{ body: '这款现在89元' }, { body: '运费10元要您付' }], library: { facts: [aShop(89)] } },
      { phrases: [{ body: '这款现在99元' }], library: { facts: [] } },
      { phrases: [{ body: '这款现在99元' }], library: { facts: [aShop(89), { ...aShop(99), shopId: 'b' }] } },
      { phrases: [{ body: '现在{价格=99}元' }], library: { facts: [aShop(89)] } },
    ],
  },
};
export default deadPrice;

function aShop(price: number): LintFacts {
  return {
    shopId: 'a',
    products: [{ price, skus: [], faq: [], caveats: [], attributes: [] }],
    promotions: [],
    policies: [],
  };
}
