import { describe, expect, it } from 'vitest';
import { withProduct } from '../../lib/service/product-values';
import type { Product } from '../../lib/shop/product';

const sku = (name: string) => ({ id: name, name, price: 1, stock: 1, code: name });
const product: Product = {
  ...{ id: 'p', shopId: 's', title: '羊毛混纺针织开衫', shortName: '开衫', category: '服装', price: 229 },
  ...{ fab: [], caveats: [], faq: [], goesWith: [], care: '30度以下手洗，平铺阴干。', skus: [] },
  attributes: [
    { name: '材质', value: '绵羊毛32%，腈纶40%' },
    { name: '产地', value: ' 浙江桐乡 ' },
    { name: '颜色', value: '燕麦' },
  ],
};
const NONE = { values: {}, choices: {} };
const valuesOf = (part: Partial<Product>) => withProduct(NONE, { ...product, ...part }).values;

describe('what the shop knows of the product in talk', () => {
  it('fills attributes by their names and by the others that people give them', () => {
    expect(valuesOf({})).toMatchObject({
      ...{ 商品: '开衫', 材质: '绵羊毛32%，腈纶40%', 成分: '绵羊毛32%，腈纶40%', 产地: '浙江桐乡' },
      ...{ 洗护: '30度以下手洗，平铺阴干', 保养方法: '30度以下手洗，平铺阴干' },
    });
    const two = [
      { name: '面料', value: '棉' },
      { name: '成分', value: '棉95%，氨纶5%' },
    ];
    expect(valuesOf({ attributes: two })).toMatchObject({ 面料: '棉', 成分: '棉95%，氨纶5%', 材质: '棉95%，氨纶5%' });
  });

  it('fills nothing that the buyer chooses, that holds for some only, or that is a description', () => {
    const filled = valuesOf({
      skus: [sku('500ml 白'), sku('350ml 白')],
      attributes: [
        { name: '尺寸', value: '20厘米' },
        { name: '容量', value: '500ml' },
        { name: '工艺', value: '一道一道手工打磨，'.repeat(10) },
        { name: '产地', value: '' },
      ],
    });
    expect(Object.keys(filled).sort()).toEqual(['商品', '保养', '保养方法', '洗护', '洗涤方法'].sort());
    expect(valuesOf({ skus: [sku('白')], attributes: [{ name: '容量', value: '500ml' }] })).toMatchObject({
      容量: '500ml',
    });
  });

  it('leaves what the page tells, and a context without a product, as they are', () => {
    const context = { values: { 买家: '甲', 材质: '棉', 商品: '羊毛混纺针织开衫' }, choices: {} };
    expect(withProduct(context, product).values).toMatchObject({ 买家: '甲', 材质: '棉', 商品: '开衫' });
    expect(withProduct(context, null)).toBe(context);
  });
});
