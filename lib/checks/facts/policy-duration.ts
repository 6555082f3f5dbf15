import type { Policy } from '../../shop/policy';
import { isSameDuration, type Quantity } from '../../text/quantities/quantity';
import { quantitiesIn } from '../../text/quantities/read';
import { readable } from '../../text/quantities/readable';
import { sharedPieces } from '../../text/similarity';
import type { Fact } from '../finding';
import type { Contradiction } from './fact-check';
import type { Inquiry } from './inquiry';
import { policyFact, productFact } from './sources';

interface DurationClaim {
  /** The policies that may set it. */
  topics: Policy['topic'][];
  /** Stands in the clause of the claim, and in a rule's title or sentence. */
  cue: RegExp;
  /** Another duration than the one meant. */
  not?: RegExp;
  /** The same of a rule's sentence, where it is told otherwise than a claim. */
  ruleNot?: RegExp;
  /** Stands in the very part of a rule's sentence that names the duration; `cue` and `not` are for whole sentences. */
  part?: RegExp;
  /** Another duration than the one meant, in that part. */
  notPart?: RegExp;
  /** Rules of these topics, and the product's warranty, make a claim right, too, and say nothing against it. */
  alsoRight?: Policy['topic'][];
  /** Of a product, which then decides alone. */
  ofProduct?: 'warranty';
}

interface KnownDuration {
  duration: Quantity;
  fact: Fact;
}

const durations = (text: string): Quantity[] => quantitiesIn(text).filter(({ kind }) => kind === 'duration');

/** The durations of a sentence, each with the part between commas that names it. */
const withParts = (text: string): { duration: Quantity; part: string }[] =>
  durations(text).map((duration) => ({
    duration,
    part: `${text.slice(0, duration.start).split(',').at(-1)}${text.slice(duration.start).split(',')[0]}`,
  }));

function ofPolicies(
  inquiry: Inquiry,
  { topics, cue, not, ruleNot = not, part, notPart }: DurationClaim,
): KnownDuration[] {
  const { shop } = inquiry;
  return shop.policies(...topics).flatMap((policy) => {
    const isTitled = cue.test(policy.title);
    return shop
      .sentences(policy)
      .filter((text) => (isTitled || cue.test(text)) && !ruleNot?.test(text))
      .flatMap((text) =>
        withParts(text)
          .filter((it) => (part?.test(it.part) ?? true) && !notPart?.test(it.part))
          .map(({ duration }) => ({ duration, fact: policyFact(policy, text) })),
      );
  });
}

function knownDurations(inquiry: Inquiry, claim: DurationClaim, start: number, end: number): KnownDuration[] {
  const products = claim.ofProduct ? inquiry.productsAt(start, end) : [];
  const clause = inquiry.draft.clauseAt(start, end);
  const all = products.flatMap((product) =>
    withParts(readable(product.warranty ?? '')).map(({ duration, part }) => ({
      duration,
      part,
      fact: productFact(product, product.warranty ?? ''),
    })),
  );
  // 主机保修两年，配件三个月: what is named of it alone.
  const named = all.filter(({ part }) => sharedPieces(clause, part.replace(OF_TERMS, ' '), 2).length > 0);
  const own = named.length > 0 ? named : all;
  // 数码类一年质保 is said of a kind of goods, whatever is in talk.
  if (named.length > 0 || (own.length > 0 && !OF_A_KIND.test(clause))) return own;
  return [...own, ...ofPolicies(inquiry, claim)];
}

/** What the shop promises where something is wrong with the goods: 30天内质量问题包换. */
function ofFault(inquiry: Inquiry, topics: Policy['topic'][], clause: string, at: number): KnownDuration[] {
  if (!FAULT.test(clause)) return [];
  const warranties = inquiry.productsAt(at).map((product) => ({
    text: readable(product.warranty ?? ''),
    fact: productFact(product, product.warranty ?? ''),
  }));
  const rules = inquiry.shop
    .policies('returns', ...topics)
    .flatMap((policy) => inquiry.shop.sentences(policy).map((text) => ({ text, fact: policyFact(policy, text) })));
  return [...warranties, ...rules].flatMap(({ text, fact }) => durations(text).map((duration) => ({ duration, fact })));
}

const FAULT = /质量|问题|坏|瑕疵|破损|过敏|故障|包换|包修/;
/** What all terms of warranty are told in. */
const OF_TERMS =
  /\d+|[一二两三四五六半]+(?:年|个月)|年|个月|质保|保修|保固|免费|维修|修|换新|包|内|只换不修|提供|享受/g;
const OF_A_KIND = /类|品(?!质)|服装|数码|家居|配件/;

const agrees = (claim: Quantity, { duration }: KnownDuration): boolean =>
  isSameDuration(claim, duration) ||
  (duration.from < duration.to && duration.from <= claim.from && claim.to <= duration.to) ||
  (claim.from < claim.to && claim.from <= duration.from && duration.to <= claim.to);

/** Durations of one topic that no rule of the shop names. */
export function findDurations(inquiry: Inquiry, claim: DurationClaim): Contradiction[] {
  const { draft } = inquiry;
  return durations(draft.folded).flatMap((said): Contradiction[] => {
    const { start, end } = said;
    const clause = draft.clauseAt(start, end);
    if (!claim.cue.test(clause) || claim.not?.test(clause) || !draft.isClaim(start, end)) return [];
    const known = knownDurations(inquiry, claim, start, end);
    const [first] = [...known].sort(
      (a, b) => Number(b.duration.unit === said.unit) - Number(a.duration.unit === said.unit),
    );
    if (!first || known.some((it) => agrees(said, it))) return [];
    if (claim.alsoRight && ofFault(inquiry, claim.alsoRight, clause, start).some((it) => agrees(said, it))) return [];
    const one = new Set(known.map(({ duration }) => `${duration.from} ${duration.to}`)).size === 1;
    const isPlain = one && first.duration.from === first.duration.to && first.duration.unit === said.unit;
    const words = inquiry.text.slice(start, end);
    const figures = /^[\d０-９]+/.exec(words);
    const count = Math.round(
      (first.duration.from / said.from) * (figures ? Number(draft.folded.slice(start, start + figures[0].length)) : 0),
    );
    return [
      {
        start,
        end,
        fact: first.fact,
        ...(isPlain && figures && count > 0 ? { replacement: `${count}${words.slice(figures[0].length)}` } : {}),
      },
    ];
  });
}
