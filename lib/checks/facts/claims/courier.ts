import { knownValue } from '../../../shared/reading';
import { sharedPieces } from '../../../text/similarity';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { orderFact, policyFact, productFact } from '../sources';

const NAMES = [
  '顺丰',
  '中通',
  '圆通',
  '申通',
  '韵达',
  '极兔',
  '邮政',
  'ems',
  '京东',
  '德邦',
  '百世',
  '天天快递',
  '丹鸟',
  '优速',
  '宅急送',
  '安能',
  '壹米滴答',
  '跨越',
];
const COURIER = new RegExp(`(?:${NAMES.join('|')})(?:快递|速递|快运|物流|快件)?`, 'g');
const SENDS =
  /默认|统一|一般|全部|都是?发|我们发|发的|走的?|用的|用|给您发|为您发|寄|合作|承运|配送|快递是|发出|发货|^发|发$/;
const ALWAYS = /默认|统一|都|一般|全部|全场|一律/;
/** With money paid for it, by choice, or not ours: 需要顺丰补差价. */
const BY_CHOICE =
  /补|差价|加[钱价\d]|另付|自费|指定|可以?选|需要|想|要求|换|改|到不了|不到|退|寄回|您那边|商城|自营|到付|超市|白条|京东上/;
const YOURS = /[您你]的?|这单|包裹|单号|已经?发|发的是|走的是|物流/;

const nameOf = (text: string): string | undefined => NAMES.find((name) => text.toLowerCase().includes(name));

function ofOrder(inquiry: Inquiry, name: string, span: { start: number; end: number }): Contradiction[] | null {
  const { order } = inquiry;
  const shipped = knownValue(order?.courier)?.trim();
  if (!order || !shipped || !YOURS.test(inquiry.draft.sentenceAt(span.start))) return null;
  const actual = nameOf(shipped);
  if (actual === undefined) return [];
  if (actual === name) return [];
  const right = span.end - span.start === name.length ? { replacement: actual === 'ems' ? 'EMS' : actual } : {};
  return [{ ...span, fact: orderFact(knownValue(order.no) ?? '', `快递是${shipped}`), ...right }];
}

/** Whether a rule sends goods that the clause names by this courier: 茶叶发圆通. */
const isOfKind = ({ shop }: Inquiry, name: string, clause: string): boolean =>
  shop
    .policies('shipping')
    .flatMap((policy) => shop.sentences(policy))
    .flatMap((sentence) => sentence.split(','))
    .some((part) => part.includes(name) && sharedPieces(clause.replace(name, ' '), part.replace(name, ' ')).length > 0);

/** The parts of rules that send goods which the clause names by one courier: 5-8人帐篷发安能. */
function kindOf<T extends { part: string }>(clause: string, parts: readonly T[]): T[] {
  return parts.filter(({ part }) => {
    const head = /^(.{2,12}?)(?:等[^发走]{0,3})?(?:统一|都|默认)?[发走]/.exec(part)?.[1];
    if (head === undefined || /默认|统一|付款|之?后|顺丰/.test(head) || nameOf(part) === undefined) return false;
    const shared = sharedPieces(clause, head, 2);
    const figures = head.match(/\d+/g) ?? [];
    return shared.length > 0 && figures.every((it) => clause.includes(it));
  });
}

function ofPolicy(inquiry: Inquiry, name: string, span: { start: number; end: number }): Contradiction[] {
  const products = inquiry.productsAt(span.start, span.end);
  const clause = inquiry.draft.clauseAt(span.start, span.end);
  const own =
    products.length === 1 ? products[0]?.attributes.find(({ value }) => nameOf(value) !== undefined) : undefined;
  if (own && products[0] && /快递|发货|配送|物流/.test(own.name) && !isOfKind(inquiry, name, clause))
    return nameOf(own.value) === name ? [] : [{ ...span, fact: productFact(products[0], `${own.name}：${own.value}`) }];
  const sentences = inquiry.shop
    .policies('shipping')
    .flatMap((policy) => inquiry.shop.sentences(policy).map((text) => ({ policy, text })));
  const naming = sentences.filter(({ text }) => nameOf(text) !== undefined);
  const [first] = naming.filter(({ text }) => /默认|合作|发|统一/.test(text));
  if (!first) return [];
  const fact = policyFact(first.policy, first.text);
  const ofKind = kindOf(
    clause.replace(name, ' '),
    naming.flatMap(({ text, policy }) => text.split(',').map((part) => ({ part, text, policy }))),
  );
  const [kind] = ofKind;
  if (kind && !ofKind.some(({ part }) => part.includes(name)))
    return [{ ...span, fact: policyFact(kind.policy, kind.text) }];
  if (!naming.some(({ text }) => text.includes(name))) return [{ ...span, fact }];
  if (!ALWAYS.test(inquiry.draft.clauseAt(span.start, span.end))) return [];
  const defaults = naming.filter(({ text }) => /默认|统一|一般|合作/.test(text));
  const [told] = defaults;
  const isDefault = defaults.some(({ text }) =>
    text.split(/,|指定|需要/).some((part) => part.includes(name) && !/补|差价|加钱|另付/.test(part)),
  );
  return told && !isDefault ? [{ ...span, fact: policyFact(told.policy, told.text) }] : [];
}

export default {
  id: 'courier',
  why: '快递和实际的不一样',
  advice: '按订单或店铺合作的快递说',
  find: (inquiry) =>
    inquiry.draft.claims(COURIER).flatMap((match): Contradiction[] => {
      const span = { start: match.index, end: match.index + match[0].length };
      const clause = inquiry.draft.clauseAt(span.start, span.end);
      const name = nameOf(match[0]);
      if (name === undefined || BY_CHOICE.test(inquiry.draft.sentenceAt(span.start))) return [];
      const around = clause.replace(match[0], '');
      if (!SENDS.test(around) && !YOURS.test(clause)) return [];
      return ofOrder(inquiry, name, span) ?? (SENDS.test(around) ? ofPolicy(inquiry, name, span) : []);
    }),
  examples: {
    conflict: [
      '我们默认发申通哦',
      '店里都是发顺丰的',
      { text: '您的包裹走的是圆通', given: { order: { status: '已发货', courier: '中通快递' } } },
      { text: '已经发货了，发的韵达快递', given: { order: { status: '已发货', courier: '中通快递' } } },
    ],
    agrees: [
      '默认发中通或者韵达',
      { text: '您的包裹是中通发的', given: { order: { status: '已发货', courier: '中通快递' } } },
    ],
    unknown: ['需要顺丰的话补差价', '发申通吗', '不发申通', '指定顺丰补12元'],
  },
} satisfies FactCheck;
