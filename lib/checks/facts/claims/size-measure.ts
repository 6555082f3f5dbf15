import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { readable } from '../../../text/quantities/readable';
import { sizeName } from '../../../text/quantities/sizes';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import { figure, productFact } from '../sources';

const MEASURES = '胸围|腰围|臀围|肩宽|衣长|裤长|裙长|袖长|领围|摆围|大腿围|脚长|内长';
/** M码胸围108, L的衣长是66cm: one size, one measure, one figure. */
const CLAIM = new RegExp(
  `(?<![a-z0-9])([2-6]xl|x{0,4}l|xs|s|m|\\d{2,3})(?:码|号)?的?(${MEASURES})(?:就?是|有|大概|约|为|:)*(${NUMBER}) ?(?:cm|厘米|公分|(?![\\d.]))`,
  'g',
);

export default {
  id: 'size-measure',
  why: '尺寸和尺码表里的不一样',
  advice: '按尺码表的数字改一下',
  find: (inquiry) =>
    inquiry.draft.claims(CLAIM).flatMap((match): Contradiction[] => {
      const [all, size, measure, word] = match;
      const span = { start: match.index, end: match.index + all.length };
      const value = numberOf(word as string);
      const products = inquiry.productsAt(span.start, span.end).filter(({ sizeChart }) => sizeChart);
      const known = products.flatMap((product) =>
        (product.sizeChart?.rows ?? [])
          .filter((row) => [sizeName(size as string), `${size}码`].includes(sizeName(readable(row.size))))
          .flatMap((row) =>
            row.measures.filter(({ name }) => name === measure).map(({ cm }) => ({ cm, row, product })),
          ),
      );
      const [first] = known;
      if (!first || value === null || known.some(({ cm }) => cm === value)) return [];
      if (
        /左右|大概|约/.test(inquiry.draft.clauseAt(span.start, span.end)) &&
        known.some(({ cm }) => Math.abs(cm - value) <= 2)
      )
        return [];
      const at = span.start + all.lastIndexOf(word as string);
      const right = withPart(inquiry.text, span, { start: at, end: at + (word as string).length }, figure(first.cm));
      return [
        {
          ...span,
          fact: productFact(first.product, `${first.row.size} ${measure}${first.cm}厘米`),
          ...(known.length === 1 ? { replacement: right } : {}),
        },
      ];
    }),
  examples: {
    conflict: ['M码胸围是110cm', '这款L码衣长70厘米', 'XL的胸围一百二十厘米'],
    agrees: ['M码胸围106cm', 'l码的衣长是72', 'XL胸围大概115厘米'],
    unknown: ['M码胸围110吗', 'S码胸围100', { text: 'M码胸围110', given: { product: 'cup' } }],
  },
} satisfies FactCheck;
