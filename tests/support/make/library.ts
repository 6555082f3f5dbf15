import { BLANK_PHRASE, type Phrase } from '../../../lib/phrases/phrase';
import { seededRandom } from '../../../lib/practice/random';
import type { Stage } from '../../../lib/service/conversation';

/** What shops sell, what buyers ask of it, and how both are put: combined, they give as many different phrases as a bench wants. */
const GOODS = [
  ...[
    '卫衣',
    '连衣裙',
    '羽绒服',
    '牛仔裤',
    '衬衫',
    '针织衫',
    '西装',
    '半身裙',
    '睡衣',
    '袜子',
    '帽子',
    '围巾',
    '皮鞋',
    '凉鞋',
    '跑鞋',
  ],
  ...[
    '四件套',
    '枕头',
    '被子',
    '床垫',
    '窗帘',
    '地毯',
    '毛巾',
    '浴巾',
    '收纳箱',
    '衣架',
    '保温杯',
    '炒锅',
    '砂锅',
    '碗碟',
    '筷子',
  ],
  ...[
    '耳机',
    '充电宝',
    '数据线',
    '台灯',
    '键盘',
    '鼠标',
    '音箱',
    '手机壳',
    '路由器',
    '风扇',
    '加湿器',
    '电饭煲',
    '吹风机',
    '剃须刀',
    '电子秤',
  ],
  ...[
    '坚果',
    '绿茶',
    '红枣',
    '饼干',
    '挂面',
    '蜂蜜',
    '燕麦',
    '果干',
    '牛肉干',
    '酱油',
    '面霜',
    '洗面奶',
    '牙膏',
    '洗发水',
    '纸尿裤',
  ],
];
const VARIANTS = [
  '',
  '经典款',
  '加厚款',
  '儿童款',
  '大号',
  '小号',
  '礼盒装',
  '新款',
  '男款',
  '女款',
  '两件装',
  '升级款',
];

interface Topic {
  name: string;
  stage: Stage;
  questions: string[];
  answers: string[];
}

const TOPICS: Topic[] = [
  {
    name: '材质',
    stage: 'inquiry',
    questions: [
      '{物}是什么材质的',
      '{物}用的什么料子',
      '想问下{物}材质',
      '{物}是纯的吗还是混的',
      '{物}料子怎么样啊',
      '{物}成分能说一下吗',
    ],
    answers: [
      '{物}的材质和含量写在详情页参数里，您主要在意手感还是耐用，我按这个给您说',
      '{物}的用料以吊牌和参数表为准，我把参数截给您看',
    ],
  },
  {
    name: '尺寸',
    stage: 'inquiry',
    questions: [
      '{物}多大啊',
      '{物}尺寸发我看看',
      '{物}长宽多少',
      '{物}大小合不合适',
      '{物}的规格是多少',
      '量一下{物}多长',
    ],
    answers: [
      '{物}的尺寸在详情页有实测图，误差一到两厘米，您说下要放哪里，我帮您对一下',
      '{物}有几个规格，您告诉我使用的地方，我给您推荐',
    ],
  },
  {
    name: '有货',
    stage: 'inquiry',
    questions: ['{物}还有货吗', '{物}什么时候补货', '{物}现在能拍吗', '{物}缺货了吗', '{物}库存多少', '{物}还有没有了'],
    answers: [
      '{物}能拍下的规格都有现货，拍不了的在补，到货我给您留言',
      '{物}现在是{库存=有现货|缺货在补}，您需要哪个规格我帮您看',
    ],
  },
  {
    name: '发货',
    stage: 'help',
    questions: [
      '{物}什么时候发货',
      '{物}今天能发吗',
      '拍了{物}几天能发出来',
      '{物}多久发',
      '{物}发货快不快',
      '{物}啥时候能寄出',
    ],
    answers: ['{物}付款后按页面承诺的时间发出，您的订单预计{今天+2}前发', '{物}是现货，当天截单前付款的当天打包'],
  },
  {
    name: '优惠',
    stage: 'bargaining',
    questions: [
      '{物}能便宜点吗',
      '{物}有优惠券吗',
      '{物}最低多少钱',
      '{物}打折吗',
      '买两件{物}有优惠吗',
      '{物}还能再少点不',
    ],
    answers: [
      '{物}现在的价格已经是活动价了，店铺首页还有券可以领，我帮您算一下到手价',
      '{物}单件没有另外的折扣，凑满减更划算，我给您配一下',
    ],
  },
  {
    name: '退换',
    stage: 'after-sale',
    questions: [
      '{物}不合适能退吗',
      '{物}可以换别的吗',
      '{物}怎么退货',
      '{物}退货运费谁出',
      '{物}拆开了还能退吗',
      '{物}想换一个规格',
    ],
    answers: [
      '{物}不影响二次销售可以申请七天无理由，您在订单里点退换就行，我这边跟进',
      '{物}要换规格的话，您先别拆吊牌，告诉我换哪个，我查下库存',
    ],
  },
  {
    name: '质量',
    stage: 'after-sale',
    questions: [
      '{物}收到是坏的',
      '{物}有瑕疵怎么办',
      '{物}用两天就坏了',
      '{物}质量有问题',
      '{物}少了配件',
      '{物}破了一个口',
    ],
    answers: [
      '很抱歉让您遇到这种情况，麻烦拍一下{物}的问题处和快递面单，我马上给您登记处理',
      '{物}的问题我记下了，您看是补发还是退款，我按您的意思来办',
    ],
  },
  {
    name: '使用',
    stage: 'recommendation',
    questions: [
      '{物}怎么用',
      '{物}怎么清洗',
      '{物}需要注意什么',
      '{物}能机洗吗',
      '{物}怎么保养',
      '第一次用{物}要怎么弄',
    ],
    answers: [
      '{物}的使用方法在包装里有说明，第一次用建议先看注意事项那一页，有不清楚的随时问我',
      '{物}的清洗和保养我整理给您：先看标签，再按标签上的方式处理',
    ],
  },
  {
    name: '推荐',
    stage: 'recommendation',
    questions: [
      '{物}送人合适吗',
      '{物}和别的比哪个好',
      '推荐一款{物}',
      '{物}适合老人用吗',
      '{物}送朋友选哪个',
      '哪款{物}卖得多',
    ],
    answers: [
      '您是自己用还是送人，预算大概多少，我按这个给您挑{物}',
      '{物}有几款，主要差在{差别=容量|厚度|材质}，您更看重哪点',
    ],
  },
  {
    name: '物流',
    stage: 'after-sale',
    questions: [
      '{物}到哪了',
      '{物}怎么还没到',
      '{物}物流不动了',
      '{物}快递查不到',
      '{物}什么时候能送到',
      '我的{物}是不是丢了',
    ],
    answers: [
      '{物}的单号是{运单号}，我联系{快递}核实一下，有结果马上告诉您',
      '我看到{物}在途中，{快递}那边我催一下，请您留意电话',
    ],
  },
];

/** The same N always gives the same library. */
export function madeLibrary(count: number): Phrase[] {
  const random = seededRandom(20_260_901);
  const phrases: Phrase[] = [];
  for (let i = 0; phrases.length < count; i++) {
    const topic = TOPICS[i % TOPICS.length] as Topic;
    const goods = GOODS[Math.floor(i / TOPICS.length) % GOODS.length] as string;
    const round = Math.floor(i / (TOPICS.length * GOODS.length));
    const variant = VARIANTS[round % VARIANTS.length] as string;
    const batch = Math.floor(round / VARIANTS.length);
    const thing = `${variant}${goods}${batch === 0 ? '' : `${batch}代`}`;
    const put = (text: string) => text.replaceAll('{物}', thing);
    phrases.push({
      ...BLANK_PHRASE,
      id: `made-${i}`,
      shopId: '*',
      scope: 'shop',
      code: `m${i.toString(36)}`,
      title: `${thing}${topic.name}`,
      body: put(topic.answers[i % topic.answers.length] as string),
      variants: [],
      questions: random.shuffle(topic.questions).slice(0, 5).map(put),
      stage: topic.stage,
      groups: [topic.name, goods],
      tags: [],
      pinned: false,
      order: i,
      createdAt: 0,
      updatedAt: 0,
    });
  }
  return phrases;
}
