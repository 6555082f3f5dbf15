import { categoryPack, familyRules, near, sayings } from '../rows';

const THREE = '《部分商品修理更换退货责任规定》';
const DOUBT = '不能 不是 没有 一般 实验室 测试 报告 参数页 理论 不敢 不保证 如果 可能 官方标称 以实际';

export default categoryPack(
  'digital',
  '数码家电',
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: '《消费者权益保护法》第二十条；《广告法》第十一、二十八条：数据应当真实并表明出处',
      advice: '说标称参数和测试条件',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'digital-battery-life',
        wordings: sayings(
          `
            (续航|电池|待机|充电|一次充电)(绝对|肯定|保证|至少|随便|轻松|百分百|能撑|)(一周|三天|两天|五天|十天|
            一个月|半个月|用不完|不掉电|不衰减|永不|一整天没问题)
          `,
        ),
        why: '续航因使用而异，不能打包票',
        replacement: '标称续航见参数页，以实际使用为准。',
        examples: { hit: ['续航保证三天', '电池不衰减'], pass: ['标称续航12小时，以实际使用为准', '充电约90分钟'] },
      },
      {
        id: 'digital-no-lag',
        wordings: sayings(
          '(绝对|永远|肯定|保证|完全|丝毫|用几年|三年|五年)(不|都不|不会|也不)(卡|卡顿|发热|发烫|掉帧|死机|闪退|延迟|断连|掉线)',
        ),
        negatable: false,
        why: '保证不卡、不发热',
        replacement: '使用体验和场景有关，参数见详情页。',
        examples: {
          hit: ['三年都不卡', '绝对不发热', '保证不掉线'],
          pass: ['不敢说不卡，看使用情况，一般流畅', '充电时发热是正常的'],
        },
      },
      {
        id: 'digital-waterproof',
        wordings: sayings('(随便|完全|放心|怎么|可以直接|随意)(泡水|下水|水洗|游泳|冲水|防水|潜水|淋雨|洗澡用|水里用)'),
        basis: 'GB/T 4208《外壳防护等级（IP 代码）》：防水等级有测试条件',
        why: '防水等级不等于随便泡水',
        replacement: '防水等级见参数页，不建议泡水。',
        examples: { hit: ['手表随便泡水', '放心游泳'], pass: ['IP68级，不建议洗澡用', '不能泡水'] },
      },
      {
        id: 'digital-drop-proof',
        wordings: sayings('(摔|砸|压|踩)(不坏|不烂|不碎|都没事|也没事|不破|不裂|都不坏|都不碎)'),
        need: near(8, '怎么 随便 绝对 保证 放心 十米 五米 多高 钢化 手机 屏幕'),
        negatable: false,
        why: '保证摔不坏',
        replacement: '日常使用请尽量避免跌落。',
        examples: {
          hit: ['怎么摔都没事', '屏幕砸不碎'],
          pass: ['有缓冲，摔了也可能碎，不敢保证摔不坏', '屏幕保修见条款'],
        },
      },
      {
        id: 'digital-compatible-all',
        severity: 'tip',
        wordings: sayings(
          `
            (所有|任何|什么|全部|各种)(手机|型号|电脑|系统|车|品牌|电视|设备|接口|快充|机型)(都|全|全都|也)(能|可以|
            支持|兼容|通用|适用|能用|能充|能连)
          `,
        ),
        why: '兼容性要确认型号',
        replacement: '您的型号发我，我确认一下。',
        examples: {
          hit: ['所有手机都支持', '什么车都能用'],
          pass: ['不是所有机型都支持，型号发我', '支持的型号见详情页'],
        },
      },
      {
        id: 'digital-speed-figures',
        wordings: sayings('(五分钟|十分钟|15分钟|5分钟|10分钟|半小时|30分钟)(充满|就满|充到100|满电|充到满|搞定)'),
        why: '充电速度有条件',
        replacement: '充电时间以参数页为准。',
        examples: { hit: ['半小时充满', '10分钟就满'], pass: ['实验室测试半小时充满是满足特定条件', '快充功率67W'] },
      },
      {
        id: 'digital-lifetime-warranty',
        wordings: sayings('(终身|永久|一辈子|终生|无限)(保修|质保|包换|维修|换新|免费修|售后|只换不修)'),
        why: '质保按三包和店铺公布的期限',
        basis: THREE,
        replacement: '整机质保以页面为准。',
        examples: { hit: ['终身只换不修', '永久质保'], pass: ['质保一年，不是终身保修', '没有终身质保'] },
      },
      {
        id: 'digital-saving',
        severity: 'tip',
        wordings: sayings('(省电|省水|节能|省一半电费|省油|省钱)(百分之|一半|80%|90%|50%|九成|一大半|几倍|十倍)'),
        why: '节能数据要有出处；能效看标识',
        basis: '《能源效率标识管理办法》',
        replacement: '能效等级见标识。',
        examples: { hit: ['省电一半', '节能80%'], pass: ['一级能效，见能效标识', '测试报告显示省电50%'] },
      },
    ],
  ),
  familyRules(
    'absolute-claim',
    {
      severity: 'warn',
      basis: '《广告法》第九条第三项、第十一条',
      advice: '写参数和测试条件',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'digital-crush-apple',
        wordings: sayings(
          '(吊打|碾压|秒杀|完爆|干翻|超越|媲美|不输|平替)(苹果|华为|三星|戴森|小米|索尼|大疆|bose|airpods|iphone|大牌|旗舰|所有品牌)',
        ),
        basis: '《广告法》第十三条；《反不正当竞争法》',
        why: '与他人品牌作贬低或攀附的比较',
        replacement: '参数见详情页。',
        examples: {
          hit: ['吊打苹果', '音质不输索尼', '戴森平替，平替戴森'],
          pass: ['苹果手机可以用，接口是C口', '不能说超越华为，只是参数不同'],
        },
      },
      {
        id: 'digital-most-spec',
        wordings: sayings(
          `
            (最快|最强|最高|最大|最清晰|最流畅|最轻薄|最静音|最强劲|顶级|旗舰级|发烧级|满血|性能怪兽)(的|)(处理器|
            芯片|性能|画质|屏幕|音质|像素|显卡|散热|配置|吸力|信号|刷新率|续航)
          `,
        ),
        why: '「最」字形容配置',
        unless: near(8, `${DOUBT} 本系列 系列 上一代 这款手机里 版本`),
        replacement: '参数见详情页。',
        examples: {
          hit: ['最强的芯片', '顶级画质', '最快的处理器'],
          pass: ['系列里最大的屏幕是Pro', '不是最强的处理器，日常够用'],
        },
      },
      {
        id: 'digital-original-parts',
        severity: 'tip',
        wordings: sayings(
          `
            (原装|原厂|正品|苹果官方|华为官方|官方)(拆机|品质|同款|级|同厂|代工|芯|电池|屏|配件|数据线|充电头)(的|，|
            一样|品质|级别|没区别)
          `,
        ),
        basis: '《商标法》第五十七条；《反不正当竞争法》关于混淆的规定',
        why: '「原装品质、原厂同款」会让人误认来源',
        replacement: '配件来源和适配型号以详情页为准。',
        examples: {
          hit: ['原厂品质的', '苹果官方同款的', '原装屏一样'],
          pass: ['第三方电池，不是原装电池的', '配件适配型号见详情页'],
        },
      },
      {
        id: 'digital-new-or-refurbished',
        severity: 'tip',
        wordings: sayings(
          '(99新|95新|准新|几乎全新|官翻|资源机|展示机|充新|样机|体验机|开过机|激活过|扩容|改装|国行改|有锁|卡贴)',
        ),
        need: near(10, '全新 一样 没区别 当新 和新的 没拆 放心 原封 正品 跟新'),
        basis: '《消费者权益保护法》第二十条；《产品质量法》',
        why: '二手、翻新、扩容机不得当全新机介绍',
        replacement: '成色和维修情况我核实后告诉您。',
        examples: {
          hit: ['官翻机和新的没区别', '展示机几乎全新，放心'],
          pass: ['这是全新未拆封', '95新，有使用痕迹，电池更换过'],
        },
      },
    ],
  ),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: `${THREE}；《移动电话机商品修理更换退货责任规定》；《微型计算机商品修理更换退货责任规定》；《消费者权益保护法》第二十四条`,
    },
    [
      {
        id: 'digital-seven-fifteen',
        wordings: sayings(
          '(质量问题|坏了|故障|性能故障|开不了机|黑屏)(也|都|只|一律|概|)(不退|不能退|只修|只能修|不换|不能换|只保修|维修不退)',
        ),
        why: '七日内性能故障可退、换、修，十五日内可换、修',
        advice: '按三包期限处理',
        replacement: '七天内性能故障可以退换，我帮您核实。',
        examples: {
          hit: ['坏了只能修', '质量问题也不退', '故障一律不换'],
          pass: ['七天内故障可以退换', '过了三包期只能维修，坏了也可以寄修'],
        },
      },
      {
        id: 'digital-activated-no-return',
        wordings: sayings(
          '(激活|开机|联网|通电|撕膜|拆封|拆了|开箱)(了|过|后|的|)(就|一律|一概|概|都)(不退|不能退|不支持退|不给退|不退不换|不管)',
        ),
        unless: near(8, '无理由 质量问题可以 页面标'),
        why: '激活后质量问题照样三包',
        advice: '无理由可依页面标注除外；故障按三包',
        replacement: '激活后不支持无理由，故障按三包处理。',
        basis: `《网络购买商品七日无理由退货暂行办法》第七条；${THREE}`,
        examples: {
          hit: ['激活了就不退', '通电后一律不管'],
          pass: ['激活后不支持无理由，质量问题可以退', '开箱检查没问题再激活'],
        },
      },
      {
        id: 'digital-no-ccc',
        severity: 'block',
        wordings: sayings(
          `
            (没有|没|无|不需要|不用)(3c|ccc|3c认证|入网许可|进网许可|进网证|核准代码|能效标识|中文标识|合格证)(的|也|
            一样|，|都|没事|也能|标)
          `,
        ),
        unless: near(8, '吗 怎么 下架 机场'),
        basis: '《强制性产品认证管理规定》：充电宝、锂电池须经 CCC 认证；《电信条例》第五十三条',
        why: '无 3C、无进网许可的不得销售',
        advice: '提供证书编号',
        replacement: '3C 认证信息我核实后告诉您。',
        examples: {
          hit: ['充电宝没有3C的，一样用', '这个没合格证没事'],
          pass: ['3C标识在机身', '没有3c标吗？我核实一下'],
        },
      },
      {
        id: 'digital-brand-aftersale-only',
        wordings: sayings(
          '(自己|您自己|你自己|直接|您直接)(找|联系|去|寄)(品牌售后|官方售后|厂家|售后点|厂家售后|维修点|品牌方|4s店|官方网点)',
        ),
        need: near(10, '我们不管 和我们无关 不归我们 别找我们 我们处理不了 我们不负责 店里不管 概不'),
        why: '三包由销售者先负责，不能推给厂家',
        advice: '店铺先受理，可协助送厂家检测',
        replacement: '我先帮您登记，再联系厂家检测。',
        examples: {
          hit: ['自己找厂家，我们不管', '您直接去官方售后，和我们无关'],
          pass: ['您也可以直接去官方网点检测，我帮您预约', '我帮您联系厂家'],
        },
      },
    ],
  ),
);
