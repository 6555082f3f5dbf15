import { literally } from '../../../text/literally';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { productFact } from '../sources';

const AFFIRMED = /^(?:支持|可用|可以|可|能|有|含|带|是)/;
const DENIES = '(?:不支持|没有|不能|不可以?|不带|不含|没带|无法|做不到)';

export default {
  id: 'denied-support',
  why: '商品资料里写着支持',
  advice: '按商品资料改一下，别说少了',
  find: (inquiry) => {
    const { draft } = inquiry;
    const [product, ...more] = inquiry.productsAt(0, draft.folded.length);
    if (!product || more.length > 0 || !/[不没无做]/.test(draft.folded)) return [];
    const having = product.attributes.flatMap(({ name, value }) => {
      const thing = /^(?:含|带|配|附|有)([\u4e00-\u9fa5]{2,5})$/.exec(readable(value))?.[1];
      return thing === undefined ? [] : [{ thing, told: `${name}：${value}` }];
    });
    // 配件: 扁吸嘴、毛刷 come with it.
    for (const { name, value } of product.attributes)
      if (/^(?:配件|附件|包装清单|清单|标配|随机)/.test(name))
        for (const thing of readable(value).split(/[、,和及]/))
          if (/^[\u4e00-\u9fa5]{2,6}$/.test(thing)) having.push({ thing, told: `${name}：${value}` });
    const ofWashing = product.attributes.flatMap(({ name, value }) => {
      const may = /^可(?:以)?([\u4e00-\u9fa5]{2})/.exec(readable(value))?.[1];
      return may === undefined || !draft.folded.includes(readable(name))
        ? []
        : draft
            .claims(new RegExp(`(?:不能|不可以?|不支持|没法)(?:用|直接)?${may}`, 'g'))
            .map(({ 0: all, index: start }) => ({
              start,
              end: start + all.length,
              fact: productFact(product, `${name}：${value}`),
            }));
    });
    const ofThings = having.flatMap(({ thing, told }) =>
      draft
        .claims(new RegExp(`(?:没有|不带|不含|没带|不配|不送)${thing}(?!的话)`, 'g'))
        .flatMap(({ 0: all, index: start }): Contradiction[] =>
          inquiry.speaksOfOthers(start, start + all.length, [product], all)
            ? []
            : [{ start, end: start + all.length, fact: productFact(product, told) }],
        ),
    );
    const named = product.attributes
      .filter(({ name, value }) => name.length >= 2 && AFFIRMED.test(value) && !/[不无没除]/.test(value))
      .filter(({ name }) => draft.folded.includes(readable(name)))
      .flatMap(({ name, value }) =>
        draft
          .claims(new RegExp(`${DENIES}(?:用|放|进|的)?${literally(readable(name))}`, 'g'))
          .flatMap(({ 0: all, index: start }): Contradiction[] => {
            const end = start + all.length;
            if (inquiry.speaksOfOthers(start, end, [product], all)) return [];
            return [{ start, end, fact: productFact(product, `${name}：${value}`) }];
          }),
      );
    return [...named, ...ofThings, ...ofWashing];
  },
  examples: {
    conflict: [{ text: '不支持水洗哦', given: { product: 'mat' } }],
    agrees: [{ text: '支持水洗', given: { product: 'mat' } }],
    unknown: [{ text: '不支持水洗吗', given: { product: 'mat' } }, '不支持水洗'],
  },
} satisfies FactCheck;
