import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

export default {
  id: 'return-window',
  why: '退换货的期限和店铺规则不一样',
  advice: '按店铺的退换规则说',
  find: (inquiry) =>
    findDurations(inquiry, {
      topics: ['returns'],
      alsoRight: ['warranty', 'after-sale'],
      cue: /无理由|退货|退换|换货|可以?退|能退|包退|包换|可以?换|能换|换尺?码|免费换/,
      not: /到账|退款|退钱|收到(?!货)|[给帮为]您退|退给您|申请后|运费险|审核|寄出|寄回|寄到|处理|验收|联系|价|质保|修|保修|换新|跑绒|开线|掉扣|故障/,
    }),
  examples: {
    conflict: ['支持15天无理由退货', '三十天内都可以退换', '10天包退', '我们家支持半个月无理由'],
    agrees: ['支持7天无理由', '七天内可以退货', '签收一周内能退'],
    unknown: ['支持15天无理由吗', '退货3天内寄回就行', '退款3天到账'],
  },
} satisfies FactCheck;
