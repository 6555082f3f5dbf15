import type { Contradiction, FactCheck } from '../fact-check';
import { policyFact } from '../sources';

const SHOP = '(?:我们|我方|店铺|本店|店里|商家|卖家|咱们?|我)';
const SHOP_PAYS = new RegExp(
  [
    `(?:来回|退货|寄回|退换货?|换货)?的?(?:运费|邮费)(?:都|也|全|是|由)*${SHOP}(?:这边|来|全部|都|店)*(?:承担|出|包|付|负责)`,
    '(?:运费|邮费)(?:都|也|全|是|由)*(?:算|归)(?:我们|店铺|店里|我)(?:的|这边)?',
    '(?:我们|店铺|本店|店里|商家|卖家)(?:这边|来|全部|都)*(?:承担|出|包|付)(?:来回|退货|寄回|退换|的)*(?:运费|邮费)',
  ].join('|'),
  'g',
);
const BUYER_PAYS =
  /(?:运费|邮费)(?:都|也|是|由|需要|要|得)*(?:您|买家|客户|顾客|亲)(?:这边|自己|来|自行|先)*(?:承担|出|付|负责)|(?:运费|邮费)(?:都|也)*(?:算|归)您/g;
const OF_TASTE = /无理由|不喜欢|不想要|不要了|不合适|尺码|喜好|个人原因|拍错|买错|选错|后悔/;
const OF_FAULT = /过敏|质量|瑕疵|破损|发错|错发|漏发|少件|坏了/;
/** Whatever the reason, where the rule names none. */
const OF_EXCHANGE = /换货|换尺?码|换色/;
const OF_REASON = /无理由|不喜欢|不想要|个人原因|拍错|质量|瑕疵|破损|发错/;
const BY_BUYER = /(?:买家|您|自己)出|买家自付|买家承担|您承担|买家自理|自行承担|买家自费|您先垫付/;
const BY_SHOP = /(?:我们|店铺|商家|卖家|本店)出|店铺承担|我们承担|商家承担|卖家承担|本店承担/;

/** A return with no reason told is one of taste: the rule for it names who pays. */
const OF_OWN_ACCORD = /非质量|无理由|个人原因|退货|退回|寄回/;
const OF_REASONS = new RegExp(`${OF_FAULT.source}|${OF_TASTE.source}|换|问题`);
const OF_RETURN = /退货|退回|寄回|退掉/;

/** Rules are written case by case: 质量问题由店铺承担；不喜欢由买家承担. */
const casesOf = (sentence: string): string[] => sentence.split(/[,，]/);

export default {
  id: 'return-freight',
  why: '退换运费谁出和店铺规则不一样',
  advice: '按责任说清运费由谁承担',
  find: (inquiry) => {
    const { draft, shop } = inquiry;
    const rule = (cause: RegExp, payer: RegExp) => {
      for (const policy of shop.policies('returns', 'after-sale')) {
        for (const sentence of shop.sentences(policy)) {
          const parts = casesOf(sentence);
          const at = parts.findIndex((part) => cause.test(part));
          if (at >= 0 && payer.test(`${parts[at]},${parts[at + 1] ?? ''}`)) return policyFact(policy, sentence);
        }
      }
      return null;
    };
    const against = (pattern: RegExp, cause: RegExp, other: RegExp, payer: RegExp, ofRule = cause) =>
      draft.claims(pattern).flatMap((match): Contradiction[] => {
        const sentence = draft.sentenceAt(match.index);
        if (!cause.test(sentence) || other.test(sentence) || /运费险/.test(sentence)) return [];
        const fact = rule(ofRule, payer);
        return fact ? [{ start: match.index, end: match.index + match[0].length, fact }] : [];
      });
    return [
      ...against(BUYER_PAYS, OF_EXCHANGE, OF_REASON, BY_SHOP),
      ...against(SHOP_PAYS, OF_EXCHANGE, OF_REASON, BY_BUYER),
      ...against(SHOP_PAYS, OF_TASTE, OF_FAULT, BY_BUYER),
      ...(inquiry.buyerWords.some((words) => OF_FAULT.test(words))
        ? []
        : against(SHOP_PAYS, OF_RETURN, OF_REASONS, BY_BUYER, OF_OWN_ACCORD)),
      ...against(BUYER_PAYS, OF_FAULT, OF_TASTE, BY_SHOP),
    ];
  },
  examples: {
    conflict: ['不喜欢也可以退，运费我们承担', '质量问题退回来，运费需要您自己承担', '退货可以的，邮费我们出'],
    agrees: ['质量问题运费由我们承担', '个人原因退货，运费由您承担'],
    unknown: ['运费我们承担', '不喜欢退货的话，有运费险会赔'],
  },
} satisfies FactCheck;
