export const ORDER_STATUS = ['待付款', '待发货', '已发货', '交易成功', '交易关闭', '退款中'] as const;
export type OrderStatus = (typeof ORDER_STATUS)[number];

/** The colours of 旗帜. What a colour means is each shop's own setting. */
export const FLAGS = ['grey', 'red', 'yellow', 'green', 'blue', 'purple'] as const;
export type Flag = (typeof FLAGS)[number];

/** An order of the demo shop. Money in yuan, times in epoch ms. */
export interface Order {
  no: string;
  shopId: string;
  buyer: string;
  status: OrderStatus;
  items: { productId: string; title: string; sku: string; code: string; quantity: number; price: number }[];
  freight: number;
  paid: number;
  createdAt: number;
  paidAt?: number;
  shippedAt?: number;
  receiver: string;
  phone: string;
  address: string;
  buyerMemo: string;
  /** `内容—客服名—时间`, appended. */
  sellerMemo: string;
  flag: Flag | null;
  courier?: string;
  waybill?: string;
  logistics: { at: number; text: string }[];
}
