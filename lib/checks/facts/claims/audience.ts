import type { Product } from '../../../shop/product';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

/** Whom goods may not be for, each with what else they are called. */
const AUDIENCES: { id: string; words: string }[] = [
  {
    id: 'baby',
    words: '宝宝|婴儿|婴幼儿|幼儿|新生儿|(?:一|1|两|二|2|三|3)周?岁(?:以下|以内|内)的?(?:宝宝|孩子|小孩|儿童)?',
  },
  { id: 'child', words: '儿童|小孩子?|小朋友|孩子' },
  { id: 'pregnant', words: '孕妇|孕期|怀孕|孕妈妈?|备孕' },
  { id: 'nursing', words: '哺乳期|喂奶' },
  { id: 'allergic', words: '过敏(?:体质|的人|者|人群)' },
  { id: 'sensitive', words: '敏感肌|敏感皮(?:肤)?' },
  { id: 'diabetic', words: '糖尿病|血糖高' },
  { id: 'pet', words: '宠物|猫咪?|狗狗?' },
];
const MAY_NOT = '(?:不能|不可以?|不宜|不适合|不适用|不建议|慎用|慎食|禁用|禁止|忌|避免|请?勿)';
const MAY =
  '(?:也|都|是|完全|放心|照样|同样|一样|直接|正常)*(?:可以|能|能够|适合|放心|没问题)(?:放心|正常|直接|也|都)*(?:吃|用|喝|穿|使用|食用|点|玩|睡)?';
const CLAIMS = AUDIENCES.map(({ id, words }) => ({
  id,
  pattern: new RegExp(`(?:${words})(?:的话)?${MAY}|适合(?:${words})(?!以上)`, 'g'),
}));
const FREELY = /问(?:下|一下)?医|咨询|少量|看护|监护|陪同|测试|试用|隔着|建议/;

/** Whether the title says that the goods are for these. */
const isMadeFor = ({ title, category }: Product, id: string): boolean => {
  const words = AUDIENCES.find((it) => it.id === id)?.words;
  return (
    words !== undefined &&
    new RegExp(`${words}${id === 'pet' ? '|猫|狗|犬' : ''}`).test(readable(`${title}${category}`))
  );
};

interface Denial {
  id: string;
  told: string;
}

const known = new WeakMap<Product, Denial[]>();

/** Whom the product is said not to be for. A sentence that lets them in under a condition denies nothing. */
function denialsOf(product: Product): Denial[] {
  let found = known.get(product);
  if (!found) {
    const texts = [
      ...product.caveats,
      ...product.attributes.map(({ name, value }) => `${name}：${value}`),
      ...product.faq.map(({ answer }) => answer),
      product.care ?? '',
    ];
    found = texts.flatMap((told) =>
      readable(told)
        .split(/[,。;]/)
        .flatMap((part) =>
          AUDIENCES.filter(
            ({ words }) =>
              new RegExp(`(?:${words})[^,]{0,12}${MAY_NOT}|${MAY_NOT}[^,]{0,6}(?:${words})`).test(part) &&
              !/以上/.test(part),
          ).map(({ id }) => ({ id, told })),
        ),
    );
    known.set(product, found);
  }
  return found;
}

export default {
  id: 'audience',
  why: '商品资料写了这类人不能用',
  advice: '按商品资料如实提醒',
  find: (inquiry) => {
    const { draft } = inquiry;
    if (!/能|可以|适合|放心|没问题/.test(draft.folded)) return [];
    return CLAIMS.flatMap(({ id, pattern }) =>
      draft.claims(pattern).flatMap((match): Contradiction[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        if (FREELY.test(draft.sentenceAt(start)) || /以上/.test(draft.clauseAt(start, end))) return [];
        const products = inquiry.productsAt(start, end);
        const [product] = products;
        if (!product || products.length > 1) return [];
        // 肾病猫咪不建议食用, of what is made for cats: some of them.
        if (isMadeFor(product, id)) return [];
        const denial = denialsOf(product).find((it) => it.id === id);
        return denial ? [{ start, end, fact: productFact(product, denial.told) }] : [];
      }),
    );
  },
  examples: {
    conflict: [
      { text: '孕妇也可以放心用', given: { product: 'oil' } },
      { text: '三岁以下宝宝能用的', given: { product: 'oil' } },
    ],
    agrees: [
      { text: '孕妇不能用哦', given: { product: 'oil' } },
      { text: '3岁以下的宝宝不适合', given: { product: 'oil' } },
    ],
    unknown: [
      { text: '孕妇能用吗', given: { product: 'oil' } },
      { text: '老人也可以用', given: { product: 'oil' } },
      '孕妇也可以穿',
    ],
  },
} satisfies FactCheck;
