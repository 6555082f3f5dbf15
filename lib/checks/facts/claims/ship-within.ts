import type { Quantity } from '../../../text/quantities/quantity';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Fact } from '../../finding';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { policyFact, promotionFact } from '../sources';

const SENDS = /发货|发出|寄出|出库|发走|安排发|给您发|为您发|帮您发|内发|就发|能发|可以发/;
/** Of other parcels, other goods or other clocks. */
const OTHER =
  /预定|定制|定做|补发|重发|换货|换新|验收|退|寄回|售后|请[您在于]|发票|开票|回复|联系|反馈|新疆|西藏|偏远|缺货|调货|补货/;
const PRESALE = /预售|尾款/;
const WITHIN = /^(?:之?内|以内)/;
/** Without 内: 一般72小时发货, 三天发出. */
const THEN_SENDS =
  /^(?:左右|后|就|可以|可|能|会|都|才能?|给您|为您|帮您|安排|肯定|一定)*(?:发货|发出|寄出|出库|发走|发)(?!票|消息|您|的)/;
const isDue = (text: string, end: number): boolean => WITHIN.test(text.slice(end)) || THEN_SENDS.test(text.slice(end));
/** What stands between commas around a place. */
const partAt = (text: string, at: number): string =>
  `${text.slice(0, at).split(',').at(-1)}${text.slice(at).split(',')[0]}`;

interface ShipPromise {
  hours: Quantity;
  fact: Fact;
}

/** Within what the shop says it sends, wherever it says so. */
function promises(inquiry: Inquiry): ShipPromise[] {
  const { shop } = inquiry;
  const within = (text: string, fact: Fact): ShipPromise[] =>
    quantitiesIn(text)
      .filter(({ kind, start, end }) => kind === 'duration' && isDue(text, end) && SENDS.test(partAt(text, start)))
      .map((hours) => ({ hours, fact }));
  return [
    ...shop
      .policies('shipping')
      .flatMap((policy) => shop.sentences(policy).flatMap((text) => within(text, policyFact(policy, text)))),
    ...inquiry.running().flatMap((it) => shop.said(it).flatMap((text) => within(text, promotionFact(it, text)))),
  ];
}

export default {
  id: 'ship-within',
  why: '发货时限和店铺规则不一样',
  advice: '按店铺的发货时限说',
  find: (inquiry) => {
    const { draft } = inquiry;
    const claims = quantitiesIn(draft.folded).filter(({ kind, start, end }) => {
      if (kind !== 'duration' || !isDue(draft.folded, end) || !draft.isClaim(start, end)) return false;
      return SENDS.test(draft.clauseAt(start, end)) && !OTHER.test(draft.sentenceAt(start));
    });
    if (claims.length === 0) return [];
    const all = promises(inquiry);
    return claims.flatMap((claim): Contradiction[] => {
      const isPresale = PRESALE.test(draft.sentenceAt(claim.start));
      const known = all.filter(({ fact }) => PRESALE.test(fact.text) === isPresale);
      const near = known.find(({ fact }) => isPresale || (fact.source.kind === 'policy' && !OTHER.test(fact.text)));
      if (!near || known.some(({ hours }) => hours.to === claim.to)) return [];
      const isPlain = new Set(known.map(({ hours }) => hours.to)).size === 1;
      const right = near.hours.unit.endsWith('小时')
        ? `${near.hours.to}${near.hours.unit}`
        : `${near.hours.to / 24}${near.hours.unit}`;
      return [
        {
          start: claim.start,
          end: claim.end,
          fact: near.fact,
          ...(isPlain && !draft.folded.startsWith('后', claim.end) ? { replacement: right } : {}),
        },
      ];
    });
  },
  examples: {
    conflict: ['现货24小时内发货', '拍下十二小时内给您发出', '付款后72小时内发货', '最晚三天内发货', '一般72小时发货'],
    agrees: ['付款后48小时内发货', '两天内发出', '一般两天发货'],
    unknown: ['24小时内回复您', '预售款15天内发货', '24小时内发货吗', '换货验收后3天内寄出'],
  },
} satisfies FactCheck;
