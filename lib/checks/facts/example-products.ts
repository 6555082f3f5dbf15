import type { Product } from '../../shop/product';

/** Whose products and rules the examples of the fact checks suppose. */
export const SHOP = 'example';

export const shirt: Product = {
  id: 'shirt',
  shopId: SHOP,
  title: '青禾衣橱 竖条纹棉麻衬衫男 长袖',
  shortName: '条纹衬衫',
  category: '服装',
  price: 129,
  skus: ['白色 M:12', '白色 L:0', '白色 XL:5', '蓝色 M:8', '蓝色 L:9', '蓝色 XL:0'].map((row) => {
    const [name = '', stock] = row.split(':');
    return { id: name, name, price: 129, stock: Number(stock), code: name };
  }),
  attributes: [
    { name: '材质', value: '亚麻55%，棉45%' },
    { name: '克重', value: '每平方米180克' },
    { name: '产地', value: '山东' },
    { name: '领型', value: '翻领' },
    { name: '袖长', value: '长袖' },
  ],
  fab: [],
  sizeChart: {
    note: '平铺测量',
    rows: [
      {
        size: 'M',
        height: [165, 172],
        weight: [55, 65],
        measures: [
          { name: '胸围', cm: 106 },
          { name: '衣长', cm: 70 },
        ],
      },
      {
        size: 'L',
        height: [170, 178],
        weight: [65, 75],
        measures: [
          { name: '胸围', cm: 110 },
          { name: '衣长', cm: 72 },
        ],
      },
      {
        size: 'XL',
        height: [175, 185],
        weight: [75, 86],
        measures: [
          { name: '胸围', cm: 114 },
          { name: '衣长', cm: 74 },
        ],
      },
    ],
  },
  warranty: '开线、掉扣半年内免费修补。',
  caveats: ['不是免烫面料', '没有弹力'],
  faq: [],
  goesWith: [],
};

const cup: Product = {
  id: 'cup',
  shopId: SHOP,
  title: '青禾 316不锈钢保温杯 大容量',
  shortName: '旅行保温杯',
  category: '家居',
  price: 79,
  skus: [
    { id: 'cup-1', name: '墨绿', price: 79, stock: 30, code: 'C1' },
    { id: 'cup-2', name: '象牙白', price: 85, stock: 0, code: 'C2' },
  ],
  attributes: [
    { name: '容量', value: '500毫升' },
    { name: '重量', value: '约320克' },
    { name: '保温时长', value: '约12小时' },
    { name: '尺寸', value: '口径6厘米，高22厘米' },
  ],
  fab: [],
  warranty: '保修一年。',
  caveats: ['不能进洗碗机'],
  faq: [],
  goesWith: [],
};

const mat: Product = {
  id: 'mat',
  shopId: SHOP,
  title: '青禾 防滑地垫 厨房浴室',
  shortName: '防滑地垫',
  category: '家居',
  price: 45,
  skus: [
    { id: 'mat-1', name: '灰色 小号', price: 45, stock: 12, code: 'D1' },
    { id: 'mat-2', name: '灰色 大号', price: 69, stock: 7, code: 'D2' },
  ],
  attributes: [
    { name: '尺寸', value: '小号50×70厘米，大号80×120厘米' },
    { name: '防水等级', value: 'IPX4' },
    { name: '安全类别', value: 'B类' },
    { name: '表层', value: '聚酯纤维100%' },
    { name: '底层', value: '橡胶' },
    { name: '水洗', value: '支持，30度以下' },
  ],
  fab: [],
  caveats: ['没有1米5的尺寸', '不能烘干'],
  faq: [],
  goesWith: [],
};

const oil: Product = {
  id: 'oil',
  shopId: SHOP,
  title: '青禾 护手精油 清爽',
  shortName: '护手精油',
  category: '美妆',
  price: 56,
  skus: [
    { id: 'oil-1', name: '01柑橘 20ml', price: 56, stock: 14, code: 'Y1' },
    { id: 'oil-2', name: '02白桃 20ml', price: 56, stock: 0, code: 'Y2' },
  ],
  attributes: [
    { name: '成分', value: '甜杏仁油、乙醇、维生素E' },
    { name: '保质期', value: '24个月' },
    { name: '质地', value: '油状' },
    { name: '规格', value: '20ml/瓶' },
  ],
  fab: [],
  caveats: ['孕妇不能用', '不适合3岁以下宝宝'],
  faq: [],
  goesWith: [],
};

const shoe: Product = {
  id: 'shoe',
  shopId: SHOP,
  title: '青禾 缓震慢跑鞋',
  shortName: '慢跑鞋',
  category: '鞋靴',
  price: 299,
  skus: [
    { id: 'shoe-1', name: '灰色 39', price: 299, stock: 6, code: 'X1' },
    { id: 'shoe-2', name: '灰色 40', price: 319, stock: 0, code: 'X2' },
  ],
  attributes: [
    { name: '鞋面', value: '网布' },
    { name: '鞋底', value: '橡胶大底，EVA中底' },
    { name: '闭合方式', value: '系带' },
  ],
  fab: [],
  sizeChart: {
    note: '脚宽的拍大一码',
    rows: [
      { size: '39码', measures: [{ name: '脚长', cm: 24.5 }] },
      { size: '40码', measures: [{ name: '脚长', cm: 25 }] },
    ],
  },
  caveats: ['不适合打篮球'],
  faq: [],
  goesWith: [],
};

const lantern: Product = {
  id: 'lantern',
  shopId: SHOP,
  title: '青禾 充电提灯 野餐夜市',
  shortName: '充电提灯',
  category: '照明',
  price: 68,
  skus: [
    { id: 'lantern-1', name: '奶油黄 小号15寸', price: 68, stock: 9, code: 'T1' },
    { id: 'lantern-2', name: '深空灰 小号15寸', price: 68, stock: 0, code: 'T2' },
    { id: 'lantern-3', name: '深空灰 大号20寸', price: 98, stock: 4, code: 'T3' },
  ],
  attributes: [
    { name: '续航', value: '约30小时' },
    { name: '充电时间', value: '约3小时' },
    { name: '快充', value: '充10分钟亮2小时' },
    { name: '灯罩', value: '亚克力' },
    { name: '提手', value: '304不锈钢' },
    { name: '调光', value: '3档' },
    { name: '净重', value: '15寸款0.8千克，20寸款1.4千克' },
    { name: '折叠高度', value: '12厘米' },
    { name: '展开高度', value: '28厘米' },
  ],
  fab: [],
  warranty: '保修两年。',
  caveats: ['不能边充边用', '不支持APP控制'],
  faq: [],
  goesWith: [],
};

export const EXAMPLE_PRODUCTS: readonly Product[] = [shirt, cup, mat, oil, shoe, lantern];
