import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

/** Until the shop agrees, once the goods are back. */
const BY_SHOP = /收到|验收|签收|入库|到仓|仓库|同意退款|审核|申请后/;
const NOT = /无理由|可以?退货|差价|价保|申请退款|超过|售后期|寄出|寄回来|补发|换货|重发|发货/;

export default {
  id: 'refund-time',
  why: '退款时间和店铺规则不一样',
  advice: '按店铺的退款时限说',
  find: (inquiry) => [
    ...findDurations(inquiry, {
      topics: ['after-sale', 'returns'],
      cue: /(?:收到|验收|入库|到仓|仓库|退货签收).*(?:退款|[给帮为]您退(?!换)|退给您|退钱|退还|打款)|(?:退款|退钱|打款).*(?:收到|验收|入库)(?!.*到账)/,
      not: new RegExp(`${NOT.source}|到账`),
      ruleNot: NOT,
      part: BY_SHOP,
      notPart: /到账|工作日|(?<!退货)签收后|联系/,
    }),
    ...findDurations(inquiry, {
      topics: ['after-sale', 'returns'],
      cue: /退款|到账|退给您|退还|[给帮为]您退(?!换)|退钱/,
      not: new RegExp(`${NOT.source}|(?:收到|验收|入库|到仓|仓库)(?!.*到账)|签收`),
      ruleNot: NOT,
      notPart: new RegExp(`(?:${BY_SHOP.source})(?!.*到账)`),
    }),
  ],
  examples: {
    conflict: [
      '收到退货后12小时内退款',
      '收到退货后5天内给您退',
      '仓库验收完72小时给您退款',
      '钱5到7个工作日到账',
      '退款要7个工作日才到',
    ],
    agrees: ['仓库收到后48小时内退款', '收到退货后48小时内给您退', '一般1-3个工作日到账', '两天内退款给您'],
    unknown: ['12小时内能退款吗', '请7天内申请退款'],
  },
} satisfies FactCheck;
