import { expect, it } from 'vitest';
import { checkFacts } from '../../lib/checks/facts';
import { ShopKnowledge } from '../../lib/checks/facts/shop-knowledge';
import { demoProducts, makeDemoShop } from '../../lib/practice/demo/shop';
import type { Product } from '../../lib/shop/product';
import { aViewOf } from '../support/views';

const now = Date.parse('2026-11-25T10:00:00+08:00');
const shop = makeDemoShop(now);
const running = shop.promotions.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
const knowledge = new ShopKnowledge(shop);

/** What the shop itself says of a product, and what follows from its choices and sizes. */
const wordsOf = (product: Product): string[] => [
  ...product.faq.map(({ answer }) => answer),
  ...product.caveats,
  ...product.attributes.flatMap(({ name, value }) => [`${name}：${value}`, `${name}是${value}`]),
  ...product.fab.map(({ attribute, advantage, benefit }) => `${attribute}，${advantage}，${benefit}`),
  product.care ?? '',
  product.warranty ?? '',
  ...product.skus.flatMap(({ name, price, stock }) => [
    `${product.shortName}${name}${price}元`,
    `${name}的${price}`,
    stock > 0 ? `${name}有货的` : `${name}没货了`,
    `${name}还有${stock}件`,
  ]),
  ...(product.sizeChart?.rows ?? []).flatMap(({ size, measures, height = [0, 0], weight = [0, 0] }) => [
    ...measures.map(({ name, cm }) => `${size.replace('码', '')}码${name}${cm}`),
    `身高${Math.round((height[0] + height[1]) / 2)}体重${Math.round((weight[0] + weight[1]) / 2)}公斤建议${size}`,
  ]),
  ...shop.policies.flatMap(({ text, answers }) => [text, ...answers]),
  ...running.flatMap(({ answers, caveats, exclusions }) => [...answers, ...caveats, ...exclusions]),
];

it.each(demoProducts.map((product) => [product.shortName, product] as const))(
  'never contradicts the shop in its own words: %s in talk',
  (_, product) => {
    const told = wordsOf(product).flatMap((text) =>
      checkFacts(text, knowledge, { view: aViewOf(product), now }).map(
        ({ ruleId, start, end, fact }) => `${text} ${ruleId} 「${text.slice(start, end)}」 ${fact?.text}`,
      ),
    );
    expect(told).toEqual([]);
  },
);
