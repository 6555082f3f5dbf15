import type { Scenario } from '../../lib/practice/scenario';
import { type DemoShop, PRACTICE_SHOP } from '../../lib/practice/shop';
import type { Order } from '../../lib/shop/order';
import type { Product } from '../../lib/shop/product';

const product = (id: string, title: string, price: number): Product => ({
  id,
  shopId: PRACTICE_SHOP,
  title,
  shortName: title.slice(0, 2),
  category: '家居',
  price,
  skus: [],
  attributes: [],
  fab: [],
  caveats: [],
  faq: [],
  goesWith: [],
});

const order = (no: string, buyer: string, change: Partial<Order> = {}): Order => ({
  no,
  shopId: PRACTICE_SHOP,
  buyer,
  status: '待发货',
  items: [{ productId: 'p1', title: '竹柄雨伞', sku: '藏青/大号', code: 'U-1', quantity: 2, price: 59 }],
  freight: 0,
  paid: 118,
  createdAt: new Date(2026, 10, 22, 9, 5, 3).getTime(),
  receiver: '林小满',
  phone: '13900001234',
  address: '浙江省杭州市西湖区文三路1号2单元',
  buyerMemo: '请用纸箱',
  sellerMemo: '',
  flag: null,
  logistics: [],
  ...change,
});

/** Just enough of a shop for the console's own tests. */
export const SMALL_SHOP: DemoShop = {
  name: '小店',
  products: [product('p1', '竹柄雨伞', 59), product('p2', '棉麻桌布', 128)],
  promotions: [],
  policies: [],
  orders: [
    order('1001', '小满'),
    order('1002', '阿泽', { status: '已发货', flag: 'red', courier: '中通快递', waybill: '7700001' }),
    order('1003', '小满', { status: '待付款' }),
  ],
};

export const RAIN: Scenario = {
  id: 'rain',
  title: '雨伞咨询',
  buyer: '小满',
  type: '直接',
  stages: ['inquiry'],
  turns: [
    {
      steps: [{ showProduct: 'p1' }, { say: '这把伞防风吗' }],
      goodAnswers: ['八骨加固，四五级风不翻面'],
      mustNot: ['绝对不坏'],
    },
    { steps: [{ say: '那我要两把' }, { image: '门口的大风' }], goodAnswers: ['好的，两把正好包邮'] },
  ],
};

export const CLOTH: Scenario = {
  id: 'cloth',
  title: '桌布尺寸',
  buyer: '阿泽',
  type: '深思熟虑',
  stages: ['inquiry'],
  turns: [{ steps: [{ say: '多大' }, { say: '打错了' }, { withdraw: true }], goodAnswers: ['140×200 厘米'] }],
};
