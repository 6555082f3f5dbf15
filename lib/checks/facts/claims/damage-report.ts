import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

export default {
  id: 'damage-report',
  why: '破损少件的反馈期限和店铺规则不一样',
  advice: '按店铺规则里的期限说',
  find: (inquiry) =>
    findDurations(inquiry, {
      topics: ['after-sale'],
      cue: /(?:破损|少件|少(?:了|发)?(?:配件|东西|零件)|漏发|错发|发错|坏了?|碎了?|瑕疵|漏液|签收后|收货).*(?:联系|反馈|拍照|找我|告诉|登记|跟我说|和我说|说一声)|(?:联系|反馈|拍照).*(?:破损|少件)/,
      not: /退款|到账|无理由|退货|寄出/,
    }),
  examples: {
    conflict: ['破损请签收后72小时内联系我们', '少件3天内反馈都可以'],
    agrees: ['破损请在签收后24小时内联系客服', '签收后一天内拍照反馈'],
    unknown: ['破损72小时内联系可以吗', '3天内会联系您'],
  },
} satisfies FactCheck;
