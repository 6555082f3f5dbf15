import type { Product } from '../../../shop/product';
import { literally } from '../../../text/literally';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { placesIn } from '../places';
import { productFact } from '../sources';

/** Words of one attribute of which one alone is true. The longer stands first. */
const SETS: { of: RegExp; words: string[]; said: RegExp }[] = (
  [
    {
      of: /领/,
      words: ['小立领', '圆领', '立领', '翻领', 'v领', '高领', '方领', '连帽', '一字领', 'polo领', '娃娃领'],
    },
    { of: /袖/, words: ['长袖', '短袖', '七分袖', '五分袖', '九分袖', '无袖'] },
    { of: /腰|裤型/, words: ['高腰', '中腰', '低腰'] },
    { of: /弹/, words: ['无弹', '微弹', '高弹', '四面弹'] },
    { of: /扣/, words: ['椰壳扣', '树脂扣', '金属扣', '贝壳扣', '木扣', '四合扣'] },
    { of: /织法/, words: ['斜纹', '平纹', '缎纹', '提花'] },
    { of: /闭合|开口|门襟/, words: ['魔术贴', '系带', '拉链', '一脚蹬', '搭扣', '按扣'] },
    {
      of: /原料|口味|配料|肉/,
      words: ['鸡肉', '鸭肉', '牛肉', '羊肉', '兔肉', '鹿肉', '猪肉', '三文鱼', '金枪鱼', '鳕鱼', '火鸡'],
    },
    { of: /茶类|茶叶|品种|原料/, words: ['绿茶', '红茶', '乌龙茶', '普洱茶', '白茶', '黑茶', '黄茶', '花茶'] },
    { of: /季/, words: ['四季', '春夏秋', '春秋', '春夏', '秋冬'] },
    { of: /充电|接口/, words: ['type-c', 'lightning', 'micro', '苹果口', '安卓口'] },
  ] as { of: RegExp; words: string[] }[]
).map((set) => ({ ...set, said: new RegExp(set.words.join('|'), 'g') }));
const ORIGIN =
  /产地(?:就?是|在|为|:)*(?:在)?([\u4e00-\u9fa5]{2,6}?)(?:那边|省|市)?的?(?=[,。!;~ 哦哈呢啦]|$)|(?:^|是|在|[,。!; ])([\u4e00-\u9fa5]{2,6}?)(?:那边|省|市)?(?:生产(?!日|批|商|许可|线|工艺|标准)|产的|出产|制造|做的)/g;
const NO_PLACE = /直|发|货|可|以|认|自|国产|国内|本|厂|哪|大|手工|机器|印|有|面|包装|批|次|当地|这|那|正规|统一|专/;
const OTHER = /比|像|类似|搭|配|里面穿|另|不是|适合/;

const allTexts = (product: Product): string =>
  readable(
    [
      product.title,
      ...product.skus.map(({ name }) => name),
      ...product.attributes.map(({ name, value }) => `${name}${value}`),
      ...product.fab.flatMap(({ attribute, advantage, benefit }) => [attribute, advantage, benefit]),
      ...product.faq.map(({ answer }) => answer),
      ...product.caveats,
    ].join(' '),
  );

/** Attributes that are told in few words, of which no two mean the same. */
const CLOSED =
  /^(?:采摘|质地|键帽|烛芯|膜布|接口|香型|织法|骨架|连接|供电|镜片|表带|轴体|门襟|鞋跟|闭合方式|杯盖|工艺|馅料|茶形|发货地)/;

/** 膜布是纯棉的: the attribute by its name, with not one character of what it is told to be. */
function ofNames(inquiry: Inquiry): Contradiction[] {
  const { draft } = inquiry;
  const products = inquiry.productsAt(0, draft.folded.length);
  const [product] = products;
  if (!product || products.length > 1) return [];
  return product.attributes
    .filter(
      ({ name, value }) =>
        CLOSED.test(name) && draft.folded.includes(readable(name)) && value.length <= 8 && !/\d/.test(value),
    )
    .flatMap(({ name, value }) =>
      draft
        .claims(
          new RegExp(
            `${literally(readable(name))}(?:用的|做的)?(?:是|为|:|用)([\u4e00-\u9fa5a-z]{1,6}?)(?:的|款|后)*(?=[,。!;~ 哦哈呢啦]|$)`,
            'g',
          ),
        )
        .flatMap((match): Contradiction[] => {
          const words = match[1] as string;
          const start = match.index + match[0].indexOf(words);
          const end = start + words.length;
          // Letters are no words: ABS and PBT share a B.
          const own = readable(value);
          const isShared = /^[a-z]+$/.test(words) ? own.includes(words) : [...words].some((char) => own.includes(char));
          if (isShared || OTHER.test(draft.clauseAt(start, end))) return [];
          return [{ start, end, fact: productFact(product, `${name}：${value}`) }];
        }),
    );
}

export default {
  id: 'attribute-word',
  why: '和商品资料里写的不一样',
  advice: '按商品资料改一下',
  find: (inquiry) => {
    const { draft } = inquiry;
    const about = (start: number, end: number): Product | null => {
      const product = inquiry.productAt(start, end);
      if (!product) return null;
      return draft.isClaim(start, end) && !OTHER.test(draft.clauseAt(start, end)) ? product : null;
    };
    const words = SETS.flatMap(({ of, words: set, said }) =>
      draft.claims(said).flatMap((match): Contradiction[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        const product = about(start, end);
        if (!product || allTexts(product).includes(match[0])) return [];
        const told = product.attributes.find(
          ({ name, value }) => of.test(readable(name)) && set.some((word) => readable(value).includes(word)),
        );
        return told ? [{ start, end, fact: productFact(product, `${told.name}：${told.value}`) }] : [];
      }),
    );
    const origin = draft.claims(ORIGIN).flatMap((match): Contradiction[] => {
      const place = (match[1] ?? match[2]) as string;
      const start = match.index + match[0].indexOf(place);
      const product = about(start, start + place.length);
      const told = product?.attributes.find(({ name }) => /产地/.test(name));
      if (!product || !told || NO_PLACE.test(place)) return [];
      if (placesIn(place).every((part) => told.value.includes(part)) || place.includes(told.value)) return [];
      return [{ start, end: start + place.length, fact: productFact(product, `${told.name}：${told.value}`) }];
    });
    return [...words, ...origin, ...ofNames(inquiry)];
  },
  examples: {
    conflict: ['产地是广东的', '这款是浙江义乌产的', '这款是圆领的哦', '短袖的，夏天穿'],
    agrees: ['产地是山东', '这款是翻领', '长袖的'],
    unknown: ['是圆领吗', '比圆领的显脖子长', '是我们自己工厂生产的', { text: '圆领的', given: { product: null } }],
  },
} satisfies FactCheck;
