import { NUMBER, numberOf } from './numerals';

/** 满300减50, 每满200减30, 满99包邮, 满299送帆布袋, 满159减10的券, 30抵60. Money in yuan. */
export interface Threshold {
  form: 'off' | 'free-shipping' | 'gift';
  /** Reached with this sum; 0 where none is named. */
  from: number;
  /** Taken off; 0 where it is no sum. */
  off: number;
  /** 每满 */
  every: boolean;
  /** Called a coupon: 券. */
  coupon: boolean;
  /** What is given; empty unless a gift. */
  gift: string;
  start: number;
  end: number;
  /** Where the figure that is taken off stands; -1 without one. */
  offStart: number;
  offEnd: number;
  fromStart: number;
  fromEnd: number;
}

const YUAN = '(?:元|块钱?)?';
const BREAK = '(?:的话)?[,， ]?';
const FULL = `(?:(每)?(?:消费|实付|下单|订单|购物|买|购|单笔|凑|拍)?(?:满|够|达到?|到)|(每))了? ?¥?(${NUMBER})${YUAN}`;
const THEN = '(?:可以|就可以|就能|就|可|能|立|直接|自动|再|还能|还可以|都|可享|享|会|给您)*';
const TAKES = `(?:立?减免?|立省|优惠|便宜|抵扣?|省|-) ?¥?(${NUMBER})${YUAN}(?!%|折)`;
const COUPON = '(的?(?:店铺|满减|优惠|商品|平台|新人)?券)?';
const OFF = new RegExp(`${FULL}(?:以上)?${BREAK}${THEN}${TAKES}${COUPON}`, 'g');
/** Without 满, as it is spoken: 两百减三十, 400的话可以减40. Round sums only: 338减20 is reckoning. */
const BARE = new RegExp(
  `(?<![\\d.价金满够达到每零一二两三四五六七八九十百千万])()()(${NUMBER})${YUAN}(?:的话,?)?${THEN}${TAKES.replace('|抵扣?', '')}${COUPON}`,
  'g',
);
const isRound = (sum: number): boolean => sum >= 50 && (sum % 50 === 0 || sum % 100 === 99);
const FREE = new RegExp(
  `${FULL}(?:以上)?${BREAK}(?:可以|就可以|就能|就|可|能|都|全国|全部|即可)*(?:包邮|免邮费?|免运费)`,
  'g',
);
const ONE_OF = '(?:一|两|1|2)?(?:个|份|条|双|只|张|瓶|件|套|盒|包)?';
const GIVEN = `(?:赠送|送您|送你|送|赠)(?!货|达|到|上门|给快递)${ONE_OF}([\\u4e00-\\u9fa5a-z0-9]{2,12})`;
const THERE = `(?:有|得|领|拿)${ONE_OF}([\\u4e00-\\u9fa5]{2,8}?)(?:可以|可)?(?:送|赠送|相赠|拿)`;
const GIFT = new RegExp(
  `${FULL}(?:以上)?${BREAK}(?:可以|就可以|就能|就|可|能|都|还能?|再|额外|会)*(?:${GIVEN}|${THERE})`,
  'g',
);

/** 送手托一个，满250就送 */
const GIFT_FIRST = new RegExp(
  `(?:赠送|送您|送你|送)(?!货|达|到)${ONE_OF}([\\u4e00-\\u9fa5]{2,8}),?(?:满|够)(${NUMBER})${YUAN}(?:就|才|即|都)?(?:送|有|行|可以|能)`,
  'g',
);

/** Terms of promotions in a readable text, in the order of the text. */
export function thresholdsIn(text: string): Threshold[] {
  if (!/满|够|达|每|到|减|省|抵|便宜|优惠/.test(text)) return [];
  const found: Threshold[] = [];
  const add = (
    match: RegExpExecArray,
    part: Partial<Threshold> & Pick<Threshold, 'form'>,
    from = match[3] as string,
    each = Boolean(match[1] || match[2]),
  ) => {
    const [all] = match;
    const amount = numberOf(from);
    if (amount === null || amount < 1) return;
    const start = match.index;
    const fromStart = start + all.indexOf(from);
    found.push({
      from: amount,
      off: 0,
      every: each,
      coupon: false,
      gift: '',
      start,
      end: start + all.length,
      offStart: -1,
      offEnd: -1,
      fromStart,
      fromEnd: fromStart + from.length,
      ...part,
    });
  };
  for (const match of [...text.matchAll(OFF), ...text.matchAll(BARE)]) {
    const [all, each, , sum, off, coupon] = match;
    if (each === '' && !isRound(numberOf(sum as string) ?? 0)) continue;
    if (found.some(({ start, end }) => start < match.index + all.length && match.index < end)) continue;
    const amount = numberOf(off as string);
    // A measure word behind it makes it a count: 满2件减1件.
    if (amount === null || /^[件个双条盒]/.test(text.slice(match.index + all.length))) continue;
    const offStart = match.index + all.lastIndexOf(off as string);
    add(match, {
      form: 'off',
      off: amount,
      coupon: coupon !== undefined,
      offStart,
      offEnd: offStart + (off as string).length,
    });
  }
  for (const match of text.matchAll(GIFT_FIRST))
    add(match, { form: 'gift', gift: match[1] as string }, match[2] as string, false);
  for (const match of text.matchAll(FREE)) add(match, { form: 'free-shipping' });
  for (const match of text.matchAll(GIFT)) add(match, { form: 'gift', gift: (match[4] ?? match[5]) as string });
  return found.sort((a, b) => a.start - b.start);
}
