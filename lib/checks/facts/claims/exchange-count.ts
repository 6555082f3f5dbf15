import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import type { Contradiction, FactCheck } from '../fact-check';
import { policyFact } from '../sources';

const TIMES = new RegExp(
  `(?:换货?|换尺?码|换色|限换|调换|换新)(?:每单|每笔|一单|每个订单|仅|只|最多|限|可以|可|能|支持|换|的?次数|是|不限)*(${NUMBER})次|(${NUMBER})次换货|换(?:货|码|尺码)?(?:不限次数|多少次都|几次都|随便换)`,
  'g',
);
const OF_EXCHANGE = /换/;

const timesIn = (text: string): { count: number; start: number; end: number }[] =>
  [...text.matchAll(TIMES)].map((match) => {
    const word = match[1] ?? match[2];
    return {
      count: word === undefined ? Number.POSITIVE_INFINITY : (numberOf(word) ?? 0),
      start: match.index,
      end: match.index + match[0].length,
    };
  });

export default {
  id: 'exchange-count',
  why: '能换几次和店铺规则不一样',
  advice: '按店铺的换货规则说',
  find: (inquiry) =>
    timesIn(inquiry.draft.folded).flatMap(({ count, start, end }): Contradiction[] => {
      if (!inquiry.draft.isClaim(start, end)) return [];
      const known = inquiry.shop.policies('returns', 'after-sale').flatMap((policy) =>
        inquiry.shop
          .sentences(policy)
          .filter((text) => OF_EXCHANGE.test(text) || OF_EXCHANGE.test(policy.title))
          .flatMap((text) => timesIn(text).map((it) => ({ count: it.count, fact: policyFact(policy, text) }))),
      );
      const [first] = known;
      return first && known.every((it) => it.count !== count) ? [{ start, end, fact: first.fact }] : [];
    }),
  examples: {
    conflict: ['一单可以换两次', '换货不限次数的', '每单能换3次'],
    agrees: ['每单换一次哦', '一单可以换货1次'],
    unknown: ['可以换两次吗', '我帮您换一下'],
  },
} satisfies FactCheck;
