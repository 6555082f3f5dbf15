import type { Product } from '../../../shop/product';
import { literally } from '../../../text/literally';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

const MEASURE = '(?:根|份|个|片|条|道|扇|节|把|张|种|组|颗|款|只|块|孔|叶|档|层|级|段|挡)';
/** 4弦, 128复音, 六叶刀, 两门两窗: a number and what there is so much of. */
const COUNTED = new RegExp(
  `(?<![\\d.a-z零一二两三四五六七八九十百千万])(${NUMBER})(?:${MEASURE}|(?=[\\u4e00-\\u9fa5a-z]))([\\u4e00-\\u9fa5]{1,2}|[a-z]{1,3})?`,
  'g',
);
/** What can be counted in this way; of figures with units other checks know more. */
const NOUN =
  /^(?:弦|品|门|窗|轴|页|格|层|档|挡|叶|刀|轮|口|孔|灯|头|喷头|复音|音色|节奏|键|d|fp|蓬|段|速|模式|功能|风|夹|袋|兜|扣|腿|抽|屉|插|核|摄|镜|麦|喇叭|杆|骨|褶|餐|份|节(?![课日气假]))/;
/** Behind it, the figure says nothing of how many there are: 第2档, 开3档, 断了一根弦. */
const USED =
  /(?:第|开|调|用|到|换|断了?|坏了?|送您?|补|加|前|后|选|按|再|另|(?<!最)多|(?<!最)少|赠|配|先|剩|掉了?|买|拍|要)$/;
const AFTER = /^(?:断|松|坏|掉|丢|破|就[够行]|以[上下]|左右的|的区别|和|跟)/;

interface Counted {
  attribute: Product['attributes'][number];
  noun: string;
  count: number;
  /** The most there may be: 最多6餐. */
  most?: boolean;
}

interface Found {
  noun: string;
  count: number;
  start: number;
  end: number;
}

/** Counts in a readable text, the noun by its first unit or by its whole where it is of letters. */
function countsIn(text: string): Found[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const [all, figure, word] = match;
    const measure = /(叶|档|层|段|挡|级|节|份)$/.exec(all.slice(0, all.length - (word?.length ?? 0)))?.[1];
    const noun = measure && NOUN.test(measure) ? measure : NOUN.exec(word ?? '')?.[0];
    const count = numberOf(figure as string);
    // 一档, 每天一袋: any one of them.
    if (noun === undefined || count === null || count < 2) return [];
    const length =
      measure === noun ? all.length - (word?.length ?? 0) : all.length - (word as string).length + noun.length;
    return [
      { noun: noun.replace('挡', '档').replace('蓬', 'fp'), count, start: match.index, end: match.index + length },
    ];
  });
}

/** 音色有200多种, 复音64: what is counted stands first. */
function namedFirst(text: string, nouns: readonly string[]): Found[] {
  return nouns.flatMap((noun) =>
    [
      ...text.matchAll(
        new RegExp(
          `${literally(noun)}(?:数量?)?(?:有|是|一共|共|达到?|多达|高达|:)*(${NUMBER})[多来]?(?:种|个|款)?(?=[,。!;~ 哦哈呢的]|$)`,
          'g',
        ),
      ),
    ].flatMap((match) => {
      const count = numberOf(match[1] as string);
      return count === null || count < 2
        ? []
        : [{ noun, count, start: match.index, end: match.index + match[0].length }];
    }),
  );
}

const known = new WeakMap<Product, { counted: Counted[]; elsewhere: Found[] }>();

function countsOf(product: Product) {
  let told = known.get(product);
  if (!told) {
    const counted = product.attributes.flatMap((attribute) =>
      countsIn(readable(attribute.value)).map(({ noun, count, start }) => {
        const before = readable(attribute.value).slice(0, start);
        // 1-20份 reaches to 20.
        return { attribute, noun, count, most: /最多|最大|最高|不超过|\d[-~到至]$/.test(before) };
      }),
    );
    // 音色: 128种 counts what the attribute is called.
    const named = product.attributes.flatMap((attribute) => {
      const match = new RegExp(`^约?(${NUMBER})[种个款档]?$`).exec(readable(attribute.value));
      const count = match ? numberOf(match[1] as string) : null;
      return count === null ? [] : [{ attribute, noun: readable(attribute.name).replace(/数量?$/, ''), count }];
    });
    const texts = [product.title, ...product.skus.map(({ name }) => name), ...product.faq.map(({ answer }) => answer)];
    told = { counted: [...counted, ...named], elsewhere: texts.flatMap((it) => countsIn(readable(it))) };
    known.set(product, told);
  }
  return told;
}

export default {
  id: 'counted-part',
  why: '数量和商品资料对不上',
  advice: '按商品资料里的数量写',
  find: (inquiry) => {
    const { draft } = inquiry;
    const [talked, ...others] = inquiry.productsAt(0, draft.folded.length);
    const nouns = talked && others.length === 0 ? countsOf(talked).counted.map(({ noun }) => noun) : [];
    const first = namedFirst(
      draft.folded,
      [...new Set(nouns)].filter((noun) => noun.length >= 2 && draft.folded.includes(noun)),
    );
    return [...countsIn(draft.folded), ...first].flatMap(({ noun, count, start, end }): Contradiction[] => {
      if (USED.test(draft.folded.slice(0, start)) || AFTER.test(draft.folded.slice(end)) || !draft.isClaim(start, end))
        return [];
      const product = inquiry.productAt(start, end);
      if (!product) return [];
      if (/比|普通|一般|市面|常见|其[他它]|建议|适合/.test(draft.clauseAt(start, end))) return [];
      const { counted, elsewhere } = countsOf(product);
      const same = counted.filter((it) => it.noun === noun);
      const [first] = same;
      if (!first || [...same, ...elsewhere].some((it) => it.noun === noun && it.count === count)) return [];
      if (same.some((it) => it.most && count <= it.count)) return [];
      return [{ start, end, fact: productFact(product, `${first.attribute.name}：${first.attribute.value}`) }];
    });
  },
  examples: {
    conflict: [
      { text: '有5档调光', given: { product: 'lantern' } },
      { text: '四个档位随便调', given: { product: 'lantern' } },
    ],
    agrees: [
      { text: '三档调光', given: { product: 'lantern' } },
      { text: '一共3个档位', given: { product: 'lantern' } },
    ],
    unknown: [
      { text: '开1档就够亮了', given: { product: 'lantern' } },
      { text: '有5档吗', given: { product: 'lantern' } },
      { text: '有5档调光', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
