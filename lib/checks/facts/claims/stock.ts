import type { Product, Sku } from '../../../shop/product';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { type Choice, chosen } from '../sku-choice';
import { productFact } from '../sources';

const IN_STOCK = /(?:都|还|也|现在|目前|是|全)*有(?:现货|货(?!号|源|架)|库存)|现货充足|库存充足|(?:都|也)?是现货/g;
const OUT = /(?:暂时|目前|已经?|都)*(?:没货|没有货|没有现货|缺货|断货|卖完|售罄|卖光|断码|无货)/g;
/** Said of a colour or size that is named: 雾蓝L还有的, 柿子红可以直接拍, 本白M没有了. */
const HAS = new RegExp(
  `(?:${[
    '(?:仓库|库里|现在|目前|都|也|还|是)*有(?:的|呢|哦|哈|啊|呀|(?=$|[,。!;~]))',
    '(?:可以|能)(?:直接|放心|正常)?(?:拍|下单)',
    '(?:直接|放心)(?:拍|下单)',
    '(?:今天|明天|当天|现在)就?(?:能|可以)发(?:货|走|出)?(?=[的哦呢哈啊,。!;~]|$)',
    '还有(?:好?几|一些|不少|很多|挺多)[个件条双只套把盏]?',
    '(?:是)?现货(?=[的哦呢哈啊,。!;~]|$)',
  ].join('|')})(?!不|几|多少)`,
  'g',
);
const HAS_NONE = /没有?了(?!解|[收寄])|没有(?:的|呢|哦|哈|啊)?(?=$|[,。!;~])|(?<![剪摘])没了|拍不了|不能拍|下不了单/g;
const LEFT = new RegExp(
  `(?:还|只|仅|就|还有)*剩(?:下|余|最后)*(${NUMBER})(?:件|个|条|双|套|只|床|盒)|库存(?:还有|有|是|剩|只有|只剩)*(${NUMBER})(?:件|个|条|双|套|只)?|(?:还|只|就|仅)有(${NUMBER})来?[多几]?(?:件|条|双|套|只|床|盒|个(?!颜色|尺码|码|款|色|问题|活动|办法|小时|月))`,
  'g',
);
/** What is on its way, or of another place. */
const OTHER = /补货|到货|预售|预计|调货|上架|上新|清仓|门店|线下|秒杀|赠品|下周|月底|陆续/;

/** A clause with what a mere space parts from it: 酒红 M还有. */
function spaced(clause: string, sentence: string): string {
  const before = sentence.slice(0, sentence.indexOf(clause));
  return `${/[^, :]{1,8} $/.exec(before)?.[0] ?? ''}${clause}`;
}

function told(skus: readonly Sku[]): string {
  return skus
    .slice(0, 4)
    .map(({ name, stock }) => `${name}：${stock === 0 ? '无货' : `库存${stock}`}`)
    .join('，');
}

function find(inquiry: Inquiry): Contradiction[] {
  const { draft } = inquiry;
  const about = (start: number, end: number): { product: Product; choice: Choice } | null => {
    const clause = spaced(draft.clauseAt(start, end), draft.sentenceAt(start));
    const products = inquiry.productsAt(start, end);
    const [product] = products;
    if (products.length !== 1 || !product || product.skus.length === 0) return null;
    if (OTHER.test(draft.sentenceAt(start)) || inquiry.speaksOfOthers(start, end, products)) return null;
    // The size may stand in the clause before: 白色L码的，有现货.
    const own = chosen(product, clause);
    const choice = own.named ? own : chosen(product, draft.sentenceAt(start));
    // 正红断货 is said of what has a 正红.
    if (!choice.named && inquiry.shop.hasChoiceElsewhere(clause, product)) return null;
    return choice.skus.length > 0 ? { product, choice } : null;
  };
  const finding = (start: number, end: number, product: Product, skus: readonly Sku[]) => ({
    start,
    end,
    fact: productFact(product, told(skus)),
  });
  const inStock = draft.claims(IN_STOCK).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const it = about(start, end);
    if (!it) return [];
    const { skus, each } = it.choice;
    const missing =
      match[0].includes('都') || each.length === 1 ? each.includes(false) : skus.every(({ stock }) => stock === 0);
    const empty = skus.filter(({ stock }) => stock === 0);
    return missing && empty.length > 0 ? [finding(start, end, it.product, empty)] : [];
  });
  const out = draft.claims(OUT).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const it = about(start, end);
    return it?.choice.skus.every(({ stock }) => stock > 0) ? [finding(start, end, it.product, it.choice.skus)] : [];
  });
  const left = draft.claims(LEFT).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const it = about(start, end);
    const said = numberOf((match[1] ?? match[2] ?? match[3]) as string);
    if (!it || said === null || (match[3] !== undefined && !it.choice.named)) return [];
    const sum = it.choice.skus.reduce((total, { stock }) => total + stock, 0);
    // Stock moves while one types: only what can't be right.
    return said > sum || said * 3 < sum ? [finding(start, end, it.product, it.choice.skus)] : [];
  });
  const named = (pattern: RegExp, isWrong: (skus: readonly Sku[]) => boolean) =>
    draft.claims(pattern).flatMap((match): Contradiction[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const it = about(start, end);
      if (!it || !chosen(it.product, spaced(draft.clauseAt(start, end), draft.sentenceAt(start))).named) return [];
      return isWrong(it.choice.skus) ? [finding(start, end, it.product, it.choice.skus)] : [];
    });
  return [
    ...inStock,
    ...out,
    ...left,
    ...named(HAS, (skus) => skus.every(({ stock }) => stock === 0)),
    ...named(HAS_NONE, (skus) => skus.every(({ stock }) => stock > 0)),
  ];
}

export default {
  id: 'stock',
  why: '库存和商品资料对不上',
  advice: '看一眼库存再答复',
  find,
  examples: {
    conflict: [
      '白色L码有现货',
      '蓝色XL还有货的',
      '蓝色M码没货了',
      { text: '象牙白有现货', given: { product: 'cup' } },
      '白色XL还剩20件',
      '白色XL还有20件',
      '白色L还有的，直接拍',
      '蓝色M没有了',
      '白色M和L都有货',
    ],
    agrees: [
      '白色M码有现货',
      '白色L码暂时没货',
      '白色L没有了呢',
      '蓝色L还有的',
      '蓝色M还有8件',
      '蓝色M、L都有货',
      { text: '墨绿有现货', given: { product: 'cup' } },
    ],
    unknown: ['白色L有货吗', '白色L码预计周五到货', '别的颜色有货', { text: '白色L有现货', given: { product: null } }],
  },
} satisfies FactCheck;
