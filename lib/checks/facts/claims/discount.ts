import type { Promotion } from '../../../shop/promotion';
import { NUMBER } from '../../../text/quantities/numerals';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { figure, promotionFact, ruleText } from '../sources';

/** 两件8折, 第2件5折: by the number of pieces. 约8折, 相当于: reckoned, not promised. */
const OTHER_KIND = new RegExp(
  `(?:第|满|买|拍|任)?${NUMBER}[件个条双套只床盒瓶袋罐支包片](?:起|以上|及以上)?(?:打|享受?|是|就|可|都)*$`,
);
const RECKONED = /相当于|差不多|折算|算下来|左右|低至|最低|折上|接近|大概|约/;
const WORD = /折上折|叠加折扣/;

const isDiscount = (promotion: Promotion, tenths: number): boolean =>
  promotion.rule.form === 'discount' && Math.abs(promotion.rule.rate * 10 - tenths) < 0.001;

function contradiction(inquiry: Inquiry, tenths: number, start: number, end: number): Contradiction | null {
  const clause = inquiry.draft.clauseAt(start, end);
  const before = inquiry.draft.folded.slice(Math.max(0, start - 8), start);
  if (RECKONED.test(clause) || WORD.test(clause) || OTHER_KIND.test(before) || isOfOthers(inquiry, start)) return null;
  const products = inquiry.productsAt(start, end);
  const tied = inquiry.isTied(start);
  const discounts = (promotions: readonly Promotion[]) => promotions.filter(({ rule }) => rule.form === 'discount');
  const covering = discounts(inquiry.running(products));
  const all = discounts(inquiry.running());
  if ((tied ? covering : all).some((it) => isDiscount(it, tenths))) return null;
  const over = inquiry.notRunning().find((it) => isDiscount(it, tenths));
  if (over) return { start, end, fact: notRunningFact(inquiry, over) };
  const others = all.find((it) => isDiscount(it, tenths));
  if (others && products.length > 0 && covering.length === 0)
    return { start, end, fact: promotionFact(others, rangeOf(inquiry, others)) };
  const pool = covering.length > 0 ? covering : products.length > 0 ? [] : all;
  const [near] = pool;
  if (near?.rule.form !== 'discount') return null;
  const right = withPart(inquiry.text, { start, end }, { start, end }, `${figure(near.rule.rate * 10)}折`);
  return { start, end, fact: promotionFact(near), ...(pool.length === 1 ? { replacement: right } : {}) };
}

function rangeOf(inquiry: Inquiry, promotion: Promotion): string {
  const { scope } = promotion;
  const names =
    scope.kind === 'shop' ? [] : scope.productIds.flatMap((id) => inquiry.shop.product(id)?.shortName ?? []);
  return `${ruleText(promotion.rule)}，只限${names.slice(0, 5).join('、')}`;
}

export default {
  id: 'discount',
  why: '折扣和活动里的不一样',
  advice: '按正在进行的折扣改一下',
  find: (inquiry) =>
    quantitiesIn(inquiry.draft.folded)
      .filter(({ kind, start, end }) => kind === 'discount' && inquiry.draft.isClaim(start, end))
      .flatMap(({ from, start, end }) => contradiction(inquiry, from, start, end) ?? []),
  examples: {
    conflict: ['条纹衬衫现在打8折', '这款八五折', { text: '保温杯现在9折', given: { product: 'cup' } }],
    agrees: ['衬衫现在9折', '这款打九折，还能用券', '条纹衬衫90折哦'],
    unknown: [
      '会员再打95折',
      '两件8折',
      '算下来相当于85折',
      '这款可以三折叠，不占地方',
      '是打8折吗',
      { text: '这款打8折', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
