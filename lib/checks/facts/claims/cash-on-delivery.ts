import type { Contradiction, FactCheck } from '../fact-check';
import { policyFact } from '../sources';

const NAME = '货到付款|到付货款|先收货后付款|收到货?(?:再|后)付(?:款|钱)|收到再给钱';
/** Offered, with a verb or as the whole answer. */
const OFFERS = new RegExp(
  `(?:支持|可以|能|能够|提供|开通了?|有|走|选|接受)(?:选择?|用|使用|走|办理?)?(?:${NAME})|(?:${NAME})(?:是|都|也|我们)*(?:可以|支持|没问题|行|能用|有)`,
  'g',
);
const REFUSES = new RegExp(
  `(?:不|没|暂未|未)(?:支持|能|可以?|提供|开通?|接受|做|有|走)*(?:${NAME})|(?:${NAME})(?:是|都|也|目前|暂时)*(?:不|没)`,
  'g',
);

export default {
  id: 'cash-on-delivery',
  why: '货到付款和店铺规则不一样',
  advice: '按店铺支持的付款方式说',
  find: (inquiry) => {
    const against = (claimed: RegExp, told: (text: string) => boolean): Contradiction[] => {
      const claims = inquiry.draft.claims(claimed);
      if (claims.length === 0) return [];
      for (const policy of inquiry.shop.policies('other', 'shipping', 'freight')) {
        const text = inquiry.shop.sentences(policy).find(told);
        const fact = text === undefined ? null : policyFact(policy, text);
        if (fact) return claims.map(({ 0: all, index }) => ({ start: index, end: index + all.length, fact }));
      }
      return [];
    };
    const refuses = (text: string) => new RegExp(REFUSES).test(text);
    const offers = (text: string) => new RegExp(OFFERS).test(text) && !refuses(text);
    return [...against(OFFERS, refuses), ...against(REFUSES, offers)];
  },
  examples: {
    conflict: ['可以货到付款的亲', '支持货到付款', '货到付款也可以'],
    agrees: ['目前不支持货到付款哦', '没有货到付款的'],
    unknown: ['您是要货到付款吗', '能货到付款吗'],
  },
} satisfies FactCheck;
