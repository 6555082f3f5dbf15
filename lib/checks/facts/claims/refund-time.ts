import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

export default {
  id: 'refund-time',
  why: '退款时间和店铺规则不一样',
  advice: '按店铺的退款时限说',
  find: (inquiry) =>
    findDurations(inquiry, {
      topics: ['after-sale', 'returns'],
      cue: /退款|到账|退给您|退还/,
      not: /无理由|可以?退货|差价|价保|申请退款|超过|售后期|签收/,
    }),
  examples: {
    conflict: ['收到退货后12小时内退款', '钱5到7个工作日到账'],
    agrees: ['仓库收到后48小时内退款', '一般1-3个工作日到账', '两天内退款给您'],
    unknown: ['12小时内能退款吗', '请7天内申请退款'],
  },
} satisfies FactCheck;
