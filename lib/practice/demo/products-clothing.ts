import type { Product } from '../../shop/product';
import { PRACTICE_SHOP } from '../shop';
import { P } from './ids';
import { skuGrid } from './skus';

/** Clothes other than tops. */
export const clothing: Product[] = [
  {
    id: P.trousers,
    shopId: PRACTICE_SHOP,
    title: '檐禾 高腰直筒休闲裤女 垂感九分西装裤',
    shortName: '直筒裤',
    category: '服装',
    price: 159,
    skus: skuGrid('YH-KZ04', 159, { 黑色: 'HS', 卡其: 'KQ' }, { S: 'S', M: 'M', L: 'L', XL: 'XL' }, [
      [20, 37, 29, 13],
      [11, 18, 16, 0],
    ]),
    attributes: [
      { name: '材质', value: '聚酯纤维72%，粘纤24%，氨纶4%' },
      { name: '克重', value: '每平方米280克' },
      { name: '单件重量', value: 'M码约380克' },
      { name: '裤型', value: '高腰直筒' },
      { name: '裤长', value: '九分，M码外侧长92厘米' },
      { name: '腰型', value: '前平腰，后腰半松紧' },
      { name: '口袋', value: '两侧斜插袋，后假袋' },
      { name: '弹力', value: '微弹' },
      { name: '厚薄', value: '适中' },
      { name: '适合季节', value: '春、秋、初冬' },
      { name: '产地', value: '广东东莞' },
    ],
    fab: [
      { attribute: '含粘纤24%的西装料', advantage: '比全涤的裤子垂一些', benefit: '坐一天起身，膝盖不容易鼓包' },
      { attribute: '后腰半松紧', advantage: '比全平腰多约4厘米余量', benefit: '吃完饭、久坐都不勒' },
    ],
    sizeChart: {
      note: '按腰围选码更准；臀围偏大的建议大一码。平铺测量误差1到2厘米。',
      rows: [
        {
          size: 'S',
          height: [152, 165],
          weight: [40, 48],
          measures: [
            { name: '腰围', cm: 66 },
            { name: '臀围', cm: 92 },
            { name: '裤长', cm: 90 },
          ],
        },
        {
          size: 'M',
          height: [155, 168],
          weight: [48, 55],
          measures: [
            { name: '腰围', cm: 70 },
            { name: '臀围', cm: 96 },
            { name: '裤长', cm: 92 },
          ],
        },
        {
          size: 'L',
          height: [158, 172],
          weight: [55, 62],
          measures: [
            { name: '腰围', cm: 74 },
            { name: '臀围', cm: 100 },
            { name: '裤长', cm: 93 },
          ],
        },
        {
          size: 'XL',
          height: [160, 175],
          weight: [62, 70],
          measures: [
            { name: '腰围', cm: 78 },
            { name: '臀围', cm: 104 },
            { name: '裤长', cm: 94 },
          ],
        },
      ],
    },
    care: '30度以下机洗装洗衣袋，反面低温熨烫，不烘干。',
    warranty: '开线、拉链故障一年内可联系店铺处理。',
    caveats: ['不是加绒款', '卡其色偏浅，深色内裤可能透色', '后袋是装饰，不能放东西'],
    faq: [
      { question: '裤长多少', answer: 'M码外侧长92厘米，是九分的设计；身高165左右穿到脚踝上一点。' },
      { question: '冬天能穿吗', answer: '面料厚薄适中，不带绒，室内和初冬可以，室外冷的时候建议里面加薄打底裤。' },
      { question: '静电大吗', answer: '干燥天气会有少量静电，洗时加一点柔顺剂会好很多。' },
    ],
    goesWith: [P.linenShirt, P.cardigan],
  },
  {
    id: P.downVest,
    shopId: PRACTICE_SHOP,
    title: '檐禾 轻薄羽绒马甲男女款 立领可收纳内搭保暖',
    shortName: '羽绒马甲',
    category: '服装',
    price: 269,
    skus: skuGrid('YH-MJ05', 269, { 黑色: 'HS', 米灰: 'MH' }, { M: 'M', L: 'L', XL: 'XL', '2XL': '2XL' }, [
      [16, 25, 22, 9],
      [12, 14, 2, 0],
    ]),
    attributes: [
      { name: '面料', value: '聚酰胺纤维100%' },
      { name: '里料', value: '聚酰胺纤维100%' },
      { name: '填充物', value: '白鸭绒，绒子含量90%' },
      { name: '充绒量', value: 'L码75克' },
      { name: '单件重量', value: 'L码约215克' },
      { name: '领型', value: '立领' },
      { name: '版型', value: '合身，外面可套大衣' },
      { name: '口袋', value: '两侧拉链袋，内侧一个收纳袋' },
      { name: '防泼水', value: '小雨水珠可抖落，不是雨衣' },
      { name: '适合季节', value: '秋、冬' },
      { name: '产地', value: '江苏常熟' },
      { name: '执行标准', value: 'GB/T 14272' },
    ],
    fab: [
      {
        attribute: 'L码75克鸭绒，整件约215克',
        advantage: '比同保暖程度的棉马甲轻约三成',
        benefit: '穿在大衣里面不臃肿，胳膊活动方便',
      },
      { attribute: '内侧自带收纳袋', advantage: '叠起来和一瓶水差不多大', benefit: '出差、坐车放包里不占地方' },
    ],
    sizeChart: {
      note: '合身版，里面要穿厚毛衣的建议大一码；平铺测量误差1到2厘米。',
      rows: [
        {
          size: 'M',
          height: [155, 165],
          weight: [45, 55],
          measures: [
            { name: '胸围', cm: 98 },
            { name: '衣长', cm: 60 },
          ],
        },
        {
          size: 'L',
          height: [162, 172],
          weight: [55, 65],
          measures: [
            { name: '胸围', cm: 104 },
            { name: '衣长', cm: 63 },
          ],
        },
        {
          size: 'XL',
          height: [168, 178],
          weight: [65, 75],
          measures: [
            { name: '胸围', cm: 110 },
            { name: '衣长', cm: 66 },
          ],
        },
        {
          size: '2XL',
          height: [174, 185],
          weight: [75, 86],
          measures: [
            { name: '胸围', cm: 116 },
            { name: '衣长', cm: 69 },
          ],
        },
      ],
    },
    care: '中性洗涤剂手洗或轻柔机洗，不拧干，低温烘干后轻拍蓬松；不要干洗。',
    warranty: '拉链故障、明显钻绒一年内可联系店铺处理。',
    caveats: ['不防大雨', '轻薄款，零下十度以下室外需配外套', '缝线处偶有个别细绒冒出，属于正常'],
    faq: [
      { question: '充绒量多少', answer: 'L码充绒75克，白鸭绒，绒子含量90%；M码约70克，XL约80克。' },
      {
        question: '跑绒吗',
        answer: '面料和里料做过防绒处理，缝线处偶尔会有个别细绒；如果持续大量钻绒，一年内联系我们处理。',
      },
      {
        question: '有味道吗',
        answer: '刚拆封可能有一点包装味，通风一天会散；如果味道一直很重，拍给我们看看，帮您处理。',
      },
      { question: '能机洗吗', answer: '可以用洗衣机轻柔程序，装洗衣袋，加中性洗涤剂，洗完低温烘干并轻轻拍松。' },
    ],
    goesWith: [P.sweatshirt, P.handWarmer],
  },
  {
    id: P.kidsPyjamas,
    shopId: PRACTICE_SHOP,
    title: '檐禾 儿童纯棉家居服套装 男女童长袖睡衣两件套',
    shortName: '儿童家居服',
    category: '服装',
    price: 99,
    skus: skuGrid(
      'YH-ET06',
      99,
      { 小熊灰: 'XH', 蓝格: 'LG' },
      { '100码': '100', '110码': '110', '120码': '120', '130码': '130' },
      [
        [17, 23, 25, 8],
        [13, 0, 19, 6],
      ],
    ),
    attributes: [
      { name: '材质', value: '棉100%' },
      { name: '克重', value: '每平方米190克' },
      { name: '套装', value: '上衣一件，长裤一条' },
      { name: '安全类别', value: 'GB 31701 A类（婴幼儿标准）' },
      { name: '适合年龄', value: '约3到9岁，以身高为准' },
      { name: '厚薄', value: '适中，双面针织' },
      { name: '领型', value: '圆领，肩部无扣' },
      { name: '裤腰', value: '松紧腰，内有防勒里布' },
      { name: '标签', value: '领标热转印，无硬标' },
      { name: '产地', value: '福建石狮' },
      { name: '洗后变化', value: '缩率约4%' },
    ],
    fab: [
      { attribute: '双面针织全棉', advantage: '比梭织睡衣软，有伸缩', benefit: '孩子翻身打滚不绷着' },
      { attribute: '领标热转印', advantage: '比缝上去的标少一处硬边', benefit: '小朋友不会总喊脖子痒' },
    ],
    sizeChart: {
      note: '以孩子身高为准，介于两码之间建议选大一码。',
      rows: [
        {
          size: '100码',
          height: [90, 100],
          weight: [12, 16],
          measures: [
            { name: '胸围', cm: 64 },
            { name: '衣长', cm: 40 },
            { name: '裤长', cm: 56 },
          ],
        },
        {
          size: '110码',
          height: [100, 110],
          weight: [15, 19],
          measures: [
            { name: '胸围', cm: 68 },
            { name: '衣长', cm: 43 },
            { name: '裤长', cm: 62 },
          ],
        },
        {
          size: '120码',
          height: [110, 120],
          weight: [18, 23],
          measures: [
            { name: '胸围', cm: 72 },
            { name: '衣长', cm: 46 },
            { name: '裤长', cm: 68 },
          ],
        },
        {
          size: '130码',
          height: [120, 130],
          weight: [22, 29],
          measures: [
            { name: '胸围', cm: 76 },
            { name: '衣长', cm: 49 },
            { name: '裤长', cm: 74 },
          ],
        },
      ],
    },
    care: '40度以下机洗，深浅分开，自然晾干。',
    warranty: '开线、松紧失效半年内可联系店铺处理。',
    caveats: ['不是加厚款', '没有140码', '贴身衣物试穿请保留吊牌'],
    faq: [
      { question: '宝宝能穿吗', answer: '安全类别是婴幼儿标准的A类，尺码从100码开始，身高90厘米以上的小朋友可以穿。' },
      { question: '会不会掉色', answer: '正常冷水洗不明显掉色，建议头一次单独洗，深浅分开。' },
      { question: '尺码偏大偏小', answer: '按身高选就合适，两码之间建议选大一码，全棉洗后会缩一点。' },
    ],
    goesWith: [P.towels, P.nightLight],
  },
];
