import { P } from '../../lib/practice/demo/ids';
import { SERVICE } from './fact-battery-service';
import { type BatteryGroup, rows } from './fact-rows';

export const BATTERY: BatteryGroup[] = [
  {
    name: 'tiers, gifts and coupons, the shirt in talk',
    product: P.linenShirt,
    rows: [
      ...rows(
        'conflict',
        `
        现在全店每满200减30，您可以凑一凑
        亲，满200减五十哦
        每满300减20，上不封顶
        店铺券满159减20，首页领
        首页有20元优惠券可以领
        满199送帆布袋一个
        满299元送雨伞一把
        下单就送帆布袋哦
        满99包邮，您这边还差一点
        满三十九元就可以包邮
        全场包邮，放心拍
        西藏也是包邮的
        亚麻衬衫现在打8折
        这款9折，可以放心拍
        全店满减活动到12月10号
      `,
      ),
      ...rows(
        'ok',
        `
        全店每满200减20，上不封顶
        满200减20，满400减40
        每满两百减二十，按折后算
        首页领满159减10的券，一单用一张
        有10元优惠券可以用
        满299送帆布袋，随货发出
        满59包邮，默认中通或圆通
        实付满五十九块就包邮
        新疆不包邮哦
        亚麻衬衫的8折活动昨天已经结束了
        满减活动到12月2号24点
        是不是满200减30您再看下页面
        不是满200减30，是满200减20
        如果满200减30我也想买哈哈
        您说的满200减50我没有查到
        之前是满300减50，现在换成每满200减20了
        别家满99减30我们做不了
        还差11元就满200了
        买两件刚好满300，可以送帆布袋
      `,
      ),
      ...rows(
        'unknown',
        `
        平台满300减50的券可以叠加看看
        会员再打95折，结算页会显示
        双12满300减50，到时候提醒您
        满500有神秘礼物，看仓库安排
        红包可以抵5元
      `,
      ),
    ],
  },
  {
    name: 'food tiers',
    product: P.nuts,
    rows: [
      ...rows('conflict', '食品满99减20，凑单很划算\n坚果满169减50\n草莓和坚果一起满99减30'),
      ...rows('ok', '食品满99减15，满169减30\n坚果、藕粉一起满169减30\n满99减15，您再加一袋草莓就够了'),
      ...rows('unknown', '满300减多少我帮您问下\n您想要满99减20吗'),
    ],
  },
  {
    name: 'prices',
    product: P.quilt,
    rows: [
      ...rows(
        'conflict',
        '大豆纤维被现在只要159元\n这款活动价是189元，冬款也一样\n这床被子现价一百六十九元\n两床一起只要380元',
      ),
      ...rows(
        'ok',
        '这款直降到199元，各尺寸同价\n原价239，活动价199元\n大豆被现在199块，比平时便宜40元\n标价219元的是200×230的',
      ),
      ...rows('unknown', '另一款被子卖159元\n两床一起只要378元\n运费只要6元\n预算200元左右够的'),
    ],
  },
  {
    name: 'discounts of the cardigan',
    product: P.cardigan,
    rows: [
      ...rows(
        'conflict',
        '羊毛开衫现在打8折\n这款85折，折后还能满减\n这件现在卖169元\n这款是纯羊毛的\n含羊毛50%，很暖和\n绵羊毛32%，腈纶30%，聚酯纤维28%',
      ),
      ...rows(
        'ok',
        '这款9折，折后206.1元\n羊毛开衫九折，再参加每满200减20\n这件现在206元，打完折的价\n含绵羊毛32%，不是纯羊毛哦\n羊毛32%，好打理一些\n比纯羊毛的好打理\n标价229元',
      ),
      ...rows('unknown', '学生有专享9.5折\n起球的话可以用剃毛器'),
    ],
  },
  {
    name: 'material and measures of the shirt',
    product: P.linenShirt,
    said: '我162，52kg穿多大',
    rows: [
      ...rows(
        'conflict',
        '这款是95%棉的\n面料是全棉的，很软\n亚麻70%，棉30%\n克重200克，不算薄\nM码胸围是112cm\nL码衣长70厘米\n建议您拍XL码\n162cm 52kg穿S就可以',
      ),
      ...rows(
        'ok',
        '亚麻55%，棉45%\n含棉45%，比纯麻软\nM码胸围108\nL的衣长67厘米\n建议您拍M码\n162cm 52公斤穿M码合适\n喜欢宽松可以拍L码\n不是全棉的，有一半多是亚麻\n克重165克，夏天穿正好',
      ),
      ...rows('unknown', '裤子是95%棉的\nM码领围40厘米\n建议配浅肤色内衣'),
    ],
  },
  {
    name: 'stock of the shirt',
    product: P.linenShirt,
    rows: [
      ...rows('conflict', '雾蓝L码有现货，今天能出\n雾蓝的L还有货\n本白M码没货了\n豆绿XL还剩30件'),
      ...rows('ok', '本白M码有现货\n雾蓝L码暂时没货\n雾蓝M和XL都有货\n豆绿XL还剩4件\n雾蓝L有货的话我通知您'),
      ...rows('unknown', '雾蓝L码预计周五补货\n雾蓝L码有货吗我查下\n别的颜色有货'),
    ],
  },
  {
    name: 'the mug',
    product: P.mug,
    rows: [
      ...rows('conflict', '容量是500毫升\n柿子红有现货\n马克杯秒杀价29元'),
      ...rows(
        'ok',
        '容量380ml\n容量380毫升，冲一包正好\n秒杀价39元，每个账号限2只\n柿子红暂时没货\n售完恢复49元\n礼盒装65元',
      ),
      ...rows('unknown', '普通杯子容量300毫升\n保温效果一般，不是保温杯'),
    ],
  },
  {
    name: 'the hand warmer and the lamp',
    product: P.handWarmer,
    rows: [
      ...rows(
        'conflict',
        '暖手宝质保两年\n这款保修3年，放心用\n雾粉有现货\n这款现在卖75元\n电池容量8000毫安，电池8000毫安时',
      ),
      ...rows('ok', '一年质保，非人为损坏换新\n质保12个月\n雾粉没货了，墨绿有现货\n这款89元\n电池5000毫安时'),
      ...rows('unknown', '质保期内坏了怎么办我发您流程\n暖手宝要质保两年吗'),
    ],
  },
  {
    name: 'towels and bedding',
    product: P.towels,
    rows: [
      ...rows('conflict', '毛巾第2件免单\n第二件3折，两盒一起拍\n四件套定金50抵100\n定金30抵90，先付定金'),
      ...rows('ok', '毛巾第2件半价\n第二件5折，很划算\n四件套预售定金30抵60'),
      ...rows('unknown', '第二件3折吗我问下\n定金付了非质量问题不退'),
    ],
  },
  ...SERVICE,
];
