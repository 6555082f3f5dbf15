import { readable } from '../../../text/quantities/readable';
import { sharedPieces } from '../../../text/similarity';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { policyFact, productFact } from '../sources';

/** What was done to the goods, by the words rules and agents use for it. */
const DONE: [string, RegExp][] = [
  ['拆封', /拆封|拆开|开封|拆了|拆过/],
  ['洗过', /洗过|洗了|下水|水洗后/],
  ['穿过', /穿过|穿了|穿着|试穿痕迹/],
  ['吊牌', /(?:剪|去|摘|没有?|掉)了?吊牌|吊牌(?:剪|摘|掉|没)/],
  ['点燃', /点燃|点过|烧过/],
  ['激活', /激活/],
  ['通电', /通(?:过|了)?电|插(?:过|了)?电|上(?:过|了)?电/],
  ['拆装', /拆过|拆了|装过|装了/],
  ['脏', /脏|泥|污渍|弄脏/],
  ['磨损', /磨损|磨过|磨了|穿出去|户外|外穿/],
  ['用过', /用过|使用过|用了/],
  ['吃过', /吃过|吃了|食用/],
  ['定制', /定制|定做|刻字/],
];
const RETURNS =
  /(?:也|都|还|照样|仍然?|同样|依然|一样)?(?:是)?(?:可以|能|可|支持|给您?)(?:正常|直接|申请|享受)*(?:[七7]天)?(?:无理由)?(?:退货?|退换|退款|换货|换|(?<=无理由))/g;
const EXEMPT = /不适用|不支持|不能退|不可退|不予|不退|不享受|除外|无法退|影响二次/;
/** A fault changes who is right. */
const FAULT = /质量|瑕疵|破损|问题|坏|发错|漏发|少件|变质/;

/** The seven days denied altogether. */
const DENIES =
  /(?:不|没有?)(?:支持|享受?|参加|提供|能|可以?)?(?:申请|走)?(?:[七7]天)?无理由(?:退换?货?)?|[七7]天无理由(?:退换?货?)?(?:是|我们|咱们|这边)*(?:不支持|没有|不能|不参加|不享受)/g;
/** Rules that let it be so for some goods, or in some state. */
const MAY_BE = /定制|特价|清仓|预售|秒杀|赠品|拆|洗|穿|吊牌|点|用过|食品|贴身|影响|超过|过了|人为/;

/** Whether a rule denies it of what the clause speaks of: 激活后的耳机. */
function isToldSo(inquiry: Inquiry, clause: string): boolean {
  const of = clause.replace(DENIES, '');
  return inquiry.shop
    .policies('returns')
    .flatMap((policy) => inquiry.shop.sentences(policy))
    .flatMap((sentence) => sentence.split(','))
    .some((part) => EXEMPT.test(part) && sharedPieces(of, part.replace(DENIES, ''), 2).length > 0);
}

function ofDenial(inquiry: Inquiry): Contradiction[] {
  return inquiry.draft.claims(DENIES).flatMap((match): Contradiction[] => {
    const start = match.index;
    const clause = inquiry.draft.clauseAt(start, start + match[0].length);
    if (MAY_BE.test(inquiry.draft.sentenceAt(start)) || isToldSo(inquiry, clause)) return [];
    for (const policy of inquiry.shop.policies('returns')) {
      const sentences = inquiry.shop.sentences(policy);
      const text = sentences.find((it) => /7天|七天|无理由/.test(it) && /可以?(?:无理由)?退|支持/.test(it));
      const isOfOthers = inquiry
        .productsAt(start)
        .some(({ category }) => sentences.some((it) => EXEMPT.test(it) && it.includes(category)));
      if (text && !isOfOthers) return [{ start, end: start + match[0].length, fact: policyFact(policy, text) }];
    }
    return [];
  });
}

const SUPPORTS = /(?:支持|可以|享受?|有|能)(?:签收后?)?(?:[七7]天)?无理由/g;

/** The seven days promised of goods that a rule leaves out whatever was done to them: 生鲜不支持无理由. */
function ofCategory(inquiry: Inquiry): Contradiction[] {
  return inquiry.draft.claims(SUPPORTS).flatMap((match): Contradiction[] => {
    const start = match.index;
    const end = start + match[0].length;
    const [product, ...more] = inquiry.productsAt(start, end);
    if (!product || more.length > 0) return [];
    const own = product.caveats.find((it) => /不支持[^，。]{0,4}无理由/.test(it));
    if (own) return [{ start, end, fact: productFact(product, own) }];
    for (const policy of inquiry.shop.policies('returns')) {
      const text = inquiry.shop
        .sentences(policy)
        .find((sentence) =>
          sentence
            .split(',')
            .some(
              (part) =>
                EXEMPT.test(part) &&
                [product.category, product.shortName].some((it) => it !== '' && part.startsWith(readable(it))) &&
                !DONE.some(([, pattern]) => pattern.test(part)) &&
                part.length <= product.category.length + 14,
            ),
        );
      if (text) return [{ start, end, fact: policyFact(policy, text) }];
    }
    return [];
  });
}

export default {
  id: 'return-exemption',
  why: '这种情况店铺规则里不支持退',
  advice: '按退货规则说明条件',
  find: (inquiry) => [
    ...ofDenial(inquiry),
    ...ofCategory(inquiry),
    ...inquiry.draft.claims(RETURNS).flatMap((match): Contradiction[] => {
      const start = match.index;
      const end = start + match[0].length;
      const sentence = inquiry.draft.sentenceAt(start);
      const clause = inquiry.draft.clauseAt(start, end);
      if (FAULT.test(sentence) || /没|未|不(?!合|喜|好|满|想|要)/.test(clause.slice(0, clause.indexOf(match[0]))))
        return [];
      const done = DONE.filter(([, pattern]) => pattern.test(clause));
      for (const [, pattern] of done) {
        for (const policy of inquiry.shop.policies('returns')) {
          const text = inquiry.shop.sentences(policy).find((it) => EXEMPT.test(it) && pattern.test(it));
          if (text) return [{ start, end, fact: policyFact(policy, text) }];
        }
      }
      return [];
    }),
  ],
  examples: {
    conflict: ['洗过也可以退货的', '剪了吊牌也能退', '洗了照样支持7天无理由退货', '我们不支持七天无理由哦'],
    agrees: ['没洗过就可以退', '洗过就不能退了哦'],
    unknown: [
      '洗过可以退吗',
      '洗过发现质量问题可以退',
      '拆封也能退',
      '定制款不支持七天无理由',
      '支持7天无理由，放心拍',
    ],
  },
} satisfies FactCheck;
