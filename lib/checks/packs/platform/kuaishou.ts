import { commonRules } from '../platform-rows';
import { familyRules, near, platformPack, sayings } from '../rows';

const BOOK = '《快手小店商家违规管理规则》';

export default platformPack(
  'kuaishou',
  '快手',
  ['kuaishou'],
  commonRules({
    id: 'kuaishou',
    own: '快手 快手小店 快手电商',
    others: '淘宝 拼多多 京东 天猫 抖音 唯品会 小红书 得物 闲鱼 1688 微店 视频号',
    staff: '快手客服 快手官方 平台客服 小店客服 平台官方 官方客服',
    coins: '快币 快手红包 金币 快手现金红包 磁力金豆',
    rules: '快手小店客服服务管理规则',
  }),
  familyRules('off-platform', { severity: 'block', basis: `${BOOK}关于站外引流、线下交易的规定`, negatable: true }, [
    {
      id: 'kuaishou-profile-contact',
      wordings: sayings('(看|点|戳|翻|进)(主页|我主页|头像|简介|个签|封面|作品评论|评论区)'),
      need: near(12, '联系方式 有号 加 电话 薇 v 绿 方式 联系 二维码 号码 你懂 微'),
      why: '用主页、评论区引导站外联系',
      advice: '在小店客服里沟通',
      replacement: '在这里和我说就可以。',
      examples: { hit: ['看主页有联系方式', '点头像加我，简介有号'], pass: ['主页有全部商品', '点头像可以进小店'] },
    },
    {
      id: 'kuaishou-live-payment',
      wordings: sayings('(刷|送|打赏|上)(礼物|火箭|穿云箭|快币|小心心|灯牌|榜一) 打榜'),
      need: near(12, '便宜 优惠 价 送货 发货 抵 付款 货款 补差 拍'),
      why: '用打赏代替货款或换优惠',
      advice: '在小店下单付款',
      replacement: '请在小店下单付款。',
      examples: { hit: ['刷礼物抵货款', '打榜，给您便宜价'], pass: ['下单页有优惠券', '感谢您支持直播'] },
    },
  ]),
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: `${BOOK}关于虚假宣传的规定；《网络直播营销管理办法（试行）》第十八条`,
      negatable: true,
    },
    [
      {
        id: 'kuaishou-brother-price',
        severity: 'tip',
        wordings: sayings(
          '(老铁|家人|家人们|宝宝们|粉丝)(价|专享价|福利价|亏本价|宠粉价|骨折价)(最低|全网最低|以后没有|再也没有|就这一次|错过没有)',
        ),
        why: '以粉丝价作绝对化、紧迫的宣传',
        advice: '说活动价和截止时间',
        replacement: '粉丝活动价以页面为准。',
        examples: {
          hit: ['家人们福利价全网最低，家人福利价全网最低', '老铁价就这一次'],
          pass: ['粉丝券在直播间领', '家人价只是活动名称'],
        },
      },
      {
        id: 'kuaishou-live-scarcity',
        severity: 'tip',
        wordings: sayings(
          `
            (最后|只剩|仅剩|就剩)(三单|五单|十单|一百单|几单|3单|5单|10单|两分钟|三分钟) 三二一上车 321上车 上车了
            炸一波 手慢无 憋单 改价格了 赔本上车
          `,
        ),
        unless: near(8, '库存显示 页面 系统'),
        why: '直播话术式的催单，库存、时间要属实',
        advice: '说页面显示的库存和截止时间',
        replacement: '库存以页面为准。',
        examples: { hit: ['321上车，手慢无', '就剩十单，改价格了'], pass: ['页面库存还有20件', '活动今晚截止'] },
      },
      {
        id: 'kuaishou-relation-promise',
        wordings: sayings('(主播|老板|师傅|大哥|姐)(自己|亲自|家里|一家)(吃|用|穿|喝|种|养|做|也用|都用)'),
        need: near(12, '放心 保证 绝对 没问题 有效 治 肯定 百分百'),
        why: '以主播自用担保效果',
        advice: '说成分、产地和检测',
        replacement: '产地和执行标准页面有标，您可以看看。',
        examples: {
          hit: ['主播自己都用，绝对有效，主播自己用的放心', '老板家里吃的，保证没问题'],
          pass: ['主播自己种的，产地云南', '师傅亲自上门安装'],
        },
      },
      {
        id: 'kuaishou-source-promise',
        severity: 'tip',
        wordings: sayings(
          '(自家|源头|工厂|地头|产地|一手)(直供|直发|货源|果园|工厂)(没有|绝对|保证|最|无)(中间商|最低|正宗|新鲜|便宜|差价)',
        ),
        need: near(8, '绝对 保证 最 没有 正宗 全网'),
        unless: near(8, '资质 营业执照 产地证明'),
        why: '「源头直供」要属实',
        advice: '说产地、工厂名称，能提供证明',
        replacement: '产地直发，证明在详情页。',
        examples: {
          hit: ['源头工厂没有中间商，保证', '自家果园绝对正宗，全网都知道'],
          pass: ['产地直发，产地证明在详情页', '工厂地址在详情页'],
        },
      },
      {
        id: 'kuaishou-jade-gold',
        wordings: sayings(
          `
            (原石|翡翠|玉|蜜蜡|文玩|沉香|手串|和田玉|珍珠|紫砂|古玩|字画)(捡漏|必涨|稳赚|升值|包升值|开出|包出|
            一刀暴富|暴富|稳赢|包真|保真到老)
          `,
        ),
        why: '珠宝文玩承诺升值、必出',
        advice: '只说材质、证书编号',
        replacement: '证书编号可以在检测机构官网查询。',
        examples: { hit: ['原石一刀暴富', '翡翠稳赚'], pass: ['翡翠证书编号可以查', '和田玉产地在证书上'] },
      },
    ],
  ),
  familyRules('refuse-duty', { severity: 'warn', basis: `${BOOK}；《消费者权益保护法》第二十四、二十五条` }, [
    {
      id: 'kuaishou-anchor-words-void',
      wordings: sayings(
        '(主播|老板|直播间)(说|答应|承诺|讲)(的|过|了|)(不算|不作数|作不了数|我们不认|不归我们|口误|说错)',
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
      id: 'kuaishou-fresh-no-claim',
      wordings: sayings(
        '(坏果|坏的|死的|烂的|生鲜|水果|海鲜)(一律|概|都|通通|一概)(不赔|不退|不管|不负责|不售后|不处理)',
      ),
      why: '生鲜坏损拒绝赔付',
      advice: '按页面的坏损包赔规则处理',
      replacement: '请拍照，按坏损包赔规则处理。',
      examples: {
        hit: ['坏果一律不赔', '生鲜概不负责'],
        pass: ['坏果24小时内拍照包赔', '生鲜不支持无理由，坏损包赔'],
      },
    },
  ]),
);
