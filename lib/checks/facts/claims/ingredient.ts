import type { Product } from '../../../shop/product';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

/** What lists of ingredients are asked about, each with what else stands for it. */
const INGREDIENTS: string[][] = [
  ['糖', '白砂糖', '蔗糖', '麦芽糖', '冰糖', '红糖', '果葡糖浆', '葡萄糖'],
  ['盐', '食用盐', '食盐'],
  ['坚果', '花生', '核桃', '腰果', '杏仁', '巴旦木', '榛子'],
  ['乳', '牛奶', '奶粉', '乳粉', '乳清'],
  ['麸质', '小麦', '燕麦', '大麦'],
  ['添加剂', '防腐剂', '山梨酸钾', '苯甲酸钠'],
  ['香精', '香料', '食用香精'],
  ['色素', '胭脂红', '柠檬黄', '焦糖色'],
  ['酒精', '乙醇'],
  ['荧光剂'],
  ['甲醛'],
  ['明胶'],
];
const LISTS = /配料|成分|原料|致敏|含有|添加/;
const NONE = '(?:不含|不添加|不加|没有?加|没放|不放|没有|无添加|无|零|0)(?:任何|额外|人工|一点|半点|添加)?';

const CLAIMS = INGREDIENTS.map((ingredient) => ({
  ingredient,
  pattern: new RegExp(`${NONE}(?:${ingredient.join('|')})(?!分|度|尿|化|代)`, 'g'),
}));

interface Listed {
  ingredient: string[];
  told: string;
}

const known = new WeakMap<Product, Listed[]>();

/** What a product's list or caveats name, unless any text of its own says it has none added. */
function listedIn(product: Product): Listed[] {
  let found = known.get(product);
  if (!found) {
    const texts = [
      ...product.attributes
        .filter(({ name, value }) => LISTS.test(name) && !/^(?:无|没有|不含|0)/.test(value))
        .map(({ name, value }) => `${name}：${value}`),
      ...product.caveats.filter((text) => /^(?:本品)?含/.test(text)),
    ];
    const all = readable(
      [
        ...texts,
        ...product.caveats,
        ...product.attributes.map(({ value }) => value),
        ...product.faq.map(({ answer }) => answer),
      ].join('。'),
    );
    found = INGREDIENTS.flatMap((ingredient) => {
      const told = texts.find((text) => ingredient.some((word) => names(readable(text), word)));
      const isDenied = new RegExp(`(?:${NONE}|不另加)(?:${ingredient.join('|')})`).test(all);
      return told === undefined || isDenied ? [] : [{ ingredient, told }];
    });
    known.set(product, found);
  }
  return found;
}

/** 糖 stands in 白砂糖, 盐 in no other; 乳 is not in 乳化. */
const names = (text: string, word: string): boolean =>
  new RegExp(`${word}(?!化|醇|精代)`).test(text.replace(/(?:无|不含|零|0|代|木)糖|不含[^,。;]*/g, ''));

export default {
  id: 'ingredient',
  why: '配料表里写着有',
  advice: '按配料表如实说，怕过敏的请买家看配料',
  find: (inquiry) => {
    const { draft } = inquiry;
    if (!/[不没无零0]/.test(draft.folded)) return [];
    return CLAIMS.flatMap(({ ingredient, pattern }) =>
      draft.claims(pattern).flatMap((match): Contradiction[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        const product = inquiry.productAt(start, end, match[0]);
        if (!product) return [];
        if (/款|味|想要|需要|比|建议/.test(draft.clauseAt(start, end))) return [];
        const listed = listedIn(product).find((it) => it.ingredient === ingredient);
        return listed ? [{ start, end, fact: productFact(product, listed.told) }] : [];
      }),
    );
  },
  examples: {
    conflict: [{ text: '不含酒精的，放心用', given: { product: 'oil' } }],
    agrees: [{ text: '里面有一点酒精', given: { product: 'oil' } }],
    unknown: [
      { text: '不含酒精吗', given: { product: 'oil' } },
      { text: '不含色素', given: { product: 'oil' } },
      '不含酒精',
    ],
  },
} satisfies FactCheck;
