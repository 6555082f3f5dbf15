import type { ConsolePack, Field, OrderRules, Verified } from '../pack';
import { NO_LABEL, ORDER_LABEL, ORDER_NO, ORDER_STATUS } from '../pack-parts';
import { platformOfSite } from '../site-platform';

const verified: Verified = { date: '2026-11-29', by: 'fixture', sureness: 'C' };

const MONEY = '^[¥￥]? ?[0-9][0-9,]{0,11}(?:\\.[0-9]{1,2})? ?元?$';
const CREATED = '下单时间|创建时间|订单创建时间|订单成交时间|成交时间';
const MOMENT = '[0-9]{4}[-/年.][0-9]{1,2}[-/月.][0-9]{1,2}日? ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?';
const TIME = `^${MOMENT}$`;
/** By the header of a table's column, else by a label in the row. */
const named = (words: string, match: string): Field => [
  { column: `^(?:${words})(?:[（(].{0,12}[)）])?$`, match, verified },
  { label: `(?:${words})(?=[ :：]|$)`, match, verified },
];

const orders: OrderRules = {
  list: [{ css: 'body', verified }],
  tables: '^(?:订单编号|订单号)$',
  rowLabel: ORDER_LABEL,
  no: named('订单编号|订单号', `^${ORDER_NO}(?![0-9-])`),
  status: named('订单状态|交易状态|状态', ORDER_STATUS),
  item: {
    title: named('商品名称|商品标题|商品信息|宝贝名称|宝贝|商品', NO_LABEL),
    sku: named('规格|商品规格|颜色规格|SKU', NO_LABEL),
    quantity: named('数量|商品数量', '^[×xX]? ?[0-9]{1,6} ?[件个份套]?$'),
    price: named('单价|商品单价', MONEY),
  },
  paid: named('实付款|实付金额|实付|实收款|实收金额|买家实付', MONEY),
  createdAt: [
    ...named(CREATED, TIME),
    // Both in one text, as the heads of orders have them.
    {
      label: `(?:${ORDER_LABEL})[:：] ?[0-9-]{8,32}[ \\u3000]{1,4}(?:${CREATED})(?=[ :：])`,
      match: `^(${MOMENT})(?![0-9:])`,
      verified,
    },
  ],
  buyer: named('买家|买家昵称|买家名称|买家账号|买家旺旺|会员名', NO_LABEL),
  receiver: named('收货人|收件人|收货人姓名|收件人姓名', NO_LABEL),
  phone: named('手机号码|手机号|手机|收货电话|联系电话|收件人电话', '^[0-9+*＊ -]{5,24}$'),
  address: named('收货地址|收件地址|详细地址', NO_LABEL),
  buyerMemo: named('买家留言|买家备注', NO_LABEL),
  sellerMemo: named('商家备注|卖家备注|备忘|备注', NO_LABEL),
  courier: named('物流公司|快递公司|承运商', '^([^0-9：:]{2,20}?)(?: (?:快递|物流|运)单号[:：].{1,60})?$'),
  waybill: named('物流单号|快递单号|运单号|运单号码', '^[A-Za-z0-9*＊]{8,30}$'),
};

/** Reads order pages that no pack of their own reads, by the words that stand on them. */
export const genericOrders: ConsolePack = {
  id: 'generic-orders',
  label: '订单页（按字样读）',
  platform: 'other',
  version: '2026-11',
  matches: ['https://*/*'],
  hosts: [],
  kind: 'orders',
  orders,
};

/** For one page: its site's, and of the platform that another pack names for that site. */
export function genericOrdersOf(url: string, among: readonly ConsolePack[]): ConsolePack | null {
  if (!URL.canParse(url) || !/^https:/.test(url)) return null;
  const { hostname } = new URL(url);
  const platform = platformOfSite(url, among) ?? hostname.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  return { ...genericOrders, platform, matches: [`https://${hostname}/*`] };
}
