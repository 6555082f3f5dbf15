import type { Promotion } from '../../../shop/promotion';
import { type Threshold, thresholdsIn } from '../../../text/quantities/thresholds';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { figure, promotionFact, ruleText } from '../sources';

interface Tier {
  from: number;
  off: number;
  every: boolean;
  promotion: Promotion;
}

/** 满减 of goods and of coupons: agents write both alike. */
const tiersOf = (promotions: readonly Promotion[]): Tier[] =>
  promotions.flatMap((promotion) => {
    const { rule } = promotion;
    if (rule.form === 'coupon') return [{ from: rule.from, off: rule.off, every: false, promotion }];
    return rule.form === 'amount-off' ? rule.tiers.map((tier) => ({ ...tier, every: rule.every, promotion })) : [];
  });

/** What one promotion takes off at exactly this sum. */
const offAt = (tiers: readonly Tier[], sum: number): number =>
  Math.max(
    0,
    ...tiers
      .filter(({ from }) => from <= sum)
      .map(({ from, off, every }) => (every ? Math.floor(sum / from) * off : off)),
  );

function agrees(claim: Threshold, tiers: readonly Tier[], added: boolean): boolean {
  if (claim.every) return tiers.some(({ from, off, every }) => every && off * claim.from === claim.off * from);
  if (tiers.some(({ from, off }) => from === claim.from && off === claim.off)) return true;
  const each = [...new Set(tiers.map(({ promotion }) => promotion))].map((promotion) =>
    offAt(
      tiers.filter((tier) => tier.promotion === promotion),
      claim.from,
    ),
  );
  if (each.includes(claim.off)) return true;
  return added && sumsOf(each).has(claim.off);
}

/** Sums of some of these; promotions of one shop are few. */
function sumsOf(values: readonly number[]): Set<number> {
  const sums = new Set([0]);
  for (const value of values.slice(0, 10)) for (const sum of [...sums]) sums.add(sum + value);
  return sums;
}

/** Taken together: 叠加, 一共. */
const TOGETHER = /一共|总共|合计|共减|叠加|加上|算上|再用|加券|同时/;

const OF_SHOP = /全店|全场|全部商品|所有商品|整店|店铺满减/;

/** The promotions that a tier may be meant of: those of the goods in talk, of goods or a promotion that is named, of the whole shop. */
function meant(inquiry: Inquiry, { start, end }: Threshold): Promotion[] {
  const sentence = inquiry.draft.sentenceAt(start);
  const ofShop = inquiry.running().filter(({ scope }) => scope.kind === 'shop');
  if (OF_SHOP.test(inquiry.draft.clauseAt(start, end))) return ofShop;
  const products = inquiry.productsAt(start, end);
  const covering = products.length > 0 ? inquiry.running(products) : ofShop;
  const named = inquiry.running().filter((it) => !covering.includes(it) && inquiry.namesScope(sentence, it));
  return [...covering, ...named];
}

function contradiction(inquiry: Inquiry, claim: Threshold): Contradiction | null {
  const { start, end } = claim;
  if (isOfOthers(inquiry, start)) return null;
  const clause = inquiry.draft.clauseAt(start, end);
  const covering = tiersOf(meant(inquiry, claim));
  // 满99减15 said while a shirt is in talk may be meant for food: then it is the tier itself that is said.
  const isOpen = !inquiry.isTied(start) && !OF_SHOP.test(clause) && !claim.coupon;
  const tiers = isOpen ? tiersOf(inquiry.running()) : covering;
  if (
    isOpen &&
    tiers.some(({ from, off, every }) => from === claim.from && off === claim.off && (every || !claim.every))
  )
    return null;
  if (agrees(claim, covering, TOGETHER.test(inquiry.draft.sentenceAt(start)))) return null;
  const over = tiersOf(inquiry.notRunning()).find(
    (tier) => tier.from === claim.from && tier.off === claim.off && tier.every === claim.every,
  );
  if (over) return { start, end, fact: notRunningFact(inquiry, over.promotion) };
  const pool = covering.length > 0 ? covering : tiers;
  const near = [...pool].sort((a, b) => distance(claim, a) - distance(claim, b))[0];
  if (!near) return null;
  const right = replacementFor(inquiry.text, claim, pool);
  return {
    start,
    end,
    fact: promotionFact(near.promotion, ruleText(near.promotion.rule)),
    ...(right === null ? {} : { replacement: right }),
  };
}

const distance = (claim: Threshold, tier: Tier): number =>
  (tier.promotion.rule.form === 'coupon') === claim.coupon
    ? Math.abs(tier.from - claim.from) + (tier.every === claim.every ? 0 : 0.5)
    : 10_000 + Math.abs(tier.from - claim.from);

function replacementFor(text: string, claim: Threshold, all: readonly Tier[]): string | null {
  const tiers = claim.every ? all.filter(({ every }) => every) : all;
  const offs = new Set(tiers.filter(({ from }) => from === claim.from).map(({ off }) => off));
  if (offs.size === 1) {
    return withPart(text, claim, { start: claim.offStart, end: claim.offEnd }, figure([...offs][0] as number));
  }
  const froms = new Set(tiers.filter(({ off }) => off === claim.off).map(({ from }) => from));
  if (offs.size > 0 || froms.size !== 1) return null;
  return withPart(text, claim, { start: claim.fromStart, end: claim.fromEnd }, figure([...froms][0] as number));
}

export default {
  id: 'amount-off',
  why: '满减和活动里的不一样',
  advice: '按正在进行的活动改一下门槛和金额',
  find: (inquiry) =>
    thresholdsIn(inquiry.draft.folded)
      .filter(({ form, start, end }) => form === 'off' && inquiry.draft.isClaim(start, end))
      .flatMap((claim) => contradiction(inquiry, claim) ?? []),
  examples: {
    conflict: [
      '现在下单满300减50哦',
      '双12满三百减五十，您凑一下',
      '每满300减40，上不封顶',
      '店铺券满199减20，领了再拍',
      '全场满300减60',
      '满300立减50',
      '三百减五十，凑一凑',
      '500的话可以减100呢',
    ],
    agrees: [
      '现在满300减40，满500减80',
      '满300元可以减40元',
      '首页领满199减15的券',
      '满600减80',
      '300减40',
      '500的话可以减80呢',
    ],
    unknown: [
      '是满300减50吗',
      '不是满300减50哦',
      '如果满300减50您就拍吗',
      '您说的满300减50我帮您看下',
      '平台满300减50可以叠加',
      '双11满300减60已经结束了',
    ],
  },
} satisfies FactCheck;
