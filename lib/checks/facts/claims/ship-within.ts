import type { Quantity } from '../../../text/quantities/quantity';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Fact } from '../../finding';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { policyFact, promotionFact } from '../sources';

const SENDS = /发货|发出|寄出|出库|发走|安排发|给您发|为您发|帮您发|内发|就发|能发|可以发/;
/** Of other parcels, other goods or other clocks. */
const OTHER =
  /预售|预定|定制|定做|尾款|补发|重发|换货|换新|验收|收到退|退回|售后|退款|发票|开票|回复|联系|反馈|新疆|西藏|偏远|缺货|调货|补货/;
const WITHIN = /^(?:之?内|以内)/;

interface ShipPromise {
  hours: Quantity;
  fact: Fact;
}

/** Within what the shop says it sends, wherever it says so. */
function promises(inquiry: Inquiry): ShipPromise[] {
  const { shop } = inquiry;
  const within = (text: string, fact: Fact): ShipPromise[] =>
    SENDS.test(text)
      ? quantitiesIn(text)
          .filter(({ kind, end }) => kind === 'duration' && WITHIN.test(text.slice(end)))
          .map((hours) => ({ hours, fact }))
      : [];
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
      if (kind !== 'duration' || !WITHIN.test(draft.folded.slice(end)) || !draft.isClaim(start, end)) return false;
      return SENDS.test(draft.clauseAt(start, end)) && !OTHER.test(draft.sentenceAt(start));
    });
    if (claims.length === 0) return [];
    const known = promises(inquiry);
    const ofPolicy = known.filter(({ fact }) => fact.source.kind === 'policy');
    const near = ofPolicy.find(({ fact }) => !OTHER.test(fact.text)) ?? ofPolicy[0];
    return claims.flatMap((claim): Contradiction[] => {
      if (!near || known.some(({ hours }) => hours.to === claim.to)) return [];
      const isPlain = new Set(ofPolicy.map(({ hours }) => hours.to)).size === 1;
      const right = near.hours.unit.endsWith('小时')
        ? `${near.hours.to}${near.hours.unit}`
        : `${near.hours.to / 24}${near.hours.unit}`;
      return [{ start: claim.start, end: claim.end, fact: near.fact, ...(isPlain ? { replacement: right } : {}) }];
    });
  },
  examples: {
    conflict: ['现货24小时内发货', '拍下十二小时内给您发出', '付款后72小时内发货'],
    agrees: ['付款后48小时内发货', '两天内发出'],
    unknown: ['24小时内回复您', '预售款15天内发货', '24小时内发货吗', '换货验收后24小时内寄出'],
  },
} satisfies FactCheck;
