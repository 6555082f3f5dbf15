import { describe, expect, it } from 'vitest';
import { demoProducts, makeDemoShop } from '../../lib/practice/demo/shop';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import { applicable } from '../../lib/shop/promotion';
import { objections } from './objectionable';

const NOON = Date.UTC(2026, 4, 20, 4, 0);
const shop = makeDemoShop(NOON);
const ids = new Set(demoProducts.map((product) => product.id));

describe('the demo shop', () => {
  it('has at least twelve products in at least three categories, each with all that an agent may be asked', () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(12);
    expect(new Set(demoProducts.map((product) => product.category)).size).toBeGreaterThanOrEqual(3);
    for (const product of demoProducts) {
      expect(product.attributes.length, product.shortName).toBeGreaterThanOrEqual(8);
      expect(product.attributes.length, product.shortName).toBeLessThanOrEqual(14);
      expect(new Set(product.attributes.map((one) => one.name)).size, product.shortName).toBe(
        product.attributes.length,
      );
      expect(product.fab.length, product.shortName).toBeGreaterThanOrEqual(2);
      expect(product.faq.length, product.shortName).toBeGreaterThanOrEqual(3);
      expect(product.caveats.length, product.shortName).toBeGreaterThanOrEqual(1);
      expect(product.goesWith.length, product.shortName).toBeGreaterThanOrEqual(1);
      for (const id of product.goesWith) expect(ids.has(id) && id !== product.id, product.shortName).toBe(true);
    }
  });

  it('gives ids and 商家编码 once, and a list price some SKU has', () => {
    expect(ids.size).toBe(demoProducts.length);
    const codes = demoProducts.flatMap((product) => product.skus.map((sku) => sku.code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const product of demoProducts)
      expect(
        product.skus.map((sku) => sku.price),
        product.shortName,
      ).toContain(product.price);
  });

  it('has something sold out', () => {
    expect(demoProducts.flatMap((product) => product.skus).filter((sku) => sku.stock === 0).length).toBeGreaterThan(3);
  });

  it('charts every size that is sold, growing with the size', () => {
    for (const product of demoProducts.filter((one) => one.category === '服装')) {
      const rows = product.sizeChart?.rows ?? [];
      const sold = new Set(product.skus.map((sku) => sku.name.split(' ').at(-1)));
      expect(new Set(rows.map((row) => row.size)), product.shortName).toEqual(sold);
      for (const [small, large] of rows.slice(1).map((row, i) => [rows[i], row] as const)) {
        expect(large.weight?.[0] ?? 0).toBeGreaterThan(small?.weight?.[0] ?? 0);
        for (const [i, measure] of large.measures.entries())
          expect(measure.cm).toBeGreaterThan(small?.measures[i]?.cm ?? 0);
      }
    }
  });

  it('states material shares that add up', () => {
    for (const product of demoProducts) {
      for (const { name, value } of product.attributes.filter((one) =>
        /^(材质|面料|里料|填充物|蜡材)$/.test(one.name),
      )) {
        const shares = [...value.matchAll(/(\d+)%/g)].map((match) => Number(match[1]));
        if (shares.length === 0 || value.includes('绒子含量')) continue;
        expect(
          shares.reduce((sum, share) => sum + share, 0),
          `${product.shortName} ${name}`,
        ).toBe(100);
      }
    }
  });

  it('runs at least six promotions of different forms now, besides one over and one to come', () => {
    const running = shop.promotions.filter((one) => one.startsAt <= NOON && NOON < one.endsAt);
    expect(new Set(running.map((one) => one.rule.form)).size).toBeGreaterThanOrEqual(8);
    expect(shop.promotions.some((one) => one.endsAt <= NOON)).toBe(true);
    expect(shop.promotions.some((one) => one.startsAt > NOON)).toBe(true);
    expect(new Set(shop.promotions.map((one) => one.id)).size).toBe(shop.promotions.length);
    for (const one of shop.promotions) {
      expect(one.answers.length, one.id).toBeGreaterThan(0);
      if (one.scope.kind === 'products') for (const id of one.scope.productIds) expect(ids.has(id), one.id).toBe(true);
    }
    for (const id of ids) expect(applicable(shop.promotions, id, NOON).length).toBeGreaterThan(0);
  });

  it('states figures in promotion answers that its rules hold', () => {
    for (const { id, rule, answers } of shop.promotions) {
      const text = answers.join('');
      const figures: Record<typeof rule.form, () => (number | string)[]> = {
        discount: () => (rule.form === 'discount' ? [`${rule.rate * 10}折`] : []),
        'special-price': () => (rule.form === 'special-price' ? [`${rule.price}元`] : []),
        'flash-sale': () => (rule.form === 'flash-sale' ? [`${rule.price}元`, `${rule.quantity}只`] : []),
        'amount-off': () => (rule.form === 'amount-off' ? rule.tiers.map((tier) => `满${tier.from}减${tier.off}`) : []),
        gift: () => (rule.form === 'gift' ? [rule.from, '帆布袋'] : []),
        'nth-item': () => (rule.form === 'nth-item' ? [`第${rule.nth}件半价`] : []),
        coupon: () => (rule.form === 'coupon' ? [`满${rule.from}减${rule.off}`] : []),
        'free-shipping': () => (rule.form === 'free-shipping' ? [`满${rule.from}元包邮`, '新疆', '西藏'] : []),
        deposit: () => (rule.form === 'deposit' ? [`${rule.deposit}抵${rule.worth}`] : []),
      };
      for (const figure of figures[rule.form]()) expect(text, id).toContain(String(figure));
    }
  });

  it('has policies on every topic, with sentences to send', () => {
    expect(shop.policies.length).toBeGreaterThanOrEqual(8);
    expect(new Set(shop.policies.map((one) => one.topic)).size).toBe(8);
    expect(new Set(shop.policies.map((one) => one.id)).size).toBe(shop.policies.length);
    for (const one of shop.policies) expect(one.answers.length, one.id).toBeGreaterThan(0);
  });

  it('belongs to practice and depends on nothing but the moment', () => {
    for (const one of [...shop.products, ...shop.promotions, ...shop.policies, ...shop.orders])
      expect(one.shopId).toBe(PRACTICE_SHOP);
    expect(makeDemoShop(NOON)).toEqual(shop);
    expect(
      makeDemoShop(NOON + 86_400_000 * 40)
        .orders.map((one) => one.no)
        .sort(),
    ).toEqual(shop.orders.map((one) => one.no).sort());
  });

  it('says nothing in its sentences that an agent must not say', () => {
    const sentences = [
      ...demoProducts.flatMap((one) => [
        ...one.faq.map((faq) => faq.answer),
        ...one.fab.flatMap((fab) => Object.values(fab)),
      ]),
      ...[...shop.promotions, ...shop.policies].flatMap((one) => one.answers),
    ];
    for (const sentence of sentences) expect(objections(sentence), sentence).toEqual([]);
  });
});
