import type { Field, Locator, OrderRules, Verified } from './pack';

/** Read in others' published code, dated by its last change that touched the page. */
export const published = (date: string, sureness: Verified['sureness']): Verified => ({
  date,
  by: 'public-code',
  sureness,
});

/** A locator by selector. */
export const at = (verified: Verified, css: string, rest: Partial<Locator> = {}): Locator => ({
  css,
  ...rest,
  verified,
});

/** A field by its label, whatever the page's classes are called. */
export const labelled = (verified: Verified, label: string, rest: Partial<Locator> = {}): Field => [
  { label, ...rest, verified },
];

/** Where Shopee's local back offices are (`seller.shopee.…`), one a country, beside that for cross-border shops. */
export const SHOPEE_LOCAL = ['sg', 'com.my', 'co.th', 'co.id', 'vn', 'ph', 'tw', 'com.br', 'com.mx', 'cl', 'com.co'];

/** Order numbers have 8 to 32 figures, some of them parted by hyphens. */
export const ORDER_NO = '[0-9][0-9-]{7,31}';

/** What stands once in each order, where no selector for one order is known. */
export const ORDER_LABEL = '订单(?:编号|号)';

/** The labels that order pages of Chinese platforms share, and that outlive every class name: the last layer of any order pack. */
export const orderLabels = (verified: Verified): Omit<OrderRules, 'list' | 'row' | 'rowLabel'> => ({
  no: labelled(verified, '订单(?:编号|号)', { match: `^${ORDER_NO}` }),
  status: labelled(verified, '(?:订单状态|交易状态)'),
  paid: labelled(verified, '(?:实收金额|实收款|实付款?|应收款)', { match: '[¥￥]?[0-9][0-9,]*(?:\\.[0-9]{1,2})?' }),
  createdAt: labelled(verified, '(?:下单时间|创建时间|订单成交时间)', {
    match: '[0-9]{4}[-/年.][0-9]{1,2}[-/月.][0-9]{1,2}日? ?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?',
  }),
  receiver: labelled(verified, '收(?:货|件)人'),
  phone: labelled(verified, '(?:手机号码?|收货电话|联系电话)'),
  address: labelled(verified, '(?:收货|收件)?地址'),
  buyerMemo: labelled(verified, '买家(?:留言|备注)'),
  sellerMemo: labelled(verified, '(?:商家备注|卖家备注|备忘)'),
  courier: labelled(verified, '(?:物流|快递)公司'),
  waybill: labelled(verified, '(?:快递|物流|运)单号', { match: '^[A-Za-z0-9]{8,30}' }),
});
