import type { Product } from '../../../shop/product';
import type { Quantity } from '../../../text/quantities/quantity';
import { quantitiesIn } from '../../../text/quantities/read';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import { productFact } from '../sources';

const LINK = '(?:时间|时长)?(?:就?是|有|大概|大约|约|为|在|达到?|可达|能有?|可以|差不多|:|都|的|了)*';
/** An attribute is also called by its name without what all such names end in. */
const ENDINGS = /(?:时长|时间|尺寸|大小)$/;
const COMPARED = /比|相比|普通|一般的|市面|常见|另一款|其他|两[件个条只]|\d[件个条只双]装?一共/;
/** What a kind of figure says only together with its unit. */
const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && (a.kind !== 'other' || a.unit[0] === b.unit[0]);
const within = (claim: Quantity, known: Quantity): boolean =>
  (known.from <= claim.from && claim.to <= known.to) ||
  (claim.from <= known.from && known.to <= claim.to && claim.from < claim.to);

const texts = (product: Product): string[] => [
  product.title,
  ...product.skus.map(({ name }) => name),
  ...product.faq.map(({ answer }) => answer),
  ...product.fab.map(({ attribute }) => attribute),
  ...product.caveats,
  product.care ?? '',
];

function contradiction(
  text: string,
  folded: string,
  product: Product,
  claim: Quantity,
): Contradiction | 'agrees' | null {
  const before = folded.slice(Math.max(0, claim.start - 16), claim.start);
  for (const { name, value } of product.attributes) {
    const names = [readable(name), readable(name).replace(ENDINGS, '')].filter((it) => it.length >= 2);
    if (!names.some((it) => new RegExp(`${it.replace(/[^\u4e00-\u9fa5a-z0-9]/g, '.')}${LINK}$`).test(before))) continue;
    const known = quantitiesIn(readable(value)).filter((it) => sameUnit(it, claim));
    if (known.length === 0) continue;
    const isRough = /大概|大约|约|差不多|左右/.test(folded.slice(Math.max(0, claim.start - 6), claim.end + 3));
    const fits = (it: Quantity) => within(claim, it) || (isRough && Math.abs(it.from - claim.from) <= it.from * 0.05);
    const everywhere = texts(product).flatMap((it) =>
      quantitiesIn(readable(it)).filter((other) => sameUnit(other, claim)),
    );
    if ([...known, ...everywhere].some(fits)) return 'agrees';
    const [only] = known;
    const right =
      known.length === 1 && only && only.from === only.to && only.unit === claim.unit
        ? withPart(text, claim, claim, readable(value).slice(only.start, only.end))
        : null;
    return {
      start: claim.start,
      end: claim.end,
      fact: productFact(product, `${name}：${value}`),
      ...(right === null ? {} : { replacement: right }),
    };
  }
  return null;
}

export default {
  id: 'specification',
  why: '参数和商品资料对不上',
  advice: '按商品资料里的数字改一下',
  find: (inquiry) => {
    const { draft } = inquiry;
    return quantitiesIn(draft.folded).flatMap((claim): Contradiction[] => {
      if (claim.kind === 'money' || claim.kind === 'discount' || !draft.isClaim(claim.start, claim.end)) return [];
      if (COMPARED.test(draft.clauseAt(claim.start, claim.end))) return [];
      const products = inquiry.productsAt(claim.start, claim.end);
      if (products.length === 0 || inquiry.speaksOfOthers(claim.start, claim.end, products)) return [];
      const verdicts = products.map((product) => contradiction(inquiry.text, draft.folded, product, claim));
      const [first] = verdicts;
      return first && first !== 'agrees' && !verdicts.includes('agrees') ? [first] : [];
    });
  },
  examples: {
    conflict: [
      { text: '保温杯容量是750毫升', given: { product: 'cup' } },
      { text: '这款重量约五百克', given: { product: 'cup' } },
      { text: '保温24小时没问题', given: { product: 'cup' } },
      '面料克重220克',
    ],
    agrees: [
      { text: '容量500ml', given: { product: 'cup' } },
      { text: '容量0.5升，保温大概12小时', given: { product: 'cup' } },
      '克重180克',
    ],
    unknown: [
      { text: '容量是750毫升吗', given: { product: 'cup' } },
      { text: '普通杯子容量750毫升', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
