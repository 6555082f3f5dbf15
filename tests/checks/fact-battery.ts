import { P } from '../../lib/practice/demo/ids';

/** `conflict`: a fact of the demo shop says otherwise; `ok`: the facts agree, or it is no claim; `unknown`: the shop's facts are silent. */
export type Label = 'conflict' | 'ok' | 'unknown';

export interface BatteryGroup {
  name: string;
  /** The product in talk. */
  product?: string;
  /** The open conversation's buyer; his orders of the demo shop stand on the page. */
  buyer?: string;
  /** What he wrote last. */
  said?: string;
  /** China time; Wednesday 25 November 2026, 10 o'clock unless told. */
  at?: string;
  rows: [Label, string][];
}

const rows = (label: Label, block: string): [Label, string][] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => [label, line]);

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
      ...rows('conflict', '大豆纤维被现在只要159元\n这款活动价是189元，冬款也一样\n这床被子现价一百六十九元'),
      ...rows(
        'ok',
        '这款直降到199元，各尺寸同价\n原价239，活动价199元\n大豆被现在199块，比平时便宜40元\n标价219元的是200×230的',
      ),
      ...rows('unknown', '另一款被子卖159元\n两床一起只要380元\n运费只要6元\n预算200元左右够的'),
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
  {
    name: 'shipping in the morning',
    product: P.linenShirt,
    rows: [
      ...rows(
        'conflict',
        '现货24小时内发货\n付款后12小时内给您寄出\n18点前付款当天发出\n下午5点前拍的今天发\n我们默认发申通\n默认顺丰发货\n不满59元收8元运费\n新疆首重15元\n顺丰省外补20元\n店里统一发顺丰',
      ),
      ...rows(
        'ok',
        '48小时内发货\n现货两天内发出\n16点前付款的当天出库\n下午4点前拍下今天就能发\n现在拍今天就能发货\n默认发中通或者圆通\n不满59收6元运费\n新疆首重18元\n顺丰省内补8元，省外15元\n指定顺丰要补15元\n24小时内回复您\n换货验收后48小时内寄出',
      ),
      ...rows('unknown', '退货的运费是10元\n明天能到吗要看快递\n不能保证今天发\n尽量今天给您发'),
    ],
  },
  {
    name: 'shipping in the evening',
    product: P.linenShirt,
    at: '2026-11-25 19:30',
    rows: [
      ...rows('conflict', '现在拍今天就能发货\n亲，今天给您发出\n马上发货'),
      ...rows('ok', '现在拍的明天发货\n16点前付款的当天发\n今天发不了，明天给您发\n今天发了公告您看下'),
    ],
  },
  {
    name: 'shipping on a Saturday',
    product: P.linenShirt,
    at: '2026-11-28 10:00',
    rows: [...rows('conflict', '明天给您发货'), ...rows('ok', '今天给您发货\n周一给您发')],
  },
  {
    name: 'service terms',
    product: P.cardigan,
    rows: [
      ...rows(
        'conflict',
        '支持15天无理由退货\n三十天内都可以退换\n我们有30天价保\n破损请在72小时内联系我们拍照\n点燃过也可以退货\n退款一般7到10个工作日到账\n发票24小时内开好\n不喜欢可以退，来回运费我们承担\n质量问题退回，运费您承担',
      ),
      ...rows(
        'ok',
        '支持7天无理由退货\n签收后七天内可以退\n付款15天内降价可以申请价保\n破损请在48小时内联系我们拍照\n一般1到3个工作日到账\n发票3个工作日内开好\n质量问题来回运费我们承担\n尺码原因退货，运费需要您承担\n没拆封的可以退\n点燃后不支持退了',
      ),
      ...rows('unknown', '支持15天无理由吗我确认下\n退货请三天内寄回\n运费险会赔您一部分'),
    ],
  },
  {
    name: 'an order that waits for shipping',
    buyer: '杨梅汽水',
    rows: [
      ...rows(
        'conflict',
        '您的订单已经发货了\n物流显示已签收\n您的包裹今天能送到\n收件人：李**，核对一下\n收件人是李晓红，对的\n手机尾号1234\n您的订单号是318704256610019999\n您这单实付199元\n小鹿不吃草您好，这就给您查\n看到您还没付款',
      ),
      ...rows(
        'ok',
        '您这单还没发货，可以改地址\n收件人是吴晓红，没错的\n手机尾号8842\n您的订单号是318704256610010436\n您好，这就给您查\n杨梅汽水您好',
      ),
      ...rows('unknown', '已经给您补发了\n您的订单已经发货了吗'),
    ],
  },
  {
    name: 'an order on its way',
    buyer: '云边小卖部',
    rows: [
      ...rows('conflict', '您的包裹走的是圆通\n运单号78412600061999\n您这单还没发货\n快递单号是YT8830415561174'),
      ...rows(
        'ok',
        '您的包裹走的是中通\n运单号78412600061243\n已经给您发货了\n包裹到武汉转运中心了\n发的中通快递，单号78412600061243',
      ),
      ...rows('unknown', '明天应该能到，以快递为准\n快递员会提前电话联系您'),
    ],
  },
  {
    name: 'spoken without units, the shirt in talk',
    product: P.linenShirt,
    rows: [
      ...rows(
        'conflict',
        `
        全店满300减30
        两百立减三十，随便凑
        400的话可以减50呢
        满159减15的券记得领
        这张券满99才能用
        这件149
        衬衫卖159
        两件一起拍298
        顺丰包邮的
        百分百亚麻
        亚麻65 棉35
        这款有弹力的
        免烫的，拿出来就能穿
        是义乌产的
        是圆领的
        雾蓝L还有的
        本白XL还有30件
        165 62公斤拍M
        收到退货后3天退款给您
        一般72小时发货
        可以货到付款的
        我们不支持七天无理由
      `,
      ),
      ...rows(
        'ok',
        `
        400的话可以减40呢
        满159减10的券记得领
        这件169
        两件一起拍338，减20是318
        顺丰不包邮哦
        纯亚麻的会更硬，这款加了棉
        亚麻55 棉45
        不是免烫的，会有褶皱
        是小立领
        雾蓝M还有的
        165 62公斤拍L
        收到退货后24小时退款给您
        尾款付完15天内发
        不支持货到付款哦
        亚麻衬衫8折的活动过了
        衬衫不参加9折，开衫才是9折
        到手149这个价做不了哦
      `,
      ),
    ],
  },
  {
    name: 'parts of figures',
    product: P.mug,
    rows: [
      ...rows('conflict', '口径9厘米\n杯身重500克\n礼盒装59\n马克杯39块9\n每个账号限3只\n盖子是密封的'),
      ...rows('ok', '口径8.5厘米，高9.6厘米\n礼盒装65\n每个账号限2只\n盖子不密封'),
    ],
  },
  {
    name: 'what the buyer is asked to confirm',
    buyer: '云边小卖部',
    product: P.beddingSet,
    rows: [
      ...rows(
        'conflict',
        `
        收件人是李女士对吗
        收件人王强，尾号5907，核对一下
        手机尾号是5908对吗
        地址是武汉的对吧
        您拍的是雾蓝1.8米床的对吧
        您付了329对吧
        您的单号是78412600061234，中通的
      `,
      ),
      ...rows(
        'ok',
        `
        收件人是韩女士对吗
        手机尾号是5907对吗
        地址是湖北襄阳对吧
        您拍的是豆沙1.8米床的对吧
        您付了309对吧
        收件人换成李女士可以的
        电话换成尾号1234的可以
        您是想改成李女士收吗
      `,
      ),
    ],
  },
];
