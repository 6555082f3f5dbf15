import { expect, it } from 'vitest';
import { checkFacts } from '../../lib/checks/facts';
import { type ShopFacts, ShopKnowledge } from '../../lib/checks/facts/shop-knowledge';
import type { Product } from '../../lib/shop/product';
import { aViewOf } from '../support/views';

// Shops of other trades than the demo shop's: what is said of any goods, in the words of any agent.
const now = Date.parse('2026-12-09T10:00:00+08:00');
const rowsOf = (text: string) => text.split(';').map((row) => row.split('|') as [string, string, string]);
const product = (
  id: string,
  shortName: string,
  skus: string,
  attributes: string,
  caveats: string[],
  warranty: string,
): Product => ({
  id,
  shopId: 's',
  title: `野径 ${shortName}`,
  shortName,
  category: '露营',
  price: Number(rowsOf(skus)[0]?.[1]),
  skus: rowsOf(skus).map(([name, price, stock]) => ({
    id: name,
    name,
    price: Number(price),
    stock: Number(stock),
    code: name,
  })),
  attributes: attributes.split(';').map((row) => {
    const [name = '', value = ''] = row.split('=');
    return { name, value };
  }),
  fab: [],
  warranty,
  caveats,
  faq: [],
  goesWith: [],
});

const tent = product(
  'tent',
  '速开帐篷',
  '橄榄绿 3-4人|299|18;米白 3-4人|299|0;橄榄绿 5-8人|459|2',
  '外帐面料=150D牛津布;展开尺寸=3-4人款240×210×135cm，5-8人款305×305×180cm;重量=3-4人款3.8kg，5-8人款6.5kg;支架=玻璃纤维杆;防晒指数=UPF50+;门窗=两门两窗',
  ['不适合冬季露营', '防潮垫需另购'],
  '支架一年内免费换，帐布半年。',
);
const vacuum = product(
  'vacuum',
  '车载吸尘器',
  '黑色|139|66;象牙白|149|0',
  '吸力=12000Pa;续航=标准档约25分钟，强力档约15分钟;充电时间=约3.5小时;尘杯容量=0.4L;工作温度=-10℃~45℃;配件=扁吸嘴、毛刷;滤网=可水洗HEPA',
  ['不能吸水', '不能边充边用', '没有GPS'],
  '整机质保一年。',
);
const shop: ShopFacts = {
  products: [tent, vacuum],
  promotions: [
    {
      id: 'gift',
      shopId: 's',
      name: '帐篷赠品',
      startsAt: 0,
      endsAt: now * 2,
      scope: { kind: 'products', productIds: ['tent'] },
      rule: { form: 'gift', from: 0, gift: '地钉8根、防风绳4根' },
      stackable: true,
      order: 1,
      exclusions: [],
      caveats: [],
      answers: [],
    },
  ],
  policies: [
    {
      id: 'ship',
      shopId: 's',
      topic: 'shipping',
      title: '发货',
      text: '14:00前付款当天发货。默认发圆通、韵达，5-8人帐篷发安能。江浙沪次日到，其他地区3到5天。',
      answers: [],
    },
  ],
  orders: [],
};
const knowledge = new ShopKnowledge(shop);
const told = (text: string, shown: Product) =>
  checkFacts(text, knowledge, { view: aViewOf(shown), now }).map(({ ruleId, start, end }) => [
    ruleId.slice('fact-conflict.'.length),
    text.slice(start, end),
  ]);

it.each([
  ['5-8人的展开两米八', tent, 'specification'],
  ['小的那个才2公斤多', tent, 'specification'],
  ['高一米五，能站着', tent, 'specification'],
  ['杆子是铝合金的', tent, 'part-material'],
  ['防晒UPF40', tent, 'grade'],
  ['三门三窗，透气', tent, 'counted-part'],
  ['里面带防潮垫的', tent, 'feature'],
  ['米色的今天能发', tent, 'stock'],
  ['大的429', tent, 'price'],
  ['大的只比小的贵100', tent, 'price-difference'],
  ['送地钉12根', tent, 'gift'],
  ['送地钉和雨布', tent, 'gift'],
  ['帐布一年内免费换', tent, 'warranty'],
  ['5-8人帐篷发圆通', tent, 'courier'],
  ['到成都明天就能到', tent, 'arrival'],
  ['充3.5小时能吸45分钟', vacuum, 'charge-run'],
  ['充一个小时就能吸25分钟', vacuum, 'charge-run'],
  ['吸力15000帕', vacuum, 'specification'],
  ['零下30度也能用', vacuum, 'specification'],
  ['滤网不能水洗哈', vacuum, 'denied-support'],
  ['没有毛刷的', vacuum, 'denied-support'],
  ['白的跟黑的一个价', vacuum, 'price-difference'],
] as const)('contradicts: %s', (text, shown, rule) => {
  expect(told(text, shown).map(([id]) => id)).toEqual([rule]);
});

it.each([
  ['3-4人款展开2米4乘2米1，睡三个大人宽松', tent],
  ['高一米三五，站不直', tent],
  ['不到8斤，3.8公斤', tent],
  ['大的6.5公斤，小的3.8', tent],
  ['小号299，大号459，差160', tent],
  ['送8根地钉和4根防风绳', tent],
  ['防潮垫要另外配', tent],
  ['一点半前拍今天就发了', tent],
  ['到杭州明天就能到', tent],
  ['5-8人帐篷发安能，小帐篷发圆通', tent],
  ['建议地钉斜45度打进去', tent],
  ['充3.5小时能吸25分钟左右', vacuum],
  ['强力档一刻钟，标准档25分钟左右', vacuum],
  ['滤网拆下来水洗，晾干24小时再装', vacuum],
  ['每次用10分钟就够了', vacuum],
  ['零下10度也能用', vacuum],
  ['白的没货了，黑的有', vacuum],
  ['不能吸水哈，只吸干的', vacuum],
] as const)('is right, or no claim: %s', (text, shown) => {
  expect(told(text, shown)).toEqual([]);
});

it.each([
  ['接口(主', '圆孔', '接口(主是扁口的'],
  ['连接[外', '蓝牙', '连接[外是有线的'],
  ['音色(种', '128种', '音色(种有200种'],
  ['节奏[内', '60', '节奏[内有200种'],
])('are read of attributes of any name, %s: signs of patterns are signs like others', (name, value, said) => {
  const odd: Product = { ...tent, id: 'odd', attributes: [{ name, value }] };
  const only = new ShopKnowledge({ ...shop, products: [odd] });
  const found = checkFacts(said, only, { view: aViewOf(odd), now });
  expect(found.map(({ fact }) => fact?.text)).toEqual([`${name}：${value}`]);
});
