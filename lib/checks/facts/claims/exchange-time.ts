import type { FactCheck } from '../fact-check';
import { findDurations } from '../policy-duration';

/** Until what replaces the goods goes out. */
const SENT = /寄出|发出|寄新|发新|[给帮为]您[寄发]|换好|补发|安排发/;

export default {
  id: 'exchange-time',
  why: '换货寄出的时间和店铺规则不一样',
  advice: '按店铺的换货规则说',
  find: (inquiry) =>
    findDurations(inquiry, {
      topics: ['returns', 'after-sale'],
      cue: new RegExp(
        `(?:换货|换新|换的|调换|旧件|退回|收到货|验收).*(?:${SENT.source})|(?:${SENT.source}).*(?:换货|换新)`,
      ),
      not: /退款|到账|无理由/,
      part: SENT,
    }),
  examples: {
    conflict: ['换货的话仓库收到后24小时内寄出', '收到您退回的，验收后7天内给您寄新的'],
    agrees: ['换货验收后三天内给您寄出', '仓库收到后3天内寄出换货的新件'],
    unknown: ['换货24小时内能寄出吗', '换货请7天内寄回'],
  },
} satisfies FactCheck;
