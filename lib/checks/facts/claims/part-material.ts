import type { Product } from '../../../shop/product';
import { materialWordsIn } from '../../../text/quantities/compositions';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { PARTS } from '../parts';
import { productFact } from '../sources';

/** What names of attributes end in that tell of what a part is made. */
const ENDINGS = /(?:的?(?:材质|材料|面料|用料|质地|涂层|木材|类型))$/;
/** Parts of hard goods, each with what else it is called. */
const CALLED: string[][] = [
  ['机身', '外壳', '壳子', '机壳', '壳体'],
  ['内胆', '内壁', '里面', '内锅', '锅胆'],
  ['涂层', '内胆', '锅底', '里面'],
  ['支架', '杆子', '支撑杆', '骨架', '撑杆', '杆', '架子'],
  ['琴弦', '弦'],
  ['刀头', '刀片', '刀'],
  ['背侧板', '背侧', '背板', '侧板'],
  ['灯罩', '罩子', '灯体'],
  ['外帐', '帐篷', '面料', '布料', '料子'],
  ['提手', '把手', '手柄', '把子'],
  ['底座', '底盘', '座子'],
  ['桌面', '台面', '面板'],
];
/** The same stuff, or one that is said of the other. */
const ALIKE: string[][] = [
  ['不锈钢', '304不锈钢', '316不锈钢', '201不锈钢'],
  ['塑料', 'pp', 'abs', 'pc', 'tritan', 'ppsu', 'pvc', 'tpe', 'eva', '树脂', '亚克力'],
  ['聚酯纤维', '牛津布', '涤塔夫', '网布', '珊瑚绒', '法兰绒'],
  ['聚酰胺纤维', '牛津布', '网布'],
  ['陶瓷', '骨瓷', '紫砂', '粗陶'],
  ['棉', '帆布', '牛仔布', '灯芯绒'],
  ['牛皮', '绒面'],
  ['pu', '超纤', 'pvc'],
];
const isAlike = (a: string, b: string): boolean =>
  a === b || ALIKE.some(([whole, ...rest]) => (whole === a && rest.includes(b)) || (whole === b && rest.includes(a)));
const OTHER = /比|像|类似|不如|手感|感觉|媲美|仿|接触|放在|搭|配|擦|清洁|另|单独|可选|换成/;

interface MadeOf {
  attribute: Product['attributes'][number];
  names: string[];
  materials: string[];
}

const known = new WeakMap<Product, { parts: MadeOf[]; all: string }>();

/** What each part of a product is made of, by the names of its attributes. */
function madeOf(product: Product) {
  let made = known.get(product);
  if (!made) {
    const parts = product.attributes.flatMap((attribute) => {
      const materials = materialWordsIn(readable(attribute.value)).map(({ material }) => material);
      const name = readable(attribute.name).replace(ENDINGS, '');
      // 内胆涂层 is a coating, and of the 内胆.
      const own = [readable(attribute.name), name].filter((it) => it.length >= 2);
      const others = [...PARTS, ...CALLED].filter((words) => own.some((it) => words.includes(it))).flat();
      const names = [...new Set([...own, ...others])].filter((it) => it !== '材质' && it !== '面料材质');
      return materials.length === 0 || names.length === 0 ? [] : [{ attribute, names, materials }];
    });
    const all = readable(
      [product.title, ...product.skus.map(({ name }) => name), ...product.faq.map(({ answer }) => answer)].join(' '),
    );
    made = { parts, all };
    known.set(product, made);
  }
  return made;
}

export default {
  id: 'part-material',
  why: '材质和商品资料对不上',
  advice: '按商品资料里的材质写',
  find: (inquiry) => {
    const { draft } = inquiry;
    return materialWordsIn(draft.folded).flatMap(({ material, start, end }): Contradiction[] => {
      const clause = draft.clauseAt(start, end);
      if (!draft.isClaim(start, end) || OTHER.test(clause)) return [];
      const product = inquiry.productAt(start, end);
      if (!product) return [];
      const { parts, all } = madeOf(product);
      const rest = clause.replace(draft.folded.slice(start, end), ' ');
      const named = parts.filter(({ names }) => names.some((name) => rest.includes(name)));
      const word = draft.folded.slice(start, end);
      const [first] = named;
      if (!first || all.includes(word) || product.caveats.some((it) => readable(it).includes(word))) return [];
      if (
        named.some(
          ({ materials, attribute }) =>
            readable(attribute.value).includes(word) || materials.some((it) => isAlike(it, material)),
        )
      )
        return [];
      return [{ start, end, fact: productFact(product, `${first.attribute.name}：${first.attribute.value}`) }];
    });
  },
  examples: {
    conflict: [
      { text: '灯罩是玻璃的', given: { product: 'lantern' } },
      { text: '罩子用的pc材质', given: { product: 'lantern' } },
      { text: '提手316不锈钢的', given: { product: 'lantern' } },
    ],
    agrees: [
      { text: '灯罩是亚克力的', given: { product: 'lantern' } },
      { text: '提手是不锈钢的', given: { product: 'lantern' } },
    ],
    unknown: [
      { text: '灯罩不是玻璃的', given: { product: 'lantern' } },
      { text: '灯罩像玻璃一样透', given: { product: 'lantern' } },
      { text: '底座是玻璃的', given: { product: 'lantern' } },
    ],
  },
} satisfies FactCheck;
