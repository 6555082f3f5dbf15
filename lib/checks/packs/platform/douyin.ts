import { commonRules } from '../platform-rows';
import { familyRules, near, platformPack, sayings } from '../rows';

const BOOK = '《抖音电商商家违规行为管理规则》';

export default platformPack(
  'douyin',
  '抖音',
  ['douyin'],
  commonRules({
    id: 'douyin',
    own: '抖音 抖店 抖音电商',
    others: '淘宝 拼多多 京东 天猫 快手 唯品会 小红书 得物 闲鱼 1688 微店 视频号',
    staff: '抖音客服 抖音官方 平台客服 抖音电商客服 平台官方 官方客服',
    coins: '抖币 音浪 抖音红包 抖音支付立减 钻石',
    rules: '抖音电商商家客服服务规范',
  }),
  familyRules('off-platform', { severity: 'block', basis: `${BOOK}关于站外导流、线下交易的规定`, negatable: true }, [
    {
      id: 'douyin-profile-contact',
      wordings: sayings('(看|点|戳|翻|进)(主页|我主页|头像|简介|个签|背景图|置顶|瞬间|评论区置顶)'),
      need: near(12, '联系方式 有号 加 电话 薇 v 绿 方式 联系 二维码 有惊喜 号码 你懂 微'),
      why: '用主页、简介引导站外联系',
      advice: '在飞鸽里沟通',
      replacement: '在这里和我说就可以。',
      examples: { hit: ['看主页有联系方式', '点头像，简介里有号'], pass: ['店铺主页有全部商品', '点头像可以进店铺'] },
    },
    {
      id: 'douyin-private-message',
      severity: 'warn',
      wordings: sayings('(私信|抖音私信)(我|发你|发您|给你|给您|聊|联系|说|找我)'),
      need: near(12, '优惠 便宜 价格 链接 直接 转 下单 拍 收款 底价 货源 号'),
      why: '引到私信、小号里成交',
      advice: '在商品链接下单',
      replacement: '请在商品链接下单。',
      examples: {
        hit: ['私信我，给您便宜价', '抖音私信聊，直接转账下单'],
        pass: ['有问题在这里直接说', '优惠券在商品页领'],
      },
    },
    {
      id: 'douyin-offline-store',
      wordings: sayings('(来|到|去)(店里|门店|线下|实体店|我们店|仓库)(买|拿|付|付款|自提|交易|给您)'),
      need: near(12, '便宜 现金 转 少 优惠 不走平台 直接 更低 划算'),
      why: '引导线下交易',
      advice: '在平台下单、付款',
      replacement: '平台下单有保障。',
      examples: {
        hit: ['来店里买便宜二十', '到仓库拿，直接付现金'],
        pass: ['门店地址在店铺主页，可以试穿', '线下门店同款'],
      },
    },
  ]),
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: `${BOOK}关于虚假宣传、违背承诺的规定；《网络直播营销管理办法（试行）》第十八条`,
      negatable: true,
    },
    [
      {
        id: 'douyin-live-scarcity',
        severity: 'tip',
        wordings: sayings(
          `
            (最后|只剩|仅剩|就剩)(三单|五单|十单|一百单|几单|3单|5单|10单|最后几单|两分钟|三分钟|五分钟) 三二一上链接
            321上链接 拼手速 手慢无 错过不补 只限今天 改价了 上错价 破价了 亏本上车
          `,
        ),
        unless: near(8, '库存显示 页面 系统'),
        why: '直播话术式的催单，库存、时间要属实',
        advice: '说页面显示的库存和截止时间',
        replacement: '库存以页面为准。',
        examples: { hit: ['最后三单，手慢无', '321上链接拼手速'], pass: ['页面显示库存还有12件', '活动今晚24点截止'] },
      },
      {
        id: 'douyin-live-price-forever',
        wordings: sayings(
          '(只有|仅限|就今天|仅|除了)(直播间|这场|今天这场|主播)(才有|有|这个价|这价|拿得到|价格|能拿到)',
        ),
        need: near(10, '价 便宜 全网 以后 没有 错过 最低 别处'),
        why: '宣称价格只有直播间有',
        advice: '说活动的时间和范围',
        replacement: '直播间活动价以页面为准。',
        examples: {
          hit: ['只有直播间才有这个价，全网最低', '仅限这场有，以后没有'],
          pass: ['直播间券今晚有效', '直播间和店铺价格以页面为准'],
        },
      },
      {
        id: 'douyin-blind-box-luck',
        severity: 'tip',
        wordings: sayings('(福袋|抽奖|盲盒|开包|刮奖|扭蛋)(必|肯定|一定|百分百|稳|绝对|保底)(中|出|有|开出|爆)'),
        basis: `${BOOK}；《规范促销行为暂行规定》关于有奖销售的规定`,
        why: '保证抽中、开出',
        advice: '说概率和规则',
        replacement: '概率以活动规则为准。',
        examples: { hit: ['盲盒必出隐藏款，盲盒必出', '福袋肯定中'], pass: ['盲盒概率在详情页公示', '福袋开奖看页面'] },
      },
      {
        id: 'douyin-fake-promise',
        wordings: sayings('假一(赔|罚)(五|六|八|十|二十|百|千|5|8|10|20|100)'),
        unless: near(8, '页面 标识 平台的 正品险 安心购'),
        why: '承诺高于页面标识的赔付',
        advice: '按页面「正品保障」标识说',
        replacement: '按页面的正品保障执行。',
        examples: { hit: ['假一赔十', '假一罚百'], pass: ['页面标识有假一赔十', '有正品保障标识'] },
      },
    ],
  ),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: `${BOOK}；《消费者权益保护法》第二十五条；《消费者权益保护法实施条例》`,
    },
    [
      {
        id: 'douyin-anchor-promised',
        wordings: sayings(
          '(主播|老板|达人|直播间)(说|答应|承诺|讲)(的|过|了|)(不算|不作数|作不了数|我们不认|不归我们|口误|说错)',
        ),
        why: '不认直播间里的承诺',
        advice: '核对直播回放，直播间的承诺要兑现',
        replacement: '我核对一下直播回放。',
        examples: {
          hit: ['主播说的不算', '直播间说的我们不认'],
          pass: ['主播说的活动我核对一下', '直播间的赠品会一起发'],
        },
      },
      {
        id: 'douyin-anchor-not-us',
        wordings: sayings('(主播|达人|带货)(卖的|那边|推荐的|直播间买的|卖给您的)'),
        need: near(12, '找他 找主播 找达人 不归我们 和我们无关 我们不管 跟我们没关系 不负责'),
        why: '把达人带货订单的售后推给主播',
        advice: '订单由店铺负责，先核实再处理',
        replacement: '这单由我们店铺负责，我来核实。',
        examples: {
          hit: ['主播卖的您找主播', '达人那边卖的和我们无关'],
          pass: ['主播直播间买的也是我们发货，我来处理', '达人推荐的是这款'],
        },
      },
      {
        id: 'douyin-fake-pickup',
        severity: 'block',
        wordings: sayings('(先|提前)(虚拟|点|做|打)(发货|揽收|单号|物流)'),
        need: near(12, '没货 再发 后补 晚点 超时 避免 罚 之后 实际'),
        why: '虚假发货、虚假揽收',
        advice: '如实说发货时间',
        replacement: '货到了马上发，您也可以选择退款。',
        examples: {
          hit: ['先点发货避免超时，实际过两天', '提前打单号，货再发'],
          pass: ['已揽收，物流更新会慢一点', '今天发货'],
        },
      },
    ],
  ),
);
