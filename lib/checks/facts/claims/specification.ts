import type { Product, Sku } from '../../../shop/product';
import { bareFiguresIn } from '../../../text/quantities/bare-figures';
import { isSameDuration, type Quantity } from '../../../text/quantities/quantity';
import { quantitiesIn } from '../../../text/quantities/read';
import { readable } from '../../../text/quantities/readable';
import { unitName } from '../../../text/quantities/spelt';
import { chargeRunsIn } from '../charge-runs';
import type { DraftReading } from '../draft-reading';
import { type Facet, facetsOf, figuresIn, LINK } from '../facets';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import { chosen } from '../sku-choice';
import { productFact } from '../sources';
import { standIn } from '../spoken-attributes';

const COMPARED = /比|相比|普通|一般的|市面|常见|另一款|其他|两[件个条只]|\d[件个条只双]装?一共/;
/** A way of using it, and no figure of its own. */
const ADVISED = /每天|每次|每周|一天|建议|最好|坚持|间隔|[别要]超过|之内用|先/;
/** 50小时 lies between no 两三天. */
const isOfDays = ({ kind, unit }: Quantity): boolean => kind === 'duration' && !/时|h|分|秒|钟/.test(unit);

/** What a kind of figure says only together with its unit. */
const sameUnit = (a: Quantity, b: Quantity): boolean =>
  (a.kind !== 'duration' || isOfDays(a) === isOfDays(b) || a.from === b.from) &&
  a.kind === b.kind &&
  ((a.kind !== 'other' && a.kind !== 'count') || unitName(a.unit)[0] === unitName(b.unit)[0]);
const within = (claim: Quantity, known: Quantity): boolean =>
  (claim.kind === 'duration' && isSameDuration(claim, known)) ||
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

/** Units that say what is measured. */
const SELF_NAMED = /^(?:针|支|瓦|w|毫安时?|mah|瓦时|wh|键|流明|赫兹|hz|db|分贝|万像素|英寸|岁|v|伏|pa|帕)$/;
const AT_HEAD = /(?:^|[ :])(?:也?就|只有|仅|才|不到|大概|大约|差不多|约|有)*$/;

/** A figure told as the most or the least of it: 不到8斤, 190以内. */
const MOST_BEFORE = /(?:不到|不足|不超过|低于|小于|≤)$/;
const LEAST_BEFORE = /(?:不低于|大于|超过|≥|至少)$/;
/** Of a fact, which leaves the less of it right; said in a draft it is the figure itself. */
const UTMOST = /最[高长大多](?:能|可以|可|是|为|:|约)*(?:升?到|达到?)?$/;
const MOST_BEHIND = /^(?:不到|以内|以下|之内|封顶)/;
const LEAST_BEHIND = /^(?:多|以上|出头|起步)/;

interface Bounds {
  most: boolean;
  least: boolean;
}

const boundsOf = (text: string, { start, end }: Quantity): Bounds => {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 3);
  return {
    most: MOST_BEFORE.test(before) || MOST_BEHIND.test(behind),
    least: LEAST_BEFORE.test(before) || LEAST_BEHIND.test(behind),
  };
};

/** The figures that a claim is of: by their side, their labels, else by their attribute. */
function meantBy(facets: readonly Facet[], claim: Quantity, folded: string): { facets: Facet[]; label: string } {
  const before = folded
    .slice(Math.max(0, claim.start - 16), claim.start)
    .split(/[,。!;]/)
    .at(-1)
    ?.replace('缩水率', '缩率') as string;
  const behind = folded.slice(claim.end, claim.end + 8);
  const same = facets.filter(({ figure }) => sameUnit(figure, claim));
  const isCalled = ({ called }: Facet) =>
    called.before.test(before) || called.behind.test(behind) || (AT_HEAD.test(before) && called.alone.test(behind));
  const side = claim.kind === 'length' ? ofSide(same, before, behind) : [];
  if (side.length > 0) return { facets: side, label: '' };
  const labelled = same.filter((it) =>
    it.choice === null ? it.labelled?.test(before) : before.includes(it.choice) && isCalled(it),
  );
  if (labelled.length > 0) return { facets: labelled, label: (labelled[0] as Facet).label.slice(0, 2) };
  const told = same.filter((it) => it.behind === '充满' && (behind.includes('满') || /充满.{0,4}$/.test(before)));
  if (told.length > 0) return { facets: told, label: '充满' };
  const byUnit = SELF_NAMED.test(claim.unit) ? same : [];
  if (new Set(byUnit.map(({ attribute }) => attribute)).size === 1) return { facets: byUnit, label: '' };
  const called = same.filter(isCalled);
  const sameWord = called.filter(({ figure }) => figure.unit === claim.unit);
  return { facets: sameWord.length > 0 && claim.kind === 'duration' ? sameWord : called, label: '' };
}

const SIDE_BEFORE = new RegExp(`(?<![身增音])([长宽高厚薄深]|直径|口径|周长|跨度|最[高低])度?(?:得很)?,?(?:${LINK})$`);
const SIDE_BEHIND = /^(?:左右|多|出头)?的?([长宽高厚深])(?![\u4e00-\u9fa5])/;
const STANDING = new RegExp(
  `(?:展开|撑开|打开|折叠|折起来?|收起来?|收纳起?来?|收好|叠起来?)(?:之?后|起来)?(?:${LINK})$`,
);

/** 总长55: centimetres, as they are told without a unit. */
const bareSidesIn = (text: string): Quantity[] =>
  bareFiguresIn(text)
    .filter(({ start, end }) => SIDE_BEFORE.test(text.slice(0, start)) && /^\d/.test(text.slice(start, end)))
    .map(({ value, start, end }) => ({ kind: 'length', from: value, to: value, unit: '', start, end }));

/** Facets of the side that the words tell: 宽度30公分, 60公分长, 折起来才65. */
function ofSide(facets: readonly Facet[], before: string, behind: string): Facet[] {
  const stand = standIn(before);
  const standing = facets.filter((it) => stand === null || it.stand === stand);
  const told = SIDE_BEHIND.exec(behind)?.[1] ?? SIDE_BEFORE.exec(before)?.[1];
  const side = told === '薄' ? '厚' : told?.startsWith('最') ? '高' : told;
  if (side !== undefined) return standing.filter((it) => it.side === side);
  if (stand === null || !STANDING.test(before)) return [];
  return standing.filter((it) => it.stand === stand);
}

/** Of figures told of one choice each, those of the choices that the words name. */
function ofChoice(facets: readonly Facet[], skus: readonly Sku[] | null): Facet[] {
  if (skus === null) return [...facets];
  return facets.filter((it) => it.skus === null || it.skus.some((sku) => skus.includes(sku)));
}

/** What the clause names of colour and size, else the sentence; the figure itself names none. */
function skusNamed(product: Product, draft: DraftReading, claim: Quantity): readonly Sku[] | null {
  const { start, end } = draft.sentenceSpan(claim.start);
  const blank = ' '.repeat(claim.end - claim.start);
  const rest = draft.folded.slice(0, claim.start) + blank + draft.folded.slice(claim.end);
  const clause = draft.clauses.find((it) => it.start <= claim.start && claim.start < it.end);
  for (const span of clause ? [clause, { start, end }] : [{ start, end }]) {
    const { skus, named } = chosen(product, rest.slice(span.start, span.end));
    if (named && skus.length > 0) return skus;
  }
  return null;
}

function contradiction(
  text: string,
  draft: DraftReading,
  product: Product,
  claim: Quantity,
): Contradiction | 'agrees' | null {
  const { folded } = draft;
  const meant = meantBy(facetsOf(product), claim, folded);
  const { label } = meant;
  const facets = meant.facets.some(({ skus }) => skus !== null)
    ? ofChoice(meant.facets, skusNamed(product, draft, claim))
    : meant.facets;
  const [only] = facets;
  if (!only) return null;
  const isRough = /大概|大约|约|差不多|左右|来/.test(folded.slice(Math.max(0, claim.start - 6), claim.end + 3));
  const said = boundsOf(folded, claim);
  const fits = (it: Quantity, known: Bounds = { most: false, least: false }) =>
    within(claim, it) ||
    (isRough && Math.abs(it.from - claim.from) <= Math.abs(it.from) * 0.05) ||
    (known.most && claim.to <= it.to) ||
    (known.least && claim.from >= it.from) ||
    (said.most && it.to <= claim.to && it.to >= claim.to * 0.6) ||
    (said.least && it.from >= claim.from && it.from <= claim.from * 1.4);
  const everywhere = texts(product).flatMap((it) =>
    readable(it)
      .split(/[,。;]/)
      .filter((part) => part.includes(label))
      .flatMap((part) =>
        quantitiesIn(part).filter((other) => sameUnit(other, claim) && isOfDays(other) === isOfDays(claim)),
      ),
  );
  const own = ({ figure, attribute }: Facet) => {
    const value = readable(attribute.value);
    const known = boundsOf(value, figure);
    return fits(figure, { ...known, most: known.most || UTMOST.test(value.slice(0, figure.start)) });
  };
  if (facets.some(own) || everywhere.some((it) => fits(it))) return 'agrees';
  const { attribute, figure } = only;
  // 弹20分钟就会: for a while, and not as long as it lasts.
  if (
    (claim.kind === 'duration' || claim.kind === 'count') &&
    label === '' &&
    facets.every((it) => claim.to * 4 < it.figure.from)
  )
    return null;
  const isPlain =
    facets.length === 1 && figure.from === figure.to && figure.unit === claim.unit && figure.unit !== '度';
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
    // 充半小时用两小时 is one claim, of a check of its own.
    const pairs = chargeRunsIn(draft.folded);
    return [...figuresIn(draft.folded), ...bareSidesIn(draft.folded)].flatMap((claim): Contradiction[] => {
      if (claim.kind === 'money' || claim.kind === 'discount' || !draft.isClaim(claim.start, claim.end)) return [];
      if (pairs.some(({ start, end }) => start <= claim.start && claim.end <= end)) return [];
      const clause = draft.clauseAt(claim.start, claim.end);
      if (COMPARED.test(clause) || (claim.kind === 'duration' && ADVISED.test(clause))) return [];
      // 两斤重的鸡: what goes in, not what it is.
      if (claim.kind === 'weight' && claim.unit !== 'g' && /^重?的[\u4e00-\u9fa5]/.test(draft.folded.slice(claim.end)))
        return [];
      const products = inquiry.productsAt(claim.start, claim.end);
      if (products.length === 0 || inquiry.speaksOfOthers(claim.start, claim.end, products)) return [];
      const verdicts = products.map((product) => contradiction(inquiry.text, draft, product, claim));
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
