import type { Product } from '../../../shop/product';
import { type MaterialShare, materialsNamedIn, namesMaterial, sharesIn } from '../../../text/quantities/compositions';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { partIn, type Told, toldByPart } from '../parts';
import { figure, productFact } from '../sources';

const NAMES_MATERIAL = /材质|面料|成分|里料|填充|蜡材|纤维|材料|含量|质地/;
/** Said of another thing, or of how it feels. */
const COMPARED = /比|像|类似|不如|相比|一样|手感|感觉|媲美|仿(?!皮)|吊牌|水洗标/;

interface Part extends Told {
  shares: MaterialShare[];
}

/** What is told of materials: by its name, or as shares that make a whole. */
const partsOf = (product: Product): Part[] =>
  toldByPart(product)
    .map((told) => ({ ...told, shares: sharesIn(told.value) }))
    .filter(
      (it) => it.shares.length > 0 && (NAMES_MATERIAL.test(it.attribute.name) || it.part !== null || isToldWhole(it)),
    );

/** Whether a part is told whole: only then is what it doesn't name not in it. */
const isToldWhole = ({ shares }: { shares: readonly MaterialShare[] }): boolean =>
  shares.reduce((sum, { percent }) => sum + percent, 0) >= 95;

/** Those of the part that the clause names; null where nothing is told of that part. */
function ofPart<T extends Told>(all: readonly T[], clause: string): readonly T[] | null {
  const named = partIn(clause.replace(/面料/g, ''));
  const called = all.filter(({ part }) => part?.some((name) => clause.includes(name)));
  if (called.length > 0) return called;
  return named === null ? all : null;
}

/** Of such stuff in general: 纯棉的会更软. */
const IN_GENERAL = /^的?(?:会|有|店里|我们|暂时|目前|可以|看|推荐|更|比|容易|要贵|价格|那种|那款|那件|衣服|料子)/;

/** A material that none of the product's parts has, where each is told whole. */
function ofNames(inquiry: Inquiry): Contradiction[] {
  const { draft } = inquiry;
  return materialsNamedIn(draft.folded).flatMap(({ material, start, end }): Contradiction[] => {
    const clause = draft.clauseAt(start, end);
    if (!draft.isClaim(start, end) || COMPARED.test(clause) || IN_GENERAL.test(draft.folded.slice(end))) return [];
    const product = inquiry.productAt(start, end);
    if (!product) return [];
    const named = partIn(clause.replace(/面料/g, '')) !== null;
    const told = toldByPart(product).filter((it) => named || NAMES_MATERIAL.test(it.attribute.name));
    const [first] = told;
    const meant = ofPart(told, clause);
    if (meant === null) return [];
    // 尼龙编织 is all there is, without a share.
    const isShort = told.length === 1 && namesMaterial(first?.value ?? '') && (first?.value.length ?? 0) <= 6;
    const isWhole =
      meant === told ? isShort || partsOf(product).some(isToldWhole) : meant.every(({ value }) => namesMaterial(value));
    const isNamed = [...meant.map(({ value }) => value), ...(named ? [] : [product.title])].some(
      (text) =>
        text.includes(material) ||
        sharesIn(readable(text)).some((it) => it.material === material) ||
        readable(text).includes(draft.folded.slice(start, end)),
    );
    const fact = (meant[0] ?? first)?.attribute;
    if (!fact || !isWhole || isNamed) return [];
    return [{ start, end, fact: productFact(product, `${fact.name}：${fact.value}`) }];
  });
}

export default {
  id: 'material',
  why: '成分和商品资料对不上',
  advice: '按资料里的成分和含量写',
  find: (inquiry) => {
    const { draft } = inquiry;
    const claims = sharesIn(draft.folded).filter(
      ({ start, end }) =>
        draft.isClaim(start, end) &&
        !COMPARED.test(draft.clauseAt(start, end)) &&
        !IN_GENERAL.test(draft.folded.slice(end)),
    );
    const ofShares = claims.flatMap(({ material, percent, start, end }): Contradiction[] => {
      const products = inquiry.productsAt(start, end);
      if (products.length === 0 || inquiry.speaksOfOthers(start, end, products)) return [];
      const clause = draft.clauseAt(start, end);
      const known = products.map((product) => ({ product, parts: ofPart(partsOf(product), clause) }));
      const [first] = known;
      if (!first || known.some(({ parts }) => parts === null || parts.length === 0)) return [];
      const parts = first.parts as readonly Part[];
      const agrees = known.some(({ parts }) =>
        parts?.some(({ shares }) => shares.some((it) => it.material === material && it.percent === percent)),
      );
      if (agrees) return [];
      const having = parts.flatMap((part) =>
        part.shares.filter((it) => it.material === material).map((share) => ({ part, share })),
      );
      const [near] = having;
      const naming = toldByPart(first.product).find(({ value }) => value.includes(material));
      // 95%的鹅绒 tells the down in the filling, not what the filling is made of.
      if (!near && naming) return [];
      const part = near?.part ?? parts.find(isToldWhole);
      if (!part || (!near && !parts.every(isToldWhole))) return [];
      const digits = /\d+(?:\.\d+)?/.exec(draft.folded.slice(start, end));
      const isPlain = near && having.length === 1 && digits && products.length === 1;
      const right = isPlain
        ? withPart(
            inquiry.text,
            { start, end },
            { start: start + digits.index, end: start + digits.index + digits[0].length },
            figure(near.share.percent),
          )
        : null;
      return [
        {
          start,
          end,
          fact: productFact(first.product, `${part.attribute.name}：${part.attribute.value}`),
          ...(right === null ? {} : { replacement: right }),
        },
      ];
    });
    const isFree = (it: Contradiction) => !ofShares.some(({ start, end }) => start < it.end && it.start < end);
    return [...ofShares, ...ofNames(inquiry).filter(isFree)];
  },
  examples: {
    conflict: [
      '这款是95%棉的',
      '条纹衬衫是纯棉的',
      '含棉百分之六十，亚麻40%',
      '面料是100%羊毛',
      '百分百亚麻的',
      '成分是亚麻55 棉35',
      '亚麻占七成',
      '这款是真丝的哦',
    ],
    agrees: ['亚麻55%，棉45%', '这款含棉45%', '百分之五十五的亚麻', '亚麻55棉45', '这款是亚麻的'],
    unknown: [
      '不是纯棉的哦',
      '是纯棉的吗',
      '比纯棉的透气',
      '裤子是纯棉的',
      '纯亚麻的会更硬，这款加了棉',
      { text: '这款是纯棉的', given: { product: null } },
    ],
  },
} satisfies FactCheck;
