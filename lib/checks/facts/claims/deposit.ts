import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import type { FactCheck } from '../fact-check';
import { isOfOthers } from '../promotion-time';
import { figure, promotionFact } from '../sources';

const DEPOSIT = new RegExp(
  `定金¥?(${NUMBER})(?:元|块)?(?:可以|可|能|就|直接)*(?:抵扣?|当|顶|膨胀[到成]?)¥?(${NUMBER})(?:元|块)?`,
  'g',
);

const ALONE = new RegExp(
  `定金(?:就|要|需要?|只要|只需要?|要付|是|为|付|先付|交|:)*¥?(${NUMBER})(?:元|块钱?|(?=$|[,。!;~ 哦哈呢啦的就]))`,
  'g',
);

export default {
  id: 'deposit',
  why: '定金和活动里的不一样',
  advice: '按预售活动改一下金额',
  find: (inquiry) =>
    [...inquiry.draft.claims(DEPOSIT), ...inquiry.draft.claims(ALONE)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isOfOthers(inquiry, span.start)) return [];
      const [paid, worth] = [numberOf(match[1] as string), match[2] === undefined ? null : numberOf(match[2])];
      const known = inquiry
        .running()
        .flatMap((promotion) => (promotion.rule.form === 'deposit' ? [{ promotion, rule: promotion.rule }] : []));
      const [first] = known;
      if (!first || known.some(({ rule }) => rule.deposit === paid && (worth === null || rule.worth === worth)))
        return [];
      const right = `定金${figure(first.rule.deposit)}${worth === null ? '元' : `抵${figure(first.rule.worth)}`}`;
      return [{ ...span, fact: promotionFact(first.promotion), ...(known.length === 1 ? { replacement: right } : {}) }];
    }),
  examples: {
    conflict: ['现在付定金50抵150', '预售定金30元可以抵100元', '定金80元', '定金要付100'],
    agrees: ['定金50抵100，尾款另付', '付定金五十可抵一百', '定金50元'],
    unknown: ['定金付了不退的', '是定金50抵150吗'],
  },
} satisfies FactCheck;
