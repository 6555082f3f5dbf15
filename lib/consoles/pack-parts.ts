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

/** A part that a page marks as chosen, where nothing says how it does; the others may be marked as not chosen. */
export const SELECTED = '[class*="selected" i]:not([class*="unselected" i])';

/** Where Shopee's local back offices are (`seller.shopee.…`), one a country, beside that for cross-border shops. */
export const SHOPEE_LOCAL = ['sg', 'com.my', 'co.th', 'co.id', 'vn', 'ph', 'tw', 'com.br', 'com.mx', 'cl', 'com.co'];

/** Order numbers have 8 to 32 figures, some of them parted by hyphens. */
export const ORDER_NO = '[0-9][0-9-]{7,31}';

/** What stands once in each order, where no selector for one order is known. */
export const ORDER_LABEL = '订单(?:编号|号)';

/** What orders are said to be; any other words beside the label are taken for something else. */
export const ORDER_STATUS =
  '^(等待买家付款|买家已付款|卖家已发货|[待已](?:付款|支付|发货|出库|揽收|收货|签收|评价|完成|取消|关闭|退款|处理|取件)|等待出库|部分发货|运输中|派送中|交易(?:成功|完成|关闭)|退款(?:中|成功)|售后中|(?:出库|备货)中)(?: (?:查看|订单|物流)?(?:详情|物流)|[（(](?:剩余|还剩|已超时)[^()（）]{1,20}[)）])?$';

/** A value may be nothing but another label: headers that stand side by side over their values, or a label whose value is empty. */
export const NO_LABEL =
  '^(?!(?:订单|交易|[实应][付收]|状态|商品|宝贝|物流|快递|运单|备[注忘]|留言|旗帜|标记|金额|数量|单价|优惠|售后|收[货件]|手机(?=号|[:：]|$)|电话|联系|地址|[买卖商]家|操作|下单|创建|[付发][款货]|承诺)[^0-9：:]{0,6}[:：]?$)(?![^：:]{1,8}[:：]$).{1,200}$';

/** A phone's number, parts of which may be hidden. */
export const PHONE = '^[0-9+*＊ -]{5,24}(?![0-9])';

/** The labels that order pages of Chinese platforms share, and that outlive every class name: the last layer of any order pack. */
export const orderLabels = (verified: Verified): Omit<OrderRules, 'list' | 'row' | 'rowLabel'> => ({
  no: labelled(verified, '订单(?:编号|号)', { match: `^${ORDER_NO}` }),
  status: labelled(verified, '(?:订单状态|交易状态)', { match: ORDER_STATUS }),
  paid: labelled(verified, '(?:实收金额|实收款|实付款?|应收款)', { match: '[¥￥]?[0-9][0-9,]*(?:\\.[0-9]{1,2})?' }),
  createdAt: labelled(verified, '(?:下单时间|创建时间|订单成交时间)', {
    match: '[0-9]{4}[-/年.][0-9]{1,2}[-/月.][0-9]{1,2}日? ?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?',
  }),
  receiver: labelled(verified, '收(?:货|件)人', { match: NO_LABEL }),
  phone: labelled(verified, '(?:手机号码?|收货电话|联系电话)', { match: PHONE }),
  address: labelled(verified, '(?:收货|收件)?地址', { match: NO_LABEL }),
  buyerMemo: labelled(verified, '买家(?:留言|备注)', { match: NO_LABEL }),
  sellerMemo: labelled(verified, '(?:商家备注|卖家备注|备忘)', { match: NO_LABEL }),
  courier: labelled(verified, '(?:物流|快递)公司', { match: NO_LABEL }),
  waybill: labelled(verified, '(?:快递|物流|运)单号', { match: '^[A-Za-z0-9]{8,30}' }),
});
