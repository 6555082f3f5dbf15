import { knownValue } from '../../../shared/reading';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Fact } from '../../finding';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { regionsIn } from '../regions';
import { orderFact, policyFact } from '../sources';

const DAYS: Record<string, number> = {
  今天: 0,
  今日: 0,
  当天: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  次日: 1,
  隔天: 1,
  隔日: 1,
  后天: 2,
  大后天: 3,
};
const ARRIVES =
  '(?:送?到(?!账|期|店|货通知|时|底|位|仓|了?(?:站|中转|集散|网点))|送达|达(?=$|[,。哦呢的])|到货|收到|签收)';
const BY_DAY = new RegExp(
  `(今天|今日|今晚|当天|明天|明日|次日|隔天|隔日|大后天|后天)(?:上午|下午|晚上|之?前|之?内|就|可以|可|能|会|一定|肯定|准能?|保证|应该|给您|您)*${ARRIVES}`,
  'g',
);
const AFTER_DAYS = new RegExp(`^(?:之?内|左右|时间|就|可以|可|能|会|一定|肯定|保证|给您)*${ARRIVES}`);
/** Of other things that arrive, or of a parcel whose way only the courier knows. */
const OTHER = /退款|到账|换货|补发|派送中|派件|转运|物流显示|快递显示|单号|活动|优惠|有效|截止|货到|补货|上新/;
const QUALIFIERS = [
  '省内',
  '省外',
  '同城',
  '江浙沪',
  '新疆',
  '西藏',
  '偏远',
  '内蒙古',
  '东北',
  '海南',
  '港澳台',
  '华东',
  '华南',
  '华北',
  '华中',
  '西南',
  '西北',
  '全国',
  '其他地区',
  ...['江苏', '浙江', '上海', '广东', '北京'],
  '一二线',
];
const UNSHIPPED = /待付款|待发货|未发货|待出库/;

interface Span {
  from: number;
  to: number;
  start: number;
  end: number;
}

interface Way {
  from: number;
  to: number;
  qualifiers: string[];
  fact: Fact;
}

/** How many days the shop says parcels take. */
function waysOf(inquiry: Inquiry): Way[] {
  return inquiry.shop.policies('shipping', 'freight', 'other').flatMap((policy) =>
    inquiry.shop.sentences(policy).flatMap((text) => {
      // 华东1到2天，全国3到4天 says it of the way, without a word for it.
      if (!/送达|到达|到货|时效|路上|运输|签收|[天日]左?右?到|能到|[日天]达|次日到/.test(text) && !isOfRegions(text))
        return [];
      const byDay = [...text.matchAll(/(当日|当天|次日|隔日)(?:可|能)?(?:送?达|到)/g)].map(({ 1: day, index }) => ({
        from: day?.startsWith('当') ? 0 : 1,
        to: day?.startsWith('当') ? 0 : 1,
        qualifiers: QUALIFIERS.filter((it) => (text.slice(0, index).split(',').at(-1) ?? '').includes(it)),
        fact: policyFact(policy, text),
      }));
      const inDays = quantitiesIn(text)
        .filter(
          ({ kind, unit, end }) =>
            kind === 'duration' && /天|日/.test(unit) && !/^(?:之?内)?(?:发|出库|寄)/.test(text.slice(end)),
        )
        .map(({ from, to, start }) => {
          const near = text.slice(0, start).split(',').at(-1) ?? '';
          return {
            from: from / 24,
            to: to / 24,
            qualifiers: QUALIFIERS.filter((it) => near.includes(it)),
            fact: policyFact(policy, text),
          };
        });
      return [...byDay, ...inDays];
    }),
  );
}

const isOfRegions = (text: string): boolean =>
  QUALIFIERS.filter((it) => new RegExp(`${it}[^,。;]{0,4}\\d`).test(text)).length >= 2;

function claimsOf({ draft }: Inquiry): Span[] {
  const byDay = draft.claims(BY_DAY).map((match) => {
    const days = DAYS[match[1] as string] as number;
    return { from: days, to: days, start: match.index, end: match.index + match[0].length };
  });
  const afterDays = quantitiesIn(draft.folded)
    .filter(
      ({ kind, unit, start, end }) =>
        kind === 'duration' &&
        /天|日|小时/.test(unit) &&
        AFTER_DAYS.test(draft.folded.slice(end)) &&
        draft.isClaim(start, end),
    )
    .map(({ from, to, start, end }) => ({ from: from / 24, to: to / 24, start, end }));
  return [...byDay, ...afterDays];
}

export default {
  id: 'arrival',
  why: '到货时间说早了',
  advice: '按店铺写的时效说，留出路上的时间',
  find: (inquiry) => {
    const claims = claimsOf(inquiry).filter(({ start }) => !OTHER.test(inquiry.draft.sentenceAt(start)));
    if (claims.length === 0) return [];
    const { draft, order } = inquiry;
    const status = knownValue(order?.status);
    const ways = waysOf(inquiry);
    return claims.flatMap(({ from, to, start, end }): Contradiction[] => {
      if (order && status !== undefined && !UNSHIPPED.test(status)) return [];
      // 省内当天到 is said of parcels in general.
      const isGeneral = !order && draft.folded.slice(start, end).startsWith('当天');
      if (to === 0 && !isGeneral)
        return order && status !== undefined
          ? [{ start, end, fact: orderFact(knownValue(order.no) ?? '', `订单还没发货（${status}）`) }]
          : [];
      const sentence = inquiry.draft.sentenceAt(start);
      const places = regionsIn(sentence);
      const named = [...QUALIFIERS.filter((it) => sentence.includes(it)), ...places];
      const exact = ways.filter(({ qualifiers }) => qualifiers.some((it) => named.includes(it)));
      const rest = places.length > 0 ? ways.filter(({ qualifiers }) => qualifiers.includes('其他地区')) : [];
      const pool = exact.length > 0 ? exact : rest.length > 0 ? rest : ways;
      const soonest = pool.reduce<Way | null>((a, b) => (a && a.from <= b.from ? a : b), null);
      if (!soonest || to >= soonest.from || from >= soonest.from) return [];
      return [{ start, end, fact: soonest.fact }];
    });
  },
  examples: {
    conflict: [
      '明天就能到哦',
      '省外一天就能收到',
      { text: '您的包裹今天能送到', given: { order: { status: '待发货' } } },
      '放心，次日送达',
    ],
    agrees: [
      '省内一般2到3天送达',
      '省外3-5天能到',
      '大概三天收到',
      { text: '快递明天能到', given: { order: { status: '已发货' } } },
    ],
    unknown: ['明天能到吗', '不能保证明天到', '退款1天到账', '活动到明天结束', '明天到货就给您补发'],
  },
} satisfies FactCheck;
