import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

const NOT = /补开|重开|换开|查验/;

export default {
  id: 'invoice-time',
  why: '开票时间和店铺规则不一样',
  advice: '按店铺的开票时间说',
  find: (inquiry) => [
    ...findDurations(inquiry, {
      topics: ['invoice'],
      cue: /发票|开票|开好/,
      not: /补开|重开|换开|查验|专票|普票/,
      ruleNot: NOT,
    }),
    ...[/普票|普通发票/, /专票|专用发票/].flatMap((kind) =>
      findDurations(inquiry, { topics: ['invoice'], cue: kind, not: NOT, part: kind }),
    ),
  ],
  examples: {
    conflict: ['发票24小时内开好', '收货后10个工作日内开发票'],
    agrees: ['确认收货后3个工作日内开好发票', '电子发票三天内开好'],
    unknown: ['发票24小时内能开吗', '发票在订单详情下载'],
  },
} satisfies FactCheck;
