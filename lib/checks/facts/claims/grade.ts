import type { Product } from '../../../shop/product';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

/** Marks of a grade, class or version, of each of which goods carry one. The mark stands in the last group. */
const GRADES: RegExp[] = [
  /ipx?\d{1,2}(?![a-z\d])/g,
  /spf ?\d{2,3}\+?/g,
  /pa\+{1,4}/g,
  /[1-9一二五六七八九]号(?=电池)/g,
  /upf ?\d{2}\+?/g,
  /(?<=蓝牙(?:版本|协议)?(?:是|为|:)?v?)\d\.\d/g,
  /wi-?fi ?\d/g,
  /usb ?\d\.\d/g,
  /(?<![a-z])[abc]类(?=$|[^别型])/g,
  /(?:特级|[一二三]级|[123]级)(?=$|[^能别配])/g,
  /[一二三四五]级能效|能效[一二三四五]级/g,
  /(?:亚|哑)光|雾面|高光|镜面|滋润|水光/g,
  /常温|冷藏|冷冻/g,
  /普通装|精装|简装/g,
];
/** Told together though they exclude each other: 常温保存, 开袋冷藏. */
const ALONE = 1;
const COMPARED = /比|相比|普通|一般的|市面|常见|另一款|其[他它]|不如|以上|建议|最好|可以|开[袋封]/;

const plain = (mark: string): string =>
  mark
    .replace(/[ -]/g, '')
    .replace('亚光', '哑光')
    .replace(/^[一二五六七八九](?=号)/, (word) => `${'零一二三四五六七八九'.indexOf(word)}`)
    .replace(/^(upf\d+)\+$/, '$1');

function textsOf(product: Product): string[] {
  return [
    product.title,
    ...product.attributes.map(({ name, value }) => `${name}:${value}`),
    ...product.skus.map(({ name }) => name),
    ...product.faq.map(({ answer }) => answer),
    ...product.caveats,
  ].map(readable);
}

const marksIn = (text: string, of: RegExp): string[] => [...text.matchAll(of)].map(([mark]) => plain(mark));

export default {
  id: 'grade',
  why: '等级或版本和商品资料对不上',
  advice: '按商品资料里的等级写',
  find: (inquiry) => {
    const { draft } = inquiry;
    return GRADES.flatMap((of) =>
      draft.claims(of).flatMap((match): Contradiction[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        const product = inquiry.productAt(start, end);
        if (!product) return [];
        if (COMPARED.test(draft.clauseAt(start, end))) return [];
        const texts = textsOf(product);
        const known = new Set(texts.flatMap((text) => marksIn(text, of)));
        if (known.size !== ALONE || known.has(plain(match[0]))) return [];
        const told = product.attributes.find(({ name, value }) => marksIn(readable(`${name}:${value}`), of).length > 0);
        if (!told) return [];
        const own = readable(told.value);
        const mark = [...`${own}`.matchAll(of)][0] ?? [...readable(`${told.name}:${told.value}`).matchAll(of)][0];
        const at = mark === undefined ? -1 : own.indexOf(mark[0]);
        return [
          {
            start,
            end,
            fact: productFact(product, `${told.name}：${told.value}`),
            // 常温放就行，不用冷藏 says the true one already, of something else.
            ...(mark !== undefined && at >= 0 && !draft.folded.includes(mark[0])
              ? { replacement: told.value.slice(at, at + mark[0].length) }
              : {}),
          },
        ];
      }),
    );
  },
  examples: {
    conflict: [
      { text: '防水等级IPX7', given: { product: 'mat' } },
      { text: '安全类别是A类的', given: { product: 'mat' } },
    ],
    agrees: [
      { text: '防水ipx4', given: { product: 'mat' } },
      { text: '安全类别B类', given: { product: 'mat' } },
    ],
    unknown: [
      { text: '是A类的吗', given: { product: 'mat' } },
      { text: '比A类的便宜', given: { product: 'mat' } },
      { text: '蓝牙5.0', given: { product: 'mat' } },
    ],
  },
} satisfies FactCheck;
