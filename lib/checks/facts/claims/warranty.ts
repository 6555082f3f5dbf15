import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

export default {
  id: 'warranty',
  why: '质保时间和资料里的不一样',
  advice: '按商品或店铺的质保时间说',
  find: (inquiry) =>
    findDurations(inquiry, {
      topics: ['warranty'],
      cue: /质保|保修|保固|三包|包换新|换新|(?:跑绒|开线|掉扣|故障|脱胶|磨破)[^,]*(?:包换|免费换|补发|补寄|免费补)|包修|保(?:[一两二三四五六七八九十半\d]+)(?:年|个月)|免费换|免费修|免费维修|修补/,
      ofProduct: 'warranty',
    }),
  examples: {
    conflict: [
      { text: '保温杯质保两年', given: { product: 'cup' } },
      { text: '这款保修3年哦', given: { product: 'cup' } },
      '衬衫一年内免费修补',
    ],
    agrees: [
      { text: '保修一年', given: { product: 'cup' } },
      { text: '质保12个月', given: { product: 'cup' } },
      '开线半年内免费修补',
    ],
    unknown: [
      { text: '保修两年吗', given: { product: 'cup' } },
      { text: '没有两年质保的', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
