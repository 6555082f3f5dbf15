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
const BREAK = '[,， ]?';
const FULL = `(?:(每)?(?:消费|实付|下单|订单|购物|买|购|单笔)?(?:满|够|达到?)|(每))了? ?¥?(${NUMBER})${YUAN}`;
const OFF = new RegExp(
  `${FULL}(?:以上)?${BREAK}(?:可以|就可以|就能|就|可|能|立|直接|再|还能|还可以|都|可享)?(?:立?减免?|优惠|便宜|抵扣?|省|-) ?¥?(${NUMBER})${YUAN}(?!%|折)(的?(?:店铺|满减|优惠|商品|平台|新人)?券)?`,
  'g',
);
const FREE = new RegExp(
  `${FULL}(?:以上)?${BREAK}(?:可以|就可以|就能|就|可|能|都|全国|全部|即可)*(?:包邮|免邮费?|免运费)`,
  'g',
);
const GIFT = new RegExp(
  `${FULL}(?:以上)?${BREAK}(?:可以|就可以|就能|就|可|能|都|还能?|再|额外|会)*(?:赠送|送您|送你|送|赠)(?!货|达|到|上门|给快递)(?:一|两|1|2)?(?:个|份|条|双|只|张|瓶|件|套|盒|包)?([\\u4e00-\\u9fa5a-z0-9]{2,12})`,
  'g',
);

/** Terms of promotions in a readable text, in the order of the text. */
export function thresholdsIn(text: string): Threshold[] {
  if (!/满|够|达|每/.test(text)) return [];
  const found: Threshold[] = [];
  const add = (match: RegExpMatchArray & { index?: number }, part: Partial<Threshold> & Pick<Threshold, 'form'>) => {
    const [all, each, eachAlone, from] = match as unknown as string[];
    const amount = numberOf(from as string);
    if (amount === null || amount < 1) return;
    const start = match.index as number;
    const fromStart = start + (all as string).indexOf(from as string);
    found.push({
      from: amount,
      off: 0,
      every: each !== undefined || eachAlone !== undefined,
      coupon: false,
      gift: '',
      start,
      end: start + (all as string).length,
      offStart: -1,
      offEnd: -1,
      fromStart,
      fromEnd: fromStart + (from as string).length,
      ...part,
    });
  };
  for (const match of text.matchAll(OFF)) {
    const [all, , , , off, coupon] = match;
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
  for (const match of text.matchAll(FREE)) add(match, { form: 'free-shipping' });
  for (const match of text.matchAll(GIFT)) add(match, { form: 'gift', gift: match[4] as string });
  return found.sort((a, b) => a.start - b.start);
}
