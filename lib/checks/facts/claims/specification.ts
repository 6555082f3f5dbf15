import type { Product } from '../../../shop/product';
import { sharesIn } from '../../../text/quantities/compositions';
import { dimensionsIn } from '../../../text/quantities/dimensions';
import { isSameDuration, type Quantity } from '../../../text/quantities/quantity';
import { quantitiesIn } from '../../../text/quantities/read';
import { readable } from '../../../text/quantities/readable';
import { unitName } from '../../../text/quantities/spelt';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import { productFact } from '../sources';

const LINK =
  '(?:时间|时长|距离|深度|一次|充一次|要|需要?|得|花|充满|大概|大约|可以|就?是|能?有|能|约|为|在|达?到|达|可达|差不多|只|才|都|的|了|最[长多高大]|:)*';
/** An attribute is also called by its name without what all such names end in. */
const ENDINGS = /(?:时长|时间|尺寸|大小|重量|量)$/;
/** What agents say for an attribute's name, in front of the figure. */
const SPOKEN: [attribute: RegExp, words: string[]][] = [
  [/^容量/, ['能装', '可以装', '装得下', '装', '盛']],
  [/重量|[净毛总]重|重$/, ['重', '一只', '单只', '一条', '单条', '一件', '单件', '整床', '整件']],
  [/续航/, ['能用', '可以用', '用']],
  [/含量$|填充/, ['含绒量', '含绒', '绒子']],
  [/充绒/, ['充绒', '充']],
  [/电池/, ['电池容量', '电池是', '电量']],
  [/燃烧/, ['能烧', '可以烧', '能点', '可以点', '烧', '燃']],
  [/承重/, ['能承', '承', '能放', '可以放']],
  [
    /净含量|数量|件数|规格|包装/,
    [...'盒罐包套瓶袋片支条'].flatMap((it) => [`一${it}`, `每${it}`, `单${it}`]).concat('里面是', '里面有', '一共有'),
  ],
  [/水温|温度/, ['水温', '用']],
  [/敷/, ['敷']],
  [/耐温|温控|控温/, ['耐高温', '高温', '最高']],
  [/频率/, ['一周', '每周', '一天', '每天']],
];
const COMPARED = /比|相比|普通|一般的|市面|常见|另一款|其他|两[件个条只]|\d[件个条只双]装?一共/;
/** What a kind of figure says only together with its unit. */
const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && ((a.kind !== 'other' && a.kind !== 'count') || unitName(a.unit)[0] === unitName(b.unit)[0]);
const within = (claim: Quantity, known: Quantity): boolean =>
  (claim.kind === 'duration' && isSameDuration(claim, known)) ||
  (known.from <= claim.from && claim.to <= known.to) ||
  (claim.from <= known.from && known.to <= claim.to && claim.from < claim.to);

/** 50小时 lies between no 两三天. */
const isOfDays = ({ kind, unit }: Quantity): boolean => kind === 'duration' && !/时|h|分|秒|钟/.test(unit);

const texts = (product: Product): string[] => [
  product.title,
  ...product.skus.map(({ name }) => name),
  ...product.faq.map(({ answer }) => answer),
  ...product.fab.map(({ attribute }) => attribute),
  ...product.caveats,
  product.care ?? '',
];

/** One figure of an attribute: 低档约6小时 is labelled 低档, 约3小时充满 is told by what follows. */
interface Facet {
  attribute: Product['attributes'][number];
  figure: Quantity;
  value: string;
  label: string;
  /** Of a size or choice only, which says nothing of what is measured. */
  isChoice: boolean;
  behind: string;
}

/** 高9.6厘米 */
const SIDES = /^[高宽长厚深]$/;
/** Units that say what is measured. */
const SELF_NAMED = /^(?:针|支|瓦|w|毫安时?|mah|瓦时|wh|键|流明|赫兹|hz|db|分贝|万像素|英寸)$/;
const ROUGH = /大概|大约|约|左右|不超过|每次|款$/g;
const CHOICE = /^(?:[2-6]?x*[sml]码?|\d+码|[春夏秋冬常规加绒]+款?|[\d.×*米床升]+.{0,4})$/;

/** What a choice's name says it measures: 低枕 8厘米. */
const ofChoices = (product: Product): Facet['attribute'][] =>
  product.skus
    .map(({ name }) => ({ name: '规格', value: name }))
    .filter(({ value }) => /^[^\d ]{2,}[ /]\S*\d/.test(value));

/** Figures that are no side of an area or a box: those are compared as one. */
function figuresIn(text: string): Quantity[] {
  const sides = dimensionsIn(text);
  return quantitiesIn(text).filter((it) => !sides.some(({ start, end }) => start < it.end && it.start < end));
}

const known = new WeakMap<Product, Facet[]>();

function facetsOf(product: Product): Facet[] {
  let facets = known.get(product);
  if (!facets) {
    facets = readFacets(product);
    known.set(product, facets);
  }
  return facets;
}

function readFacets(product: Product): Facet[] {
  return [...product.attributes, ...ofChoices(product)].flatMap((attribute) => {
    const value = readable(attribute.value);
    // Shares of materials have a check of their own.
    const isShare = sharesIn(value).length > 0;
    const figures = figuresIn(value).filter(({ kind }) => kind !== 'percent' || !isShare);
    return figures.map((figure) => {
      const label = (
        value
          .slice(0, figure.start)
          .split(/[,;、()]/)
          .at(-1) ?? ''
      )
        .replace(ROUGH, '')
        .trim();
      const behind = /^[\u4e00-\u9fa5]{2}/.exec(value.slice(figure.end))?.[0] ?? '';
      return { attribute, figure, value, label, isChoice: CHOICE.test(label), behind };
    });
  });
}

const literal = (word: string): string =>
  word === '重' || word === '用' ? `(?<![体首续超起适使食])${word}` : word.replace(/[^\u4e00-\u9fa5a-z0-9]/g, '.');
const namesOf = ({ name }: Facet['attribute']): string[] =>
  [
    readable(name),
    readable(name).replace(ENDINGS, ''),
    ...SPOKEN.filter(([of]) => of.test(name)).flatMap(([, words]) => words),
  ].filter((it) => it.length >= 2 || /[重装用敷烧点煮泡听]/.test(it));

/** The figures that a claim is of: by their labels, else by their attribute. */
function meantBy(facets: readonly Facet[], claim: Quantity, folded: string): { facets: Facet[]; label: string } {
  const before = folded
    .slice(Math.max(0, claim.start - 16), claim.start)
    .split(/[,。!;]/)
    .at(-1)
    ?.replace('缩水率', '缩率') as string;
  const behind = folded.slice(claim.end, claim.end + 5);
  const same = facets.filter(({ figure }) => sameUnit(figure, claim));
  const isCalled = (it: Facet) =>
    new RegExp(`(?:${namesOf(it.attribute).map(literal).join('|') || '(?!)'})${LINK}$`).test(before);
  const labelled = same.filter((it) => {
    const label = [it.label, it.label.slice(0, 2), it.label.slice(-2)].find(
      (part) => part.length >= 2 && before.includes(part) && (part === it.label || it.label.length > 3),
    );
    if (label === undefined) return false;
    if (it.isChoice) return isCalled(it);
    const words = namesOf(it.attribute).map(literal).join('|') || '(?!)';
    return new RegExp(`${literal(label)}[\u4e00-\u9fa5]{0,2}?(?:${words}|${LINK})*$`).test(before);
  });
  const side = same.filter(
    ({ label }) => SIDES.test(label) && new RegExp(`(?<![身增最])${label}${LINK}$`).test(before),
  );
  if (side.length > 0) return { facets: side, label: '' };
  if (labelled.length > 0) return { facets: labelled, label: (labelled[0] as Facet).label.slice(0, 2) };
  const told = same.filter((it) => it.behind === '充满' && (behind.includes('满') || /充满.{0,4}$/.test(before)));
  if (told.length > 0) return { facets: told, label: '充满' };
  const byUnit = SELF_NAMED.test(claim.unit) ? same : [];
  if (new Set(byUnit.map(({ attribute }) => attribute)).size === 1) return { facets: byUnit, label: '' };
  const called = same.filter(
    (it) =>
      isCalled(it) || new RegExp(`^的?(?:${namesOf(it.attribute).map(literal).join('|') || '(?!)'})`).test(behind),
  );
  const sameWord = called.filter(({ figure }) => figure.unit === claim.unit);
  return { facets: sameWord.length > 0 && claim.kind === 'duration' ? sameWord : called, label: '' };
}

function contradiction(
  text: string,
  folded: string,
  product: Product,
  claim: Quantity,
): Contradiction | 'agrees' | null {
  const { facets, label } = meantBy(facetsOf(product), claim, folded);
  const [only] = facets;
  if (!only) return null;
  const isRough = /大概|大约|约|差不多|左右/.test(folded.slice(Math.max(0, claim.start - 6), claim.end + 3));
  const fits = (it: Quantity) => within(claim, it) || (isRough && Math.abs(it.from - claim.from) <= it.from * 0.05);
  const everywhere = texts(product).flatMap((it) =>
    readable(it)
      .split(/[,。;]/)
      .filter((part) => part.includes(label))
      .flatMap((part) =>
        quantitiesIn(part).filter((other) => sameUnit(other, claim) && isOfDays(other) === isOfDays(claim)),
      ),
  );
  if ([...facets.map(({ figure }) => figure), ...everywhere].some(fits)) return 'agrees';
  const { attribute, figure } = only;
  const isPlain = facets.length === 1 && figure.from === figure.to && figure.unit === claim.unit;
  return {
    start: claim.start,
    end: claim.end,
    fact: productFact(product, `${attribute.name}：${attribute.value}`),
    ...(isPlain ? { replacement: withPart(text, claim, claim, attribute.value.slice(figure.start, figure.end)) } : {}),
  };
}

export default {
  id: 'specification',
  why: '参数和商品资料对不上',
  advice: '按商品资料里的数字改一下',
  find: (inquiry) => {
    const { draft } = inquiry;
    return figuresIn(draft.folded).flatMap((claim): Contradiction[] => {
      if (claim.kind === 'money' || claim.kind === 'discount' || !draft.isClaim(claim.start, claim.end)) return [];
      if (COMPARED.test(draft.clauseAt(claim.start, claim.end))) return [];
      // 两斤重的鸡: what goes in, not what it is.
      if (claim.kind === 'weight' && /^重?的[\u4e00-\u9fa5]/.test(draft.folded.slice(claim.end))) return [];
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
      { text: '口径7厘米', given: { product: 'cup' } },
      { text: '能装800毫升', given: { product: 'cup' } },
      '面料克重220克',
    ],
    agrees: [
      { text: '容量500ml', given: { product: 'cup' } },
      { text: '口径6厘米，高22厘米', given: { product: 'cup' } },
      { text: '容量0.5升，保温大概12小时', given: { product: 'cup' } },
      '克重180克',
    ],
    unknown: [
      { text: '容量是750毫升吗', given: { product: 'cup' } },
      { text: '普通杯子容量750毫升', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
