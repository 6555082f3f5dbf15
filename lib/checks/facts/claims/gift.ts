import type { Promotion } from '../../../shop/promotion';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { readable } from '../../../text/quantities/readable';
import { thresholdsIn } from '../../../text/quantities/thresholds';
import { sharedPieces } from '../../../text/similarity';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { figure, promotionFact } from '../sources';

interface Gift {
  promotion: Promotion;
  from: number;
  gift: string;
}

const giftsOf = (promotions: readonly Promotion[]): Gift[] =>
  promotions.flatMap((promotion) =>
    promotion.rule.form === 'gift'
      ? [{ promotion, from: promotion.rule.from, gift: readable(promotion.rule.gift) }]
      : [],
  );

/** 手托一个 is 手托. */
const thing = (gift: string): string => gift.replace(/[一两二三四五六八十\d]+[个双条只张件份盒包瓶支袋]$/, '');
/** 运动袜 is 袜, and so is 袜子. */
const headOf = (gift: string): string => gift.replace(/子$/, '').slice(-1);

const isSame = (a: string, b: string): boolean =>
  sharedPieces(thing(a), thing(b), 2).length > 0 || headOf(thing(a)) === headOf(thing(b));

/** Given to everyone, it is said: 下单就送, 每单都送. */
const TO_ALL =
  /(?:下单|拍下|每单|随单|任意一?单|不限金额|无门槛)(?:就|都|会|即|立|直接)*(?:赠送|送|赠)(?:您|你)?(?:一|两)?(?:个|份|双|条|只|张|件)?([\u4e00-\u9fa5]{2,8})/g;

function ofThreshold(inquiry: Inquiry): Contradiction[] {
  const all = giftsOf(inquiry.running());
  return thresholdsIn(inquiry.draft.folded)
    .filter(
      ({ form, start, end }) => form === 'gift' && inquiry.draft.isClaim(start, end) && !isOfOthers(inquiry, start),
    )
    .flatMap((claim): Contradiction[] => {
      const covering = giftsOf(inquiry.running(inquiry.productsAt(claim.start, claim.end)));
      if (all.some(({ from, gift }) => from === claim.from && isSame(claim.gift, gift))) return [];
      const over = giftsOf(inquiry.notRunning()).find(
        ({ from, gift }) => from === claim.from && isSame(claim.gift, gift),
      );
      if (over) return [{ start: claim.start, end: claim.end, fact: notRunningFact(inquiry, over.promotion) }];
      // 您这单满300了，送帆布袋: a sum that was reached, and no threshold.
      const reached = /刚好|正好|已经|您这单|现在满/.test(inquiry.draft.sentenceAt(claim.start));
      if (reached && all.some(({ from, gift }) => from <= claim.from && isSame(claim.gift, gift))) return [];
      const [sameThing] = covering.filter(({ gift }) => isSame(claim.gift, gift));
      if (sameThing) {
        const right = withPart(
          inquiry.text,
          claim,
          { start: claim.fromStart, end: claim.fromEnd },
          figure(sameThing.from),
        );
        return [{ start: claim.start, end: claim.end, fact: promotionFact(sameThing.promotion), replacement: right }];
      }
      const [sameSum] = covering.filter(({ from }) => from === claim.from);
      return sameSum ? [{ start: claim.start, end: claim.end, fact: promotionFact(sameSum.promotion) }] : [];
    });
}

function toAll(inquiry: Inquiry): Contradiction[] {
  const gifts = giftsOf(inquiry.running());
  return inquiry.draft.claims(TO_ALL).flatMap((match): Contradiction[] => {
    const start = match.index;
    if (/[满够]/.test(inquiry.draft.sentenceAt(start)) || isOfOthers(inquiry, start)) return [];
    const near = gifts.find(({ from, gift }) => from > 0 && isSame(match[1] as string, gift));
    return near ? [{ start, end: start + match[0].length, fact: promotionFact(near.promotion) }] : [];
  });
}

/** 送琴包和变调夹, 送100张硅油纸: what is given, each with how many of it. */
const GIVES =
  /(?:赠送|送|赠|附赠)(?:您|你|的是|的|了|有)*([\u4e00-\u9fa5a-z\d]{2,24}(?:,[\u4e00-\u9fa5a-z\d]{2,10})*)/g;
/** 防风绳送6根 */
const GIVEN_FIRST = new RegExp(
  `([\\u4e00-\\u9fa5]{2,6}?)(?:一共|都|会|是|还)?送(?:您|你)?(${NUMBER}(?:个|份|条|双|只|张|瓶|件|套|盒|包|根|片|支|节|颗|袋|块))(?![\\u4e00-\\u9fa5])`,
  'g',
);
const NO_GIFT = /送(?:货|达|到|上门|运费|礼|人|朋友|长辈|父母|孩子|女|男|老|检|修|洗|券|优惠|积分)/;
const COUNT = new RegExp(`(${NUMBER})(?:个|份|条|双|只|张|瓶|件|套|盒|包|根|片|支|节|颗|袋|块)`);
/** Where the words of a gift end. */
const TAIL = /(?:给[您你]|哦|哈|呢|的|啦|了|随.*|一起.*|都.*|可以.*)+$/;

const piecesOf = (words: string): string[] => words.split(/[,、和跟与及]|还有|以及/).filter(Boolean);
const countOf = (words: string): number | null => {
  const figure = COUNT.exec(words)?.[1];
  return figure === undefined ? null : numberOf(figure);
};
const bare = (words: string): string =>
  words
    .replace(COUNT, '')
    .replace(TAIL, '')
    .replace(/试[吃用喝]装?|体验装|小样/, '');
const isThing = (a: string, b: string): boolean => sharedPieces(bare(a), bare(b), 2).length > 0;

/** Gifts named without the sum they are from: another number of them, or another thing beside one that is given. */
function ofThings(inquiry: Inquiry): Contradiction[] {
  const { draft } = inquiry;
  const first = draft.claims(GIVEN_FIRST).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isOfOthers(inquiry, start)) return [];
    const given = giftsOf(inquiry.running(inquiry.productsAt(start, end))).flatMap(({ promotion, gift }) =>
      piecesOf(gift).map((piece) => ({ promotion, piece })),
    );
    const same = given.filter(({ piece }) => isThing(match[1] as string, piece));
    const [near] = same;
    const count = countOf(match[2] as string);
    if (!near || count === null || same.some(({ piece }) => (countOf(piece) ?? 1) === count)) return [];
    return [{ start, end, fact: promotionFact(near.promotion) }];
  });
  const behind = draft.claims(GIVES).flatMap((match): Contradiction[] => {
    const start = match.index;
    if (NO_GIFT.test(match[0]) || isOfOthers(inquiry, start) || /满|券/.test(draft.clauseAt(start))) return [];
    const gifts = giftsOf(inquiry.running(inquiry.productsAt(start, start + match[0].length)));
    const given = gifts.flatMap(({ promotion, gift }) => piecesOf(gift).map((piece) => ({ promotion, piece })));
    // A 、 is folded to a comma, which otherwise ends what is given.
    const from = start + match[0].indexOf(match[1] as string);
    const comma = [...(match[1] as string)].findIndex((char, i) => char === ',' && inquiry.text[from + i] !== '、');
    const said = piecesOf((match[1] as string).slice(0, comma < 0 ? undefined : comma));
    const ours = said.flatMap((it) => given.filter(({ piece }) => isThing(it, piece)));
    const [near] = ours;
    if (!near) return [];
    let at = from;
    return said.flatMap((words): Contradiction[] => {
      at = draft.folded.indexOf(words, at);
      const span = { start: at, end: at + words.replace(TAIL, '').length };
      const same = given.filter(({ piece }) => isThing(words, piece));
      if (same.length === 0)
        return bare(words).length >= 2 && !/运费险|好评|小礼|惊喜|其[他它]/.test(words)
          ? [{ ...span, fact: promotionFact(near.promotion) }]
          : [];
      const count = countOf(words);
      const known = same.map(({ piece }) => countOf(piece) ?? 1);
      return count === null || known.includes(count) ? [] : [{ ...span, fact: promotionFact(near.promotion) }];
    });
  });
  return [...first, ...behind];
}

export default {
  id: 'gift',
  why: '赠品和活动里的不一样',
  advice: '按活动的门槛和赠品改一下',
  find: (inquiry) => [...ofThreshold(inquiry), ...toAll(inquiry), ...ofThings(inquiry)],
  examples: {
    conflict: [
      '满99送一双棉袜',
      '满199送保温杯一个',
      '下单就送棉袜一双',
      '送您两双棉袜',
      '送棉袜和帽子',
      '满99就有棉袜送',
    ],
    agrees: ['满199送棉袜一双，随货发出', '单笔满199元送您一双棉袜', '送您一双棉袜'],
    unknown: ['满300送您一份小心意，看仓库有什么', '满99送棉袜吗', '没有满99送棉袜的活动', '满500送到家'],
  },
} satisfies FactCheck;
