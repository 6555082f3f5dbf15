import type { Product, SizeChart } from '../../../shop/product';
import { quantitiesIn } from '../../../text/quantities/read';
import { sizeName, sizesIn } from '../../../text/quantities/sizes';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { productFact } from '../sources';

const ADVISES = /建议|推荐|适合|选|拍|穿|买|合适|可以|就行|没问题/;
/** A wish for another fit decides against the chart, and rightly. */
const BY_TASTE =
  /宽松|修身|合身|紧身|大一码|小一码|大一号|小一号|偏[大小紧松]|紧一|松一|微胖|偏瘦|偏胖|介于|中间|都可以|都行|习惯|喜欢|肚子|肩|腿|胸|加厚|里面穿|内搭|孕/;

interface Body {
  /** cm */
  height?: number;
  /** kg */
  weight?: number;
}

/** 165 62公斤, 165/124, 100斤160. */
const PAIR =
  /(?<!\d)(1[3-9]\d)(?:cm)?[,、/ ]+(\d{2,3}(?:\.\d)?)(?! ?(?:cm|厘米|码|[/×*~\d-]|元|块|件))|(?<!\d)\d{2,3}(?:\.\d)? ?(?:kg|公斤|斤)[,、/ ]*(1[3-9]\d)(?!\d| ?(?:元|块|件|斤|公斤|kg))/;
const HEIGHT = /身高(?:是|大概|约|:)*(\d{2,3})/;
const WEIGHT = /体重(?:是|大概|约|:)*(\d{2,3}(?:\.\d)?)(?! ?(?:斤|公斤|kg|\d))/;

/** A size that a chart of letters may lack. */
const LETTERS = /^(?:[2-6]?X?[SML]|X*[SL])$/;
/** A weight without a unit: over 80 it is told in 斤. */
const kilos = (figure: number): number => (figure > 80 ? figure / 2 : figure);

/** Height and weight as a buyer or agent writes them. */
function bodyIn(text: string, lowest: number): Body {
  const body: Body = {};
  for (const { kind, from, to, unit, start } of quantitiesIn(text)) {
    if (from !== to) continue;
    const isHeight =
      kind === 'length' && (from >= lowest || /身高$|高$/.test(text.slice(0, start))) && from >= 70 && from <= 210;
    if (isHeight && !/[衣裤袖裙]长$|胸围$|腰围$|臀围$/.test(text.slice(0, start))) body.height ??= from;
    if (kind === 'weight' && /斤|公斤|kg|千克/.test(unit) && from >= 8_000 && from <= 150_000)
      body.weight ??= from / 1_000;
  }
  const pair = PAIR.exec(text);
  const height = HEIGHT.exec(text)?.[1] ?? pair?.[1] ?? pair?.[3];
  if (height) body.height ??= Number(height);
  if (pair?.[2] !== undefined) body.weight ??= kilos(Number(pair[2]));
  const weight = WEIGHT.exec(text);
  if (weight) body.weight ??= kilos(Number(weight[1]));
  return body;
}

/** Sizes that fit by height and by weight; where none fits both, those that fit either. */
function fitting(
  { rows }: SizeChart,
  { height, weight }: Body,
): { size: string; height?: [number, number]; weight?: [number, number] }[] {
  const within = (value: number | undefined, range: [number, number] | undefined) =>
    value !== undefined && range !== undefined && range[0] <= value && value <= range[1];
  const both = rows.filter((row) => within(height, row.height) && within(weight, row.weight));
  return both.length > 0 ? both : rows.filter((row) => within(height, row.height) || within(weight, row.weight));
}

function contradictions(inquiry: Inquiry, product: Product, chart: SizeChart): Contradiction[] {
  const { draft } = inquiry;
  // 110cm is a height where there are sizes for children.
  const lowest = Math.min(120, ...chart.rows.flatMap(({ height }) => height ?? []));
  const ofDraft = bodyIn(draft.folded, lowest);
  const known = ofDraft.height !== undefined || ofDraft.weight !== undefined;
  const body = known ? ofDraft : bodyIn(inquiry.buyerWords.slice(-3).join('\n'), lowest);
  const right = fitting(chart, body);
  const sizes = new Set(chart.rows.map(({ size }) => sizeName(size)));
  const hasLetters = [...sizes].some((size) => LETTERS.test(size));
  const claims = sizesIn(draft.folded).filter(
    ({ name, start, end }) =>
      (sizes.has(name) || (LETTERS.test(name) && hasLetters)) &&
      ADVISES.test(draft.sentenceAt(start)) &&
      !BY_TASTE.test(draft.folded) &&
      draft.isClaim(start, end),
  );
  if (right.length === 0 || claims.some(({ name }) => right.some(({ size }) => sizeName(size) === name))) return [];
  const told = right
    .map(
      ({ size, height, weight }) =>
        `${size}：${height ? `身高${height[0]}–${height[1]}厘米` : ''}${weight ? `，体重${weight[0]}–${weight[1]}公斤` : ''}`,
    )
    .join('；');
  const only = right.length === 1 ? sizeName(right[0]?.size as string) : null;
  return claims.map(({ start, end, name }) => ({
    start,
    end,
    fact: productFact(product, told),
    ...(only !== null && claims.length === 1
      ? { replacement: inquiry.text.slice(start, end).length === name.length ? only : `${only}码` }
      : {}),
  }));
}

export default {
  id: 'size-advice',
  why: '尺码和尺码表对不上',
  advice: '按尺码表给码，买家要宽松或合身就写明',
  find: (inquiry) => {
    const products = inquiry.productsAt(0, inquiry.text.length);
    const [product] = products;
    return products.length === 1 && product?.sizeChart ? contradictions(inquiry, product, product.sizeChart) : [];
  },
  examples: {
    conflict: [
      '身高168体重60kg建议拍XL码',
      { text: '建议您选M码', given: { buyer: '我身高176，体重140斤' } },
      '180/80公斤穿M就可以',
      '您168 60公斤拍XL',
      { text: '穿XL就行', given: { buyer: '我168 120' } },
    ],
    agrees: [
      '168cm 60kg建议M码',
      { text: '推荐您拍L码', given: { buyer: '身高176 体重140斤' } },
      { text: '可以穿XL', given: { buyer: '178 150斤' } },
    ],
    unknown: [
      '168cm 60kg喜欢宽松可以拍XL',
      '168cm 60kg穿XL吗',
      '建议您拍M码',
      { text: '身高168体重60kg建议XL码', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
