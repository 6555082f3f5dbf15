import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { REMOTE } from '../regions';
import { policyFact } from '../sources';

/** The sum of a fee, with or without its unit. */
const SUM = `¥?(${NUMBER})(?:元|块|(?=$|[,。!;~ 哦哈呢啦的吧就]))`;
const FEE = new RegExp(
  [
    `(?:运费|邮费|快递费|手续费|首重|续重|补差价?|差价|补运费|补邮费)(?:就?是|为|需要?|要|收|只要|得|补|加|再|您|有|大概|出)*${SUM}`,
    `(?:不满|不够|不足|没满|未满|没到|不到)¥?${NUMBER}(?:元|块)?[,，]?(?:需要?|要|得|会|另|再|您)*(?:收|付|补|加|出)${SUM}`,
    `(?:内蒙|${REMOTE.join('|')})(?:那边|的|要|需要|也|就|得|您)*(?:补|加|收|付)(?:个|您)?${SUM}`,
    `(?:顺丰|ems)[^,。]{0,8}(?:补|加|收|差)${SUM}`,
    `(?:出|收|付|补|加|要)¥?(${NUMBER})(?:元|块)(?:钱|的)*(?:运费|邮费|快递费)`,
  ].join('|'),
  'g',
);
/** What makes a fee another one. Those of the first list tell whole tariffs apart, those of the second parts of one. */
const TARIFFS = ['顺丰', 'ems', '京东', ...REMOTE, '货到付款', '手续费', '保价'];
const PARTS = ['省内', '省外', '首重', '续重'];
const OTHER = /退|寄回|换货|保价|来回|拒收/;

interface Fee {
  value: number;
  tariffs: string[];
  before: string;
  text: string;
  policy: Parameters<typeof policyFact>[0];
}

const named = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

/** The part of a tariff that stands last before a sum: 省内8元,省外15元. */
const nearest = (before: string): string | undefined =>
  PARTS.filter((part) => before.includes(part)).sort((a, b) => before.lastIndexOf(b) - before.lastIndexOf(a))[0];

/** Sums of the freight rules, each with the words before it in its sentence. */
function feesOf(inquiry: Inquiry): Fee[] {
  return inquiry.shop.policies('freight', 'shipping', 'other').flatMap((policy) =>
    inquiry.shop.sentences(policy).flatMap((sentence) => {
      if (!/运费|邮费|快递费|手续费|收|首重|补|差价|包邮|加\d/.test(sentence)) return [];
      return quantitiesIn(sentence)
        .filter(({ kind }) => kind === 'money')
        .filter(({ start }) => !/[满够足达]$/.test(sentence.slice(0, start)))
        .map(({ from, start }) => {
          const before = sentence.slice(0, start);
          // 补12元发顺丰: the tariff may stand behind its sum.
          const part = `${before}${sentence.slice(start).split(/[,、]/)[0]}`;
          return { value: from, tariffs: named(part, TARIFFS), before, text: sentence, policy };
        });
    }),
  );
}

function contradiction(inquiry: Inquiry, value: number, start: number, end: number): Contradiction | null {
  const { draft } = inquiry;
  const sentence = draft.sentenceAt(start);
  if (OTHER.test(sentence)) return null;
  const from = draft.sentenceSpan(start).start;
  const before = named(draft.folded.slice(from, end), TARIFFS);
  const tariffs = before.length > 0 ? before : named(sentence, TARIFFS);
  const fees = feesOf(inquiry).filter((fee) =>
    // What is named behind the sum may be another tariff's beginning: 邮费8元，新疆15元.
    before.length === 0 && fee.tariffs.length === 0 ? true : fee.tariffs.some((it) => tariffs.includes(it)),
  );
  const parts = named(draft.clauseAt(start, end), PARTS);
  const exact = fees.filter(({ before }) => parts.includes(nearest(before) ?? ''));
  const pool = exact.length > 0 ? exact : fees;
  const [near] = pool;
  if (!near || pool.some((fee) => fee.value === value)) return null;
  return { start, end, fact: policyFact(near.policy, near.text) };
}

export default {
  id: 'freight-fee',
  why: '运费和店铺规则里的不一样',
  advice: '按运费规则改一下',
  find: (inquiry) =>
    inquiry.draft.claims(FEE).flatMap((match) => {
      const value = numberOf((match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]) as string);
      return value === null ? [] : (contradiction(inquiry, value, match.index, match.index + match[0].length) ?? []);
    }),
  examples: {
    conflict: ['不满99收6元', '运费是10元哦', '新疆首重15元', '发顺丰要补20元', '新疆运费15', '不够99要出10块邮费'],
    agrees: ['不满99元收8元运费', '新疆和西藏首重20元', '顺丰需要补12元'],
    unknown: ['退货的运费是10元', '运费是10元吗', '内蒙古运费15元'],
  },
} satisfies FactCheck;
