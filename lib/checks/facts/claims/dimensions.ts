import type { Product } from '../../../shop/product';
import { type Dimensions, dimensionsIn, hasSides } from '../../../text/quantities/dimensions';
import { readable } from '../../../text/quantities/readable';
import { spelt } from '../../../text/quantities/spelt';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { productFact } from '../sources';

/** The sides of one part of a product in one choice: 被套, 1.5米床: 200×230. */
interface Part {
  attribute: Product['attributes'][number];
  /** The attribute's name without what such names end in; empty for 尺寸 itself. */
  called: string;
  /** What stands before the sides, spelt in one way: 150厘米床. */
  choice: string;
  sides: number[];
}

const SIZE_WORDS = /尺寸|大小|规格|长宽高?|净?尺|款|约|大约|大概|的|展开后?|折叠后?/g;
const ASKED_OF = /尺寸|大小|规格|长宽|多大|面积|做[的成]?到/;
const COMPARED =
  /比|相比|普通|一般的|市面|常见|另一款|其[他它]|柜|床垫|房间|洗衣机|适合|配|能?放|装得?下|床(?![单笠品])/;

const known = new WeakMap<Product, Part[]>();

function partsOf(product: Product): Part[] {
  let parts = known.get(product);
  if (!parts) {
    parts = product.attributes.flatMap((attribute) =>
      readable(attribute.value)
        .split(/[,;、()]/)
        .flatMap((part) =>
          dimensionsIn(part).map(({ sides, start }) => ({
            attribute,
            called: readable(attribute.name).replace(SIZE_WORDS, ''),
            choice: spelt(part.slice(0, start)).replace(SIZE_WORDS, '').trim(),
            sides,
          })),
        ),
    );
    known.set(product, parts);
  }
  return parts;
}

/** Which sides a clause speaks of: those of the part and of the choice it names. */
function meant(parts: readonly Part[], clause: string): { parts: readonly Part[]; named: boolean } {
  const named = parts.filter(({ called }) => called.length >= 2 && clause.includes(called));
  const ofPart = named.length > 0 ? named : parts;
  const words = spelt(clause);
  const chosen = ofPart.filter(({ choice }) => choice !== '' && words.includes(choice.replace(/床$/, '')));
  return { parts: chosen.length > 0 ? chosen : ofPart, named: named.length > 0 || chosen.length > 0 };
}

function contradiction(inquiry: Inquiry, product: Product, claim: Dimensions): Contradiction | null {
  const { draft } = inquiry;
  const { start, end, sides } = claim;
  const clause = draft.clauseAt(start, end);
  const same = partsOf(product).filter((part) => part.sides.length >= sides.length);
  const { parts, named } = meant(same, clause.replace(draft.folded.slice(start, end), ' '));
  const [first] = parts;
  if (!first || parts.some((part) => hasSides(part.sides, sides))) return null;
  // Of nothing that is named, and told as a choice's name: 200×230的.
  const rest = parts.some(({ called }) => called === '') ? ASKED_OF.test(clause) : false;
  if (!named && !rest) return null;
  if (!named && product.skus.some(({ name }) => dimensionsIn(readable(name)).some((it) => hasSides(it.sides, sides))))
    return null;
  if (COMPARED.test(named ? clause.replace(first.called, '').replace(/\S*床(?:款|的)?/, '') : clause)) return null;
  const figures = /[\d×x*. 乘]+/.exec(inquiry.text.slice(start, end));
  const only = parts.length === 1 && first.sides.length === sides.length && claim.inCentimetres;
  const isPlain = only && figures?.index === 0;
  return {
    start,
    end,
    fact: productFact(product, `${first.attribute.name}：${first.attribute.value}`),
    ...(isPlain
      ? {
          replacement: withPart(
            inquiry.text,
            claim,
            { start, end: start + figures[0].trimEnd().length },
            first.sides.join('×'),
          ),
        }
      : {}),
  };
}

export default {
  id: 'dimensions',
  why: '尺寸和商品资料里的不一样',
  advice: '按商品资料里的尺寸改一下',
  find: (inquiry) =>
    dimensionsIn(inquiry.draft.folded).flatMap((claim): Contradiction[] => {
      const { start, end } = claim;
      if (!inquiry.draft.isClaim(start, end)) return [];
      const product = inquiry.productAt(start, end);
      if (!product) return [];
      const found = contradiction(inquiry, product, claim);
      return found ? [found] : [];
    }),
  examples: {
    conflict: [
      { text: '垫子尺寸是40×60厘米', given: { product: 'mat' } },
      { text: '小号的尺寸50*80', given: { product: 'mat' } },
      { text: '大号展开是一米二乘一米六', given: { product: 'mat' } },
    ],
    agrees: [
      { text: '大号尺寸80×120厘米', given: { product: 'mat' } },
      { text: '小号是0.5×0.7米', given: { product: 'mat' } },
      { text: '尺寸有50*70和80*120两种', given: { product: 'mat' } },
    ],
    unknown: [
      { text: '尺寸是40×60吗', given: { product: 'mat' } },
      { text: '您的桌子尺寸60×90的话可以铺', given: { product: 'mat' } },
      '尺寸是40×60厘米',
    ],
  },
} satisfies FactCheck;
