import { commonRules } from '../platform-rows';
import { familyRules, near, platformPack, sayings } from '../rows';

const BOOK = '《京东开放平台商家违规管理规则》';

export default platformPack(
  'jd',
  '京东',
  ['jd', 'jingdong'],
  commonRules({
    id: 'jd',
    own: '京东 京东商城 jd',
    others: '淘宝 拼多多 天猫 抖音 快手 唯品会 小红书 得物 闲鱼 1688 微店 视频号 苏宁',
    staff: '京东客服 京东官方 平台客服 京东总部 京东平台 官方客服',
    coins: '京豆 京东e卡 e卡 钢镚 京东红包',
    rules: '京东开放平台商家客服管理规范',
  }),
  familyRules(
    'overpromise',
    { severity: 'warn', basis: `${BOOK}关于违背承诺的规定；《消费者权益保护法》第十六条`, negatable: true },
    [
      {
        id: 'jd-next-day-third-party',
        wordings: sayings(
          '(211|限时达|京准达|次日达|当日达|小时达|隔日达)(保证|一定|肯定|绝对|百分百|必)(到|能到|达|送到|准时)',
        ),
        unless: near(8, '系统显示 预计 以页面 地址'),
        why: '时效由系统按地址判断，不能打包票',
        advice: '请买家看结算页显示的送达时间',
        replacement: '送达时间以结算页显示为准。',
        examples: {
          hit: ['211保证到', '京准达肯定准时到，京准达一定准时'],
          pass: ['送达时间以结算页显示为准', '当日达要看您的地址'],
        },
      },
      {
        id: 'jd-self-run',
        wordings: sayings('(我们|这|本店|也)(是|就是|算|等于|相当于)(京东自营|自营|京东发货的自营|自营店|京东直营)'),
        why: '第三方店铺自称自营',
        advice: '如实说是第三方店铺、由谁发货',
        replacement: '我们是第三方店铺，由店铺发货。',
        examples: {
          hit: ['我们也是京东自营', '本店就是自营'],
          pass: ['我们不是自营，是官方旗舰店', '自营店的订单请联系自营客服'],
        },
      },
      {
        id: 'jd-price-protect-any',
        wordings: sayings('(随时|一直|永久|多久|什么时候)(都|都能|可以|能|也能|)(价保|保价|申请价保|退差|补差价)'),
        unless: near(8, '30天 7天 15天 期限 期内 以页面'),
        why: '价保有期限和范围',
        advice: '说页面标的价保期限',
        replacement: '价保期内可以申请，期限以页面为准。',
        examples: {
          hit: ['随时都能价保', '什么时候都能申请价保'],
          pass: ['30天价保，期内随时可以价保', '大促商品价保规则在页面'],
        },
      },
      {
        id: 'jd-fake-many',
        wordings: sayings('假一(赔|罚)(二十|三十|五十|20|30|50|百|千|万)'),
        why: '超出平台标准的赔付承诺',
        advice: '按页面标识说',
        replacement: '按页面的正品保障执行。',
        examples: { hit: ['假一赔二十', '假一罚万'], pass: ['页面标着假一赔十', '支持官方验真'] },
      },
      {
        id: 'jd-plus-promise',
        severity: 'tip',
        wordings: sayings('(plus|plus会员|会员)(都|肯定|一定|绝对|保证)(最低|最便宜|免运费|全免|能领|有券|再减)'),
        unless: near(8, '以页面 以结算'),
        why: '对会员权益作承诺',
        advice: '以结算页显示为准',
        replacement: '会员价以结算页显示为准。',
        examples: { hit: ['plus会员肯定最低', 'plus都免运费'], pass: ['plus价以结算页为准', '会员券在我的页面领'] },
      },
      {
        id: 'jd-free-install',
        wordings: sayings(
          '(安装|上门|辅材|支架|打孔|拆旧|移机|调试)(全免|全部免费|一分钱不收|都不要钱|完全免费|永久免费|不收任何)',
        ),
        unless: near(8, '辅材 另计 收费标准 收费表'),
        why: '安装一般有辅材等费用，不能说全免',
        advice: '说明免费的范围和收费表',
        replacement: '基础安装免费，辅材按收费表。',
        examples: {
          hit: ['安装完全免费', '上门一分钱不收'],
          pass: ['基础安装免费，辅材按收费标准', '移机收费标准发您'],
        },
      },
    ],
  ),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: `${BOOK}；《发票管理办法》；《消费者权益保护法》第二十二、二十五条`,
    },
    [
      {
        id: 'jd-invoice-later',
        wordings: sayings(
          '(发票|专票|电子票|开票)(要等|得等|需要等|过)(一个月|两个月|月底|下个月|三个月|年底|好几个月)',
        ),
        why: '无故拖延开票',
        advice: '按平台时限开具，电子发票即开即发',
        replacement: '发票会在规定时限内开给您。',
        examples: { hit: ['发票要等两个月', '开票得等年底'], pass: ['电子发票签收后自动开', '专票寄出约需一周'] },
      },
      {
        id: 'jd-invoice-item-name',
        severity: 'block',
        wordings: sayings(
          `
            (发票|开票)(可以|能|给您|帮您|)(开成|换成|改成|写成|开|)(办公用品|别的|其他|食品|劳保|礼品|服务费|咨询费|
            多开|高开|随便写)
          `,
        ),
        why: '虚开、变名开票',
        advice: '按实际商品开票',
        replacement: '发票按实际商品开具。',
        examples: {
          hit: ['发票可以开成办公用品', '开票能多开'],
          pass: ['发票按实际商品开具', '您公司的抬头和税号发我'],
        },
        basis: '《发票管理办法》：不得虚开发票',
      },
      {
        id: 'jd-fault-proof',
        wordings: sayings(
          '(要|需要|必须|得)(先|您|自己|)(去|到|找|出|开)(售后网点|官方检测|检测|检测报告|检测单|厂家鉴定|检测证明|售后检测)',
        ),
        need: near(12, '才能退 才给 才能换 不然 否则 才处理 才受理 费用您 自费'),
        why: '以检测报告为门槛拒绝退换',
        advice: '七天内质量问题先由店铺核实；举证责任按法律',
        replacement: '您拍照或视频，我先核实。',
        examples: {
          hit: ['需要先去检测才能退', '必须开检测单，不然不给换'],
          pass: ['您拍个视频我先核实', '检测单如果有也可以发我'],
        },
        basis: '《消费者权益保护法》第二十三条：六个月内发现瑕疵由经营者举证（耐用商品）；第二十四条',
      },
      {
        id: 'jd-opened-no-return',
        wordings: sayings(
          '(拆封|激活|开机|拆了|打开|开箱|撕膜|联网)(了|过|后|的|)(就|一律|一概|都|概)(不退|不能退|不支持退|不给退|不退不换)',
        ),
        why: '拆封、激活一概不退不合法：为检查而开箱不影响无理由（页面依法标明的除外）',
        advice: '看页面的七天无理由标识；质量问题不受限',
        replacement: '按页面的七天无理由标识处理。',
        examples: {
          hit: ['拆封了就不退', '激活后一律不能退'],
          pass: ['页面标明激活后不支持无理由，质量问题可以退', '开箱检查后不满意可以申请'],
        },
        basis: '《网络购买商品七日无理由退货暂行办法》第七、八条',
      },
      {
        id: 'jd-courier-check',
        wordings: sayings('(签收|拒收|验货)(了|后|不了|前|)(就|一律|概|都)(不管|不负责|不认|不赔|与我们无关|不处理)'),
        why: '以签收为由免除责任',
        advice: '签收后发现破损，请买家拍照按售后处理',
        replacement: '签收后发现问题请拍照发我。',
        examples: {
          hit: ['签收后一律不负责', '签收了就不管'],
          pass: ['签收时请验货，有破损拍照发我', '签收后七天内可以申请'],
        },
        basis: '《消费者权益保护法》第二十六条：格式条款不得减轻、免除经营者责任',
      },
    ],
  ),
);
