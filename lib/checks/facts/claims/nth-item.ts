import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import type { FactCheck } from '../fact-check';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { figure, promotionFact } from '../sources';

const NTH = new RegExp(
  `第(${NUMBER})[件条个双盒瓶袋套只床支包罐片对](?:商品)?(?:就|也|都)*(?:打|只要|享|是|可享|就)*(?:(${NUMBER})折|(半价)|(免单|免费|0元|白送))`,
  'g',
);

const tenthsOf = (folds: string | undefined, half: string | undefined): number => {
  if (half !== undefined) return 5;
  const value = folds === undefined ? 0 : (numberOf(folds) ?? 0);
  return value >= 10 ? value / 10 : value;
};

export default {
  id: 'nth-item',
  why: '第几件的优惠和活动里的不一样',
  advice: '按正在进行的活动改一下',
  find: (inquiry) =>
    inquiry.draft.claims(NTH).flatMap((match) => {
      const [all, nth, folds, half] = match;
      const span = { start: match.index, end: match.index + all.length };
      if (isOfOthers(inquiry, span.start)) return [];
      const isMeant = (rule: { form: string; nth?: number; rate?: number }) =>
        rule.form === 'nth-item' &&
        rule.nth === numberOf(nth as string) &&
        Math.abs((rule.rate ?? 0) * 10 - tenthsOf(folds, half)) < 0.001;
      const covering = inquiry.running(inquiry.productsAt(span.start, span.end));
      if ((inquiry.isTied(span.start) ? covering : inquiry.running()).some(({ rule }) => isMeant(rule))) return [];
      const over = inquiry.notRunning().find(({ rule }) => isMeant(rule));
      if (over) return [{ ...span, fact: notRunningFact(inquiry, over) }];
      const pool = covering.flatMap((promotion) =>
        promotion.rule.form === 'nth-item' ? [{ promotion, rule: promotion.rule }] : [],
      );
      const [near] = pool;
      const others = inquiry.running().find(({ rule }) => isMeant(rule));
      if (!near && others && inquiry.isTied(span.start))
        return [{ ...span, fact: promotionFact(others, `只限活动「${others.name}」的商品`) }];
      if (!near) return [];
      const right =
        near.rule.rate === 0.5 ? `第${near.rule.nth}件半价` : `第${near.rule.nth}件${figure(near.rule.rate * 10)}折`;
      return [{ ...span, fact: promotionFact(near.promotion), ...(pool.length === 1 ? { replacement: right } : {}) }];
    }),
  examples: {
    conflict: [
      { text: '保温杯第二件3折', given: { product: 'cup' } },
      { text: '这款第3件半价，拼单很划算', given: { product: 'cup' } },
      { text: '现在第2件免单', given: { product: 'cup' } },
    ],
    agrees: ['保温杯第2件半价', { text: '第二件打5折哦', given: { product: 'cup' } }],
    unknown: ['第二件3折吗', '衬衫第二件6折', '不是第2件免单哦'],
  },
} satisfies FactCheck;
