import type { Product } from '../../shop/product';
import { PRACTICE_SHOP } from '../shop';
import { P } from './ids';
import { skuList } from './skus';

export const electronics: Product[] = [
  {
    id: P.nightLight,
    shopId: PRACTICE_SHOP,
    title: '檐禾 人体感应小夜灯 充电磁吸起夜卧室走廊灯',
    shortName: '感应小夜灯',
    category: '数码',
    price: 59,
    skus: skuList('YH-YD41', [
      ['暖光 单只', 'N1', 59, 66],
      ['白光 单只', 'B1', 59, 41],
      ['暖光 两只装', 'N2', 109, 24],
    ]),
    attributes: [
      { name: '材质', value: '阻燃ABS，亚克力灯罩' },
      { name: '色温', value: '暖光3000K，白光6000K' },
      { name: '功率', value: '0.8瓦' },
      { name: '电池', value: '锂电池1000毫安时' },
      { name: '续航', value: '感应模式约40天（按每天触发10次），常亮约8小时' },
      { name: '充电', value: 'Type-C接口，约3小时充满，含线不含插头' },
      { name: '感应', value: '3米内、120度，天暗才亮，20秒后熄灭' },
      { name: '安装', value: '磁吸片加背胶' },
      { name: '尺寸', value: '直径8厘米，厚1.8厘米' },
      { name: '重量', value: '约78克' },
      { name: '产地', value: '广东深圳' },
    ],
    fab: [
      {
        attribute: '暗处有人才亮，20秒自动灭',
        advantage: '比插电常亮的小灯省事',
        benefit: '半夜起来不用摸开关，也不晃眼',
      },
      { attribute: '磁吸加Type-C充电', advantage: '比装电池的不用总买电池', benefit: '取下来用手机线就能充' },
    ],
    care: '软布擦拭，不要水洗。',
    warranty: '一年质保，非人为损坏可换新。',
    caveats: ['不含充电插头', '不防水，不适合淋浴间', '白天光线亮时感应不亮是正常的'],
    faq: [
      { question: '白天为什么不亮', answer: '灯带光感，环境亮的时候不会亮，用手遮住中间的小孔就能试。' },
      { question: '能用多久', answer: '按每天触发10次算，充满大约用40天，常亮模式大约8小时。' },
      { question: '要打孔吗', answer: '不用打孔，磁吸片背面有胶，贴在干净的墙面或柜子上就行。' },
    ],
    goesWith: [P.kidsPyjamas, P.candle],
  },
  {
    id: P.handWarmer,
    shopId: PRACTICE_SHOP,
    title: '檐禾 双面发热充电暖手宝 便携小巧学生办公',
    shortName: '充电暖手宝',
    category: '数码',
    price: 89,
    skus: skuList('YH-NS42', [
      ['米白 5000毫安', 'MB', 89, 37],
      ['雾粉 5000毫安', 'WF', 89, 0],
      ['墨绿 5000毫安', 'ML', 89, 29],
    ]),
    attributes: [
      { name: '材质', value: 'ABS外壳，铝合金发热面' },
      { name: '电池', value: '锂电池5000毫安时，18.5瓦时' },
      { name: '档位', value: '三档，约42、48、54度' },
      { name: '续航', value: '低档约6小时，高档约3小时' },
      { name: '充电', value: 'Type-C接口，约2.5小时充满' },
      { name: '发热', value: '双面，约10秒有热感' },
      { name: '保护', value: '过热自动断电，过充过放保护' },
      { name: '尺寸', value: '10.5×5.6×2.8厘米' },
      { name: '重量', value: '约165克' },
      { name: '产地', value: '广东深圳' },
      { name: '乘机', value: '18.5瓦时，随身携带不可托运，以航司要求为准' },
    ],
    fab: [
      { attribute: '双面发热、三档温度', advantage: '比单面的两只手都暖得到', benefit: '通勤路上来回捂，不用一直翻面' },
      { attribute: '165克、手掌大小', advantage: '比灌水的暖手袋轻', benefit: '大衣口袋放得下，不怕漏水' },
    ],
    care: '表面用干布擦，长期不用每两个月充一次电。',
    warranty: '一年质保，非人为损坏可换新。',
    caveats: ['不能给手机充电', '睡觉时请关机，避免低温烫伤', '皮肤感觉迟钝的人和幼儿不要单独使用'],
    faq: [
      { question: '能给手机充电吗', answer: '这款只发热，没有给手机充电的功能，接口是给它自己充电用的。' },
      { question: '会不会烫', answer: '高档约54度，隔着手套或衣服用比较合适，贴身请用低档，睡觉请关机。' },
      { question: '能带上飞机吗', answer: '电池18.5瓦时，一般可以随身带、不能托运，具体以航司要求为准。' },
    ],
    goesWith: [P.downVest],
  },
];
