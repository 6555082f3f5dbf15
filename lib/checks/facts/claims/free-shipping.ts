import { thresholdsIn } from '../../../text/quantities/thresholds';
import type { Fact } from '../../finding';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isOfOthers } from '../promotion-time';
import { REMOTE, regionsIn } from '../regions';
import { figure, policyFact, promotionFact } from '../sources';

const REGIONS = [...REMOTE, '乌鲁木齐', '拉萨', '内蒙'];
const FOR_ALL =
  /(?:全场|全店|全国|店里|所有商品|什么都|一件也?|单件也?|任意一?件|不限金额|无门槛|不管多少)(?:都|也|是|就|统统|可以|能)*包邮/g;
const REGION = new RegExp(
  `(${REGIONS.join('|')})(?:地区|那边|这边|的|也|是|都|可以|能|给您|照样|同样|一样|全部|一律)*(?:包邮|免邮费?|免运费|(?:不用|无需|不需要|不)(?:另外?|再|额外)?(?:补|加|收|付|出)(?:运费|邮费|快递费|钱))`,
  'g',
);
const NOT_FREE = /不(?:参加|参与|在|享|能)?(?:包邮|免邮)|不包邮|除外|到付|补\d|加收|(?:运费|邮费)\d|首重/;

const COURIER = /(顺丰|ems|京东|德邦)(?:快递|速运|的?也|都|是|可以|给您|全国|统一|直接)*(?:包邮|免邮|免运费)/g;

interface Free {
  from: number;
  fact: Fact;
}

function freeFrom(inquiry: Inquiry): Free[] {
  const promotions = inquiry
    .running()
    .flatMap((promotion) =>
      promotion.rule.form === 'free-shipping' ? [{ from: promotion.rule.from, fact: promotionFact(promotion) }] : [],
    );
  const policies = inquiry.shop.policies('freight', 'shipping').flatMap((policy) =>
    inquiry.shop
      .sentences(policy)
      .flatMap((sentence) => thresholdsIn(sentence))
      .filter(({ form }) => form === 'free-shipping')
      .map(({ from }) => ({ from, fact: policyFact(policy, `满${figure(from)}元包邮`) })),
  );
  return [...promotions, ...policies];
}

function ofRegion(inquiry: Inquiry): Contradiction[] {
  return inquiry.draft.claims(REGION).flatMap((match): Contradiction[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const said = match[1] as string;
    const region = said === '港澳台' ? said : (regionsIn(said)[0] ?? said);
    for (const promotion of inquiry.running()) {
      const { rule } = promotion;
      if (rule.form !== 'free-shipping') continue;
      const out = rule.excludedRegions.filter(
        (it) => it === region || (region === '港澳台' && /香港|澳门|台湾/.test(it)),
      );
      if (out.length > 0)
        return [{ ...span, fact: promotionFact(promotion, `${rule.excludedRegions.join('、')}不包邮`) }];
    }
    for (const policy of inquiry.shop.policies('freight', 'shipping')) {
      const sentence = inquiry.shop.sentences(policy).find((it) => it.includes(region) && NOT_FREE.test(it));
      if (sentence) return [{ ...span, fact: policyFact(policy, sentence) }];
    }
    return [];
  });
}

function ofCourier(inquiry: Inquiry): Contradiction[] {
  return inquiry.draft.claims(COURIER).flatMap((match): Contradiction[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const courier = match[1] as string;
    for (const promotion of inquiry.running()) {
      const { rule } = promotion;
      if (rule.form !== 'free-shipping' || !rule.excludedCouriers.some((it) => it.toLowerCase() === courier)) continue;
      return [{ ...span, fact: promotionFact(promotion, `${rule.excludedCouriers.join('、')}不包邮`) }];
    }
    for (const policy of inquiry.shop.policies('freight', 'shipping')) {
      const pays = new RegExp(`${courier}[^,。;]{0,6}(?:补|加|另|差价|自费|到付|不包邮)`);
      const sentence = inquiry.shop.sentences(policy).find((it) => pays.test(it));
      if (sentence) return [{ ...span, fact: policyFact(policy, sentence) }];
    }
    return [];
  });
}

function forAll(inquiry: Inquiry, known: readonly Free[]): Contradiction[] {
  const [first] = known;
  if (!first || known.some(({ from }) => from <= 0)) return [];
  return inquiry.draft.claims(FOR_ALL).flatMap((match): Contradiction[] => {
    const start = match.index;
    if (/[满够达]/.test(inquiry.draft.sentenceAt(start)) || isOfOthers(inquiry, start)) return [];
    return [{ start, end: start + match[0].length, fact: first.fact }];
  });
}

/** 单买谱架也包邮, where one piece costs less than the sum it takes. */
const ONE_PIECE =
  /(?:单(?:买|拍|独买|件|个)|(?:只|就)(?:买|拍)?[一1][件个条只盒瓶])[^,。]{0,8}?(?:也|都|就|是|可以|能)*(?:包邮|免邮|免运费)/g;

function ofOne(inquiry: Inquiry, known: readonly Free[]): Contradiction[] {
  const [first] = known;
  if (!first) return [];
  return inquiry.draft.claims(ONE_PIECE).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const [product, ...more] = inquiry.productsAt(start, end);
    if (!product || more.length > 0 || isOfOthers(inquiry, start)) return [];
    const dearest = Math.max(product.price, ...product.skus.map(({ price }) => price));
    return known.every(({ from }) => dearest < from) ? [{ start, end, fact: first.fact }] : [];
  });
}

export default {
  id: 'free-shipping',
  why: '包邮条件和店铺的不一样',
  advice: '按店铺的包邮门槛和地区改一下',
  find: (inquiry) => {
    const known = freeFrom(inquiry);
    const [first] = known;
    const froms = new Set(known.map(({ from }) => from));
    const claims = thresholdsIn(inquiry.draft.folded).filter(
      ({ form, start, end }) =>
        form === 'free-shipping' && inquiry.draft.isClaim(start, end) && !isOfOthers(inquiry, start),
    );
    const wrong = claims.flatMap((claim): Contradiction[] => {
      if (!first || froms.has(claim.from)) return [];
      const right = withPart(inquiry.text, claim, { start: claim.fromStart, end: claim.fromEnd }, figure(first.from));
      return [
        { start: claim.start, end: claim.end, fact: first.fact, ...(froms.size === 1 ? { replacement: right } : {}) },
      ];
    });
    return [...wrong, ...forAll(inquiry, known), ...ofOne(inquiry, known), ...ofRegion(inquiry), ...ofCourier(inquiry)];
  },
  examples: {
    conflict: [
      '满59包邮哦',
      '消费满一百九十九元就可以包邮',
      '全场包邮，放心拍',
      '新疆也是包邮的',
      '一件也包邮',
      '顺丰包邮的哦',
      { text: '单买一个也包邮', given: { product: 'cup' } },
      '乌鲁木齐也包邮',
    ],
    agrees: ['满99包邮', '满99元全国包邮，新疆西藏除外'],
    unknown: ['满59包邮吗', '新疆不包邮哦', '顺丰不包邮的', '顺丰不在包邮范围', '平台满59包邮', '新疆包邮吗'],
  },
} satisfies FactCheck;
