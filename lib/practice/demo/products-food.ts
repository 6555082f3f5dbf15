import type { Product } from '../../shop/product';
import { PRACTICE_SHOP } from '../shop';
import { P } from './ids';
import { skuList } from './skus';

export const food: Product[] = [
  {
    id: P.nuts,
    shopId: PRACTICE_SHOP,
    title: '檐禾 每日混合坚果30袋 果干果仁独立小包750克',
    shortName: '混合坚果',
    category: '食品',
    price: 109,
    skus: skuList('YH-JG31', [
      ['15袋 375克', '15', 59, 90],
      ['30袋 750克', '30', 109, 130],
      ['30袋 礼盒装', '30L', 129, 40],
    ]),
    attributes: [
      { name: '配料', value: '腰果、核桃仁、扁桃仁、榛子仁、蔓越莓干、蓝莓干' },
      { name: '果仁果干比例', value: '果仁约70%，果干约30%' },
      { name: '净含量', value: '750克（25克×30袋）' },
      { name: '保质期', value: '240天' },
      { name: '储存', value: '阴凉干燥，开袋后当天吃完' },
      { name: '口味', value: '果仁原味低温烘烤，果干含糖' },
      { name: '致敏信息', value: '含坚果，同线加工花生、牛奶制品' },
      { name: '包装', value: '独立小包，外纸盒' },
      { name: '产地', value: '浙江杭州分装' },
      { name: '毛重', value: '约0.95千克' },
    ],
    fab: [
      { attribute: '25克独立小包', advantage: '比大罐装不容易受潮', benefit: '每天一袋带去单位，不用自己分' },
      { attribute: '果仁约占七成', advantage: '比果干为主的搭配更耐嚼', benefit: '下午垫肚子合适' },
    ],
    caveats: ['含坚果，过敏人群不能食用', '果干含糖，不是无糖产品', '三岁以下不建议吃整粒果仁'],
    faq: [
      { question: '什么时候生产的', answer: '按批次发货，收到时剩余保质期不少于150天，包装侧面印有生产日期。' },
      { question: '孕妇能吃吗', answer: '普通食品，对坚果不过敏一般可以吃，拿不准请先问医生，每天一小袋就够。' },
      { question: '有没有花生', answer: '配料里没有花生，但和花生同线加工，花生过敏的话请不要选这款。' },
      { question: '糖尿病能吃吗', answer: '果干里含糖，需要控糖的话请先问医生，我们不建议自己判断。' },
    ],
    goesWith: [P.lotusPorridge, P.strawberries],
  },
  {
    id: P.lotusPorridge,
    shopId: PRACTICE_SHOP,
    title: '檐禾 桂花坚果藕粉羹 罐装代早餐冲饮500克',
    shortName: '桂花藕粉',
    category: '食品',
    price: 45,
    skus: skuList('YH-OF32', [
      ['桂花坚果 500克', 'GH', 45, 76],
      ['红枣枸杞 500克', 'HZ', 45, 52],
      ['两罐装 桂花加红枣', 'L2', 85, 34],
    ]),
    attributes: [
      { name: '配料', value: '藕粉、白砂糖、麦芽糊精、燕麦片、南瓜子仁、桂花' },
      { name: '藕粉含量', value: '35%' },
      { name: '净含量', value: '500克' },
      { name: '保质期', value: '365天' },
      { name: '储存', value: '阴凉干燥密封' },
      { name: '冲泡', value: '35克粉先加少许温水调匀，再冲约200毫升沸水' },
      { name: '口味', value: '微甜' },
      { name: '致敏信息', value: '含燕麦、坚果' },
      { name: '包装', value: '铁罐，内附量勺' },
      { name: '产地', value: '浙江杭州' },
      { name: '毛重', value: '约0.68千克' },
    ],
    fab: [
      { attribute: '铁罐加量勺', advantage: '比袋装好密封', benefit: '抽屉里放一罐，随手冲一碗' },
      { attribute: '配料带燕麦和瓜子仁', advantage: '比纯藕粉有嚼头', benefit: '早上来不及做饭也能垫一垫' },
    ],
    caveats: ['含白砂糖，不是无糖款', '不是药品，不能代替正餐治疗', '水温不够会冲不成糊'],
    faq: [
      { question: '冲不开怎么办', answer: '先用两勺温水把粉调匀，再冲刚烧开的水，边冲边搅，水温不够就不成糊。' },
      { question: '甜不甜', answer: '配料里有白砂糖，是微甜口；喜欢淡一点可以多加水，目前没有无糖款。' },
      { question: '藕粉含量多少', answer: '藕粉占35%，其余是燕麦、坚果和桂花等配料，罐身配料表都有标。' },
    ],
    goesWith: [P.mug, P.nuts],
  },
  {
    id: P.strawberries,
    shopId: PRACTICE_SHOP,
    title: '檐禾 冻干草莓脆 整粒果干零食袋装',
    shortName: '冻干草莓',
    category: '食品',
    price: 36,
    skus: skuList('YH-CM33', [
      ['50克袋装', '50', 19.9, 140],
      ['100克袋装', '100', 36, 95],
      ['100克三袋装', '300', 99, 28],
    ]),
    attributes: [
      { name: '配料', value: '草莓' },
      { name: '工艺', value: '真空冷冻干燥' },
      { name: '净含量', value: '50克、100克' },
      { name: '保质期', value: '300天' },
      { name: '储存', value: '阴凉干燥，开袋后夹紧袋口' },
      { name: '口味', value: '酸甜，不另加糖' },
      { name: '形态', value: '整粒为主，运输会有碎粒' },
      { name: '原料产地', value: '山东烟台' },
      { name: '包装', value: '自封铝箔袋，内有干燥剂' },
    ],
    fab: [
      { attribute: '配料只有草莓', advantage: '比裹糖的果干简单', benefit: '看得懂配料表，给孩子解馋也好掌握' },
      { attribute: '自封铝箔袋', advantage: '比普通塑料袋不易回潮', benefit: '一次吃不完，夹紧还是脆的' },
    ],
    caveats: ['偏酸，不另加糖', '开袋受潮会变软', '干燥剂不能食用'],
    faq: [
      { question: '酸不酸', answer: '没有另外加糖，是草莓本身的酸甜味，偏酸一点；怕酸可以拌酸奶吃。' },
      {
        question: '碎了很多',
        answer: '冻干果很脆，路上会有一些碎粒，属于正常；如果大半都碎了，拍照给我们，帮您处理。',
      },
      { question: '小孩能吃吗', answer: '配料只有草莓，三岁以上可以吃，请看护着慢慢吃，干燥剂先拿出来。' },
    ],
    goesWith: [P.nuts],
  },
];
