import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../lib/checks/facts';
import { EXAMPLE_SHOP, exampleNow, exampleView } from '../../lib/checks/facts/example-shop';
import { ShopKnowledge } from '../../lib/checks/facts/shop-knowledge';

const shop = new ShopKnowledge(EXAMPLE_SHOP);
const now = exampleNow({});
const rules = (text: string, product: 'shirt' | 'cup' | 'shoe' = 'shirt') =>
  checkFacts(text, shop, { view: exampleView({ product }, now), now }).map(({ ruleId }) => ruleId.slice(14));

describe('what follows a condition is said of that case', () => {
  it.each([
    ['如果您满300的话可以减50', 'amount-off'],
    ['要是凑够300，就能减60', 'amount-off'],
    ['如果发新疆的话首重15元', 'freight-fee'],
    ['万一开线了，一年内免费修补', 'warranty'],
    ['就算剪了吊牌也能退', 'return-exemption'],
  ])('%s', (text, rule) => expect(rules(text)).toEqual([rule]));

  it.each([
    '如果您满300的话可以减40',
    '要是满300减60就好了',
    '如果满300减50我早就告诉您了',
    '除非满300减50，不然不划算吧',
    '如果有满300减50您会拍吗',
  ])('no claim: %s', (text) => expect(rules(text)).toEqual([]));
});

describe('two products in one draft are held apart', () => {
  it.each([
    ['保温杯79元，这款129元', 'shirt', []],
    ['保温杯129元，这款129元', 'shirt', ['price']],
    ['慢跑鞋299，这款也是299', 'shirt', ['price']],
    ['慢跑鞋灰色40没货，39有的', 'shirt', []],
  ] as const)('%s', (text, product, found) => expect(rules(text, product)).toEqual(found));
});
