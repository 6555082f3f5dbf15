import type { Product } from '../shop/product';
import type { ContextValues } from './context-values';

/** A value that is longer is a description, and no part of a sentence. In UTF-16 units. */
const LONGEST = 60;
/** What a buyer chooses of a product: a phrase that names one means the buyer's, not all that there are. A weight goes with the size. */
const CHOSEN = new Set([
  '颜色',
  '尺码',
  '码数',
  '尺寸',
  '规格',
  '型号',
  '款式',
  '数量',
  '件数',
  '重量',
  '单件重量',
  '毛重',
]);
/** What goes by several names, the commonest first. */
const SAME = [
  ['材质', '成分', '面料', '面料成分', '材质成分', '主要材质'],
  ['配料', '配料表'],
  ['致敏物', '致敏信息', '过敏原'],
  ['洗护', '保养', '保养方法', '洗涤方法'],
  ['质保', '保修'],
];

/** The same context with what the shop knows of the product: how agents call it, and its attributes by name. Certain values of the page stay. */
export function withProduct(context: ContextValues, product: Product | null | undefined): ContextValues {
  if (!product) return context;
  const { shortName } = product;
  const values = { ...productValues(product), ...context.values, ...(shortName && { 商品: shortName }) };
  return { ...context, values };
}

/** What phrases can be filled with of a product, by variable name. */
export function productValues(
  product: Pick<Product, 'attributes' | 'care' | 'warranty' | 'skus'>,
): Record<string, string> {
  const { attributes = [], care, warranty, skus = [] } = product;
  const values: Record<string, string> = {};
  const put = (name: string, value = '') => {
    const words = value.trim().replace(/[。.；;]+$/, '');
    if (words !== '' && words.length <= LONGEST && !CHOSEN.has(name)) values[name] ??= words;
  };
  for (const { name, value } of attributes) if (!isOfSome(value, skus)) put(name.trim(), value);
  put('洗护', care);
  put('质保', warranty);
  for (const names of SAME) {
    const known = names.find((name) => values[name] !== undefined);
    if (known !== undefined) for (const name of names) put(name, values[known]);
  }
  return values;
}

/** Some of what is sold under the product is called so, and some is not. */
const isOfSome = (value: string, skus: Product['skus']): boolean => {
  const so = skus.filter(({ name }) => name.includes(value.trim())).length;
  return so > 0 && so < skus.length;
};
