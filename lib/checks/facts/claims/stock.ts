import type { Product, Sku } from '../../../shop/product';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { readable } from '../../../text/quantities/readable';
import { sizeName, sizesIn } from '../../../text/quantities/sizes';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { productFact } from '../sources';

const IN_STOCK = /(?:都|还|也|现在|目前|是|全)*有(?:现货|货(?!号|源|架)|库存)|现货充足|库存充足|(?:都|也)?是现货/g;
const OUT = /(?:暂时|目前|已经?|都)*(?:没货|没有货|没有现货|缺货|断货|卖完|售罄|卖光|断码|无货)/g;
const LEFT = new RegExp(
  `(?:还|只|仅|就|还有)*剩(?:下|余|最后)*(${NUMBER})(?:件|个|条|双|套|只|床|盒)|库存(?:还有|有|是|剩|只有|只剩)*(${NUMBER})(?:件|个|条|双|套|只)?`,
  'g',
);
/** What is on its way, or of another place. */
const OTHER = /补货|到货|预售|预计|调货|上架|上新|清仓|门店|线下|秒杀|赠品|下周|月底|陆续/;

interface Choice {
  skus: Sku[];
  /** Of each colour or size named, whether any is in stock. */
  each: boolean[];
  named: boolean;
}

/** The SKUs a clause names by colour and size; all of them where it names neither. */
function chosen(product: Product, clause: string): Choice {
  const sizes = new Set(sizesIn(clause).map(({ name }) => name));
  const rows = product.skus.map((sku) => ({
    sku,
    words: readable(sku.name)
      .split(/[ /+,]+/)
      .filter(Boolean),
  }));
  const names = (word: string): boolean => (word.length >= 2 && clause.includes(word)) || sizes.has(sizeName(word));
  const columns = Math.max(0, ...rows.map(({ words }) => words.length));
  let left = rows;
  const named: { column: number; word: string }[] = [];
  for (let column = 0; column < columns; column++) {
    const words = new Set(
      rows.map((row) => row.words[column]).filter((word) => word !== undefined && names(word)) as string[],
    );
    // 藏青加绒 holds 藏青: the longer name is the one meant.
    const meant = [...words].filter((word) => ![...words].some((other) => other !== word && other.includes(word)));
    if (meant.length === 0) continue;
    left = left.filter((row) => meant.includes(row.words[column] ?? ''));
    for (const word of meant) named.push({ column, word });
  }
  const each = named.map(({ column, word }) => left.some((row) => row.words[column] === word && row.sku.stock > 0));
  return { skus: left.map(({ sku }) => sku), each, named: named.length > 0 };
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
    const clause = draft.clauseAt(start, end);
    const products = inquiry.productsAt(start, end);
    const [product] = products;
    if (products.length !== 1 || !product || product.skus.length === 0) return null;
    if (OTHER.test(draft.sentenceAt(start)) || inquiry.speaksOfOthers(start, end, products)) return null;
    // The size may stand in the clause before: 白色L码的，有现货.
    const own = chosen(product, clause);
    const choice = own.named ? own : chosen(product, draft.sentenceAt(start));
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
    const said = numberOf((match[1] ?? match[2]) as string);
    if (!it || said === null) return [];
    const sum = it.choice.skus.reduce((total, { stock }) => total + stock, 0);
    // Stock moves while one types: only what can't be right.
    return said > sum || said * 3 < sum ? [finding(start, end, it.product, it.choice.skus)] : [];
  });
  return [...inStock, ...out, ...left];
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
      '白色M和L都有货',
    ],
    agrees: ['白色M码有现货', '白色L码暂时没货', '蓝色M、L都有货', { text: '墨绿有现货', given: { product: 'cup' } }],
    unknown: ['白色L有货吗', '白色L码预计周五到货', '别的颜色有货', { text: '白色L有现货', given: { product: null } }],
  },
} satisfies FactCheck;
