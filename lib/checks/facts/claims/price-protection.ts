import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

export default {
  id: 'price-protection',
  why: '价保期限和店铺规则不一样',
  advice: '按店铺的价保规则说',
  find: (inquiry) =>
    findDurations(inquiry, {
      topics: ['price-protection'],
      cue: /价保|保价|价格保护|差价|补差|降价|买贵/,
      not: /处理|到账|审核|回复/,
    }),
  examples: {
    conflict: ['我们支持30天价保', '价格保护30天', '付款后7天内降价退差价'],
    agrees: ['15天价保', '付款十五天内降价可以退差价'],
    unknown: ['有30天价保吗', '差价3天到账'],
  },
} satisfies FactCheck;
