import { commonRules } from '../platform-rows';
import { familyRules, near, platformPack, sayings } from '../rows';

const BOOK = '《淘宝平台规则总则》及《天猫市场管理规范》';

export default platformPack(
  'taobao',
  '淘宝 / 天猫',
  ['taobao', 'tmall'],
  commonRules({
    id: 'taobao',
    own: '淘宝 天猫 阿里',
    others: '拼多多 京东 抖音 快手 唯品会 小红书 得物 闲鱼 1688 微店 视频号 苏宁',
    staff: '淘宝客服 淘宝小二 天猫小二 平台小二 平台客服 淘宝官方 天猫客服 小二',
    coins: '淘金币 天猫积分 支付宝红包 猫超卡 购物金',
    rules: '淘宝平台违规行为认定和处理规范',
  }),
  familyRules('overpromise', { severity: 'warn', basis: `${BOOK}关于违背承诺的规定；《消费者权益保护法》第十六条` }, [
    {
      id: 'taobao-fake-four',
      wordings: sayings('假一赔(五|六|八|十|二十|5|6|8|10|20) 假一罚(五|十|10) 退一赔(五|十|10|二十)'),
      unless: near(8, '页面 标识 平台的 正品险 标签 活动'),
      why: '承诺高于页面标识的正品赔付，说了就要兑现',
      advice: '按页面的正品保障标识说',
      replacement: '按页面的正品保障执行。',
      examples: { hit: ['假一赔十放心拍', '我们退一赔十'], pass: ['页面有正品保障标识', '假一赔十是页面标识的活动'] },
    },
    {
      id: 'taobao-refund-speed',
      wordings: sayings('(一定|肯定|保证|都能|马上|申请就)(极速退|极速退款|秒退|闪退)'),
      negatable: true,
      why: '极速退款由平台按买家信用决定',
      advice: '说「以页面显示为准」',
      replacement: '能否极速退款以页面显示为准。',
      examples: { hit: ['您申请肯定秒退', '保证极速退款'], pass: ['极速退款看您的账号是否有资格', '退货签收后退款'] },
    },
    {
      id: 'taobao-insurance-covers-all',
      wordings: sayings('运费险'),
      need: near(8, '全包 全额 全赔 都赔 肯定够 一定赔 不用花一分 全退 多少都 一分不用', 'after'),
      unless: near(8, '不一定 可能 以保单 差额 首重 不够'),
      why: '运费险按保单赔付，不一定够',
      advice: '说明赔付金额以保单为准，超出部分的承担方',
      replacement: '运费险赔付以保单为准。',
      examples: {
        hit: ['有运费险，运费全包的', '运费险肯定够'],
        pass: ['运费险赔首重，不一定够', '有运费险，退回后约72小时赔付'],
      },
    },
    {
      id: 'taobao-promotion-price',
      severity: 'tip',
      wordings: sayings(
        `
          (双十一|双11|618|双十二|大促|88vip|百亿补贴|聚划算)(也|都|还|一定|肯定|绝对|保证|价格)(是这个|不会更|没有更|
          比这|不降|没这|一样)
        `,
      ),
      negatable: true,
      unless: near(8, '价保 不确定 还没 不清楚'),
      why: '对大促价格作承诺',
      advice: '说价保期限',
      replacement: '大促价格还没出，价保规则以页面为准。',
      examples: {
        hit: ['双十一也不会更低，双十一都没有更低', '618肯定比这贵'],
        pass: ['双十一价格还没出，有价保', '大促期间发货会慢'],
      },
    },
    {
      id: 'taobao-presale-ship',
      wordings: sayings('(预售|定金)(也|的也|都|一样)(马上发|今天发|明天发|立刻发|现货发|能退|随时退|可以退|都退)'),
      negatable: true,
      unless: near(8, '尾款 以页面 规则'),
      why: '预售发货时间、定金退还要按页面规则',
      advice: '按页面标的发货时间和定金规则说',
      replacement: '预售按页面时间发货。',
      examples: {
        hit: ['预售也今天发', '定金也随时退'],
        pass: ['预售付尾款后15天内发，以页面为准', '定金规则请看页面'],
      },
    },
  ]),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: `${BOOK}；《消费者权益保护法》第二十五条；《消费者权益保护法实施条例》第十九条`,
    },
    [
      {
        id: 'taobao-ship-late-words',
        wordings: sayings('(先|帮忙|麻烦)(点|确认|点一下|点个)(确认收货|收货|延长收货)'),
        need: near(12, '没收到 还没到 路上 未收到 先 发货 补发 返 冲 业绩'),
        unless: near(8, '收到后 签收后 帮您延长'),
        why: '没收到货就让买家确认收货',
        advice: '收到并检查后再请买家确认',
        replacement: '收到检查后再确认收货。',
        examples: {
          hit: ['货还在路上，您先点确认收货', '麻烦先确认收货，我再给您补发'],
          pass: ['收到后没问题再点确认收货', '我帮您延长收货'],
        },
      },
    ],
  ),
  familyRules(
    'review-bribery',
    {
      severity: 'warn',
      basis: `${BOOK}关于虚假交易、恶意评价的规定；《网络反不正当竞争暂行规定》`,
      negatable: true,
    },
    [
      {
        id: 'taobao-collect-for-gift',
        severity: 'tip',
        wordings: sayings('(收藏|加购|关注|入会|浏览|逛逛)(店铺|宝贝|截图|后截图|我们|一下)(送|返|给|领|有|发)'),
        need: near(10, '红包 现金 钱 返 转账 打款 元 块'),
        why: '以现金诱导收藏、加购，属虚假流量',
        advice: '用平台的会员礼、收藏有礼工具',
        replacement: '关注店铺可以看上新。',
        examples: {
          hit: ['收藏店铺返现金两元', '加购截图送红包3元'],
          pass: ['关注店铺可以领会员券', '收藏店铺方便下次找到我们'],
        },
      },
      {
        id: 'taobao-ask-everyone',
        wordings: sayings('问大家'),
        need: near(10, '帮忙 回复好 说好 夸 返 送 红包 帮我们 说点好'),
        why: '请买家在「问大家」里作有利回答',
        advice: '请买家如实回答',
        replacement: '「问大家」请如实回答。',
        examples: {
          hit: ['问大家里帮我们说好话', '问大家回复好的返红包'],
          pass: ['您可以看下问大家里的真实反馈', '问大家里有尺码参考'],
        },
      },
    ],
  ),
);
