import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { sizeName, sizesIn } from '../../../text/quantities/sizes';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

/** 脚长25.5, 25.5的脚; in mm, too, as shoe boxes say it. */
const FOOT = new RegExp(
  `脚长(?:是|有|大概|约|:)*(${NUMBER})|(?<![\\d.])(\\d{2}(?:\\.\\d)?|2\\d{2})(?:cm|厘米|公分|mm|毫米)?(?:长)?的(?:脚|脚长)`,
);
const ADVISES = /建议|推荐|适合|选|拍|穿|合适/;
const BY_FEEL = /宽|厚|高脚背|脚背|偏|挤|大一码|小一码|喜欢|袜/;
/** cm; charts step by half of one. */
const CLOSE = 0.3;

export default {
  id: 'size-by-foot',
  why: '鞋码和尺码表对不上',
  advice: '按尺码表的脚长给码',
  find: (inquiry) => {
    const { draft } = inquiry;
    const match = FOOT.exec(draft.folded) ?? FOOT.exec(inquiry.buyerWords.slice(-2).join('\n'));
    const value = match ? numberOf((match[1] ?? match[2]) as string) : null;
    const [product, ...more] = inquiry.productsAt(0, draft.folded.length);
    if (value === null || !product?.sizeChart || more.length > 0 || BY_FEEL.test(draft.folded)) return [];
    const foot = value > 100 ? value / 10 : value;
    const rows = product.sizeChart.rows.flatMap(({ size, measures }) =>
      measures.filter(({ name }) => /脚长|内长/.test(name)).map(({ cm }) => ({ size: sizeName(size), cm })),
    );
    const right = rows.filter(({ cm }) => Math.abs(cm - foot) <= CLOSE);
    const claims = sizesIn(draft.folded).filter(
      ({ name, start, end }) =>
        rows.some(({ size }) => size === name) && ADVISES.test(draft.sentenceAt(start)) && draft.isClaim(start, end),
    );
    const [first] = right;
    if (!first || claims.some(({ name }) => right.some(({ size }) => size === name))) return [];
    const told = right.map(({ size, cm }) => `${size}：脚长${cm}厘米`).join('；');
    return claims.map(
      ({ start, end }): Contradiction => ({
        start,
        end,
        fact: productFact(product, told),
        ...(right.length === 1 && claims.length === 1 ? { replacement: first.size } : {}),
      }),
    );
  },
  examples: {
    conflict: [
      { text: '脚长24.5拍40码', given: { product: 'shoe' } },
      { text: '建议您选39码', given: { product: 'shoe', buyer: '脚长25' } },
    ],
    agrees: [
      { text: '25的脚拍40码正好', given: { product: 'shoe' } },
      { text: '脚长245毫米穿39码', given: { product: 'shoe' } },
    ],
    unknown: [
      { text: '脚长24.5拍40码可以吗', given: { product: 'shoe' } },
      { text: '脚长24.5脚宽的话拍40码', given: { product: 'shoe' } },
      '脚长24.5拍40码',
    ],
  },
} satisfies FactCheck;
