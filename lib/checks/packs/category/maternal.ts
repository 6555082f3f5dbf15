import { categoryPack, familyRules, near, sayings } from '../rows';

const FORMULA = '《婴幼儿配方乳粉产品配方注册管理办法》';
const DOUBT = '不能 没有 不是 不可 请先 医生 咨询 如果 不建议 遵医嘱 母乳是 优先母乳';

export default categoryPack(
  'maternal',
  '母婴',
  familyRules(
    'medical-claim',
    {
      severity: 'warn',
      basis: `《广告法》第十七条；${FORMULA}关于标签声称的规定`,
      advice: '只说配料、段位、适用月龄和用法；宝宝不舒服请家长先看医生',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'maternal-replaces-milk',
        severity: 'block',
        wordings: sayings('(代替|替代|取代|媲美|堪比|接近|最接近|等同|赛过|不输|比|优于)(母乳|妈妈的奶|亲喂)'),
        basis: '《广告法》第二十条：不得声称全部或者部分替代母乳',
        why: '不得声称替代、媲美母乳',
        replacement: '母乳是宝宝理想的食物，配方奶按段位选择。',
        examples: {
          hit: ['这款奶粉媲美母乳', '完全可以代替母乳'],
          pass: ['0到6月龄优先母乳，配方奶不能代替母乳', '段位按月龄选'],
        },
      },
      {
        id: 'maternal-formula-functions',
        wordings: sayings(
          `
            (益智|聪明|健脑|补脑|长高|长个|增强免疫|提高免疫|增强抵抗|抵抗力|自护力|保护力|护肠|护眼|护胃|保护肠道|
            肠道健康|防过敏|抗过敏|不生病|少生病|助消化|易消化|睡得香)
          `,
        ),
        need: near(10, '奶粉 喝 吃 宝宝 孩子 配方 奶 米粉 辅食 dha 益生菌 乳铁'),
        why: '奶粉、辅食不得声称益智、增强抵抗力等',
        basis: `${FORMULA}：不得声称具有益智、增加抵抗力或者免疫力、保护肠道等功能`,
        replacement: '营养成分表在罐身。',
        examples: {
          hit: ['这奶粉宝宝喝了增强抵抗力', '加了DHA，孩子聪明', '保护肠道的奶粉'],
          pass: ['乳铁蛋白含量看营养成分表', '奶粉没有长高的作用'],
        },
      },
      {
        id: 'maternal-no-heat',
        wordings: sayings(
          '(不上火|不便秘|不拉肚子|不胀气|不吐奶|不起红屁股|不红臀|不长湿疹|不过敏|不哭闹|不夜醒|不积食)',
        ),
        need: near(8, '喝 吃 用 奶粉 保证 绝对 肯定 宝宝 纸尿裤 从来 都'),
        why: '保证宝宝不上火、不红臀、不过敏',
        replacement: '每个宝宝情况不同，先少量试用。',
        examples: {
          hit: ['喝了不上火不便秘', '这纸尿裤宝宝绝对不红臀'],
          pass: ['宝宝便秘请先咨询医生', '先买试用装看看，不能保证不过敏'],
        },
      },
      {
        id: 'maternal-skin-cure',
        wordings: sayings('(湿疹|红屁屁|红屁股|尿布疹|痱子|口水疹|奶癣|热疹|黄疸|蚊虫叮咬)'),
        need: near(8, '抹 涂 擦 用 洗 好了 就好 消 见效 专治 克星 没了 去 治'),
        why: '婴童护肤品不能说治湿疹、痱子',
        replacement: '宝宝皮肤不适请先咨询医生。',
        examples: {
          hit: ['湿疹涂这个就好', '痱子洗两次就消'],
          pass: ['湿疹请遵医嘱，医生同意再用', '红屁股请先看医生'],
        },
      },
      {
        id: 'maternal-calcium-teeth',
        wordings: sayings(
          '(出牙慢|牙长得慢|枕秃|罗圈腿|o型腿|走路晚|说话晚|夜惊|多动|自闭|注意力不集中|个子矮|厌食|挑食|不爱吃饭|积食)',
        ),
        need: near(10, '吃 补 用 喝 好了 改善 解决 调理 就好 有效 戴 穿'),
        why: '暗示能治宝宝发育问题',
        replacement: '发育问题请咨询儿科医生。',
        examples: {
          hit: ['枕秃补这个就好', '厌食吃两盒就好了', '罗圈腿穿这个能改善'],
          pass: ['发育问题请咨询医生', '宝宝口味不同，面条先少买试试'],
        },
      },
      {
        id: 'maternal-mother-body',
        wordings: sayings(
          '(瘦肚子|收腹|骨盆修复|修复骨盆|子宫恢复|妊娠纹|腹直肌|催乳|下奶|回奶|产后恢复|排恶露|大肚腩)',
        ),
        need: near(8, '保证 一定 见效 有效 全 消失 就 肯定 恢复到 彻底 修复好 喝了 吃了 天'),
        why: '产后用品不能作医疗、保证性宣称',
        replacement: '产后恢复请先咨询医生。',
        examples: {
          hit: ['束缚带保证骨盆修复', '喝了下奶', '妊娠纹全消失'],
          pass: ['束腹带请咨询医生后使用', '妊娠纹霜日常滋润，没有保证'],
        },
      },
    ],
  ),
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: '《产品质量法》第二十六条；《消费者权益保护法》第十八、二十条',
      advice: '说执行标准、适用年龄和注意事项',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'maternal-absolute-safe',
        wordings: sayings(
          `
            (绝对安全|百分百安全|100%安全|完全安全|随便咬|随便啃|放心咬|放心啃|吞了也没事|咽下去没事|不会窒息|不会卡|
            不会夹手|不用看着|不用大人|不用看护)
          `,
        ),
        why: '婴童用品不能保证绝对安全、不用看护',
        replacement: '请在大人看护下使用。',
        examples: {
          hit: ['宝宝随便咬', '绝对安全，不用大人看着', '不会夹手'],
          pass: ['请在大人看护下使用', '小零件，不能放进嘴里随便咬'],
        },
      },
      {
        id: 'maternal-age-any',
        wordings: sayings(
          '(多大|几个月|几岁|新生儿|刚出生|一岁内|三岁以下|月子里|两个月|六个月)(都|也|就|的也)(能|可以|可|行)(用|坐|玩|吃|喝|睡|穿)',
        ),
        why: '不按适用年龄推荐',
        advice: '按标签的适用年龄说',
        replacement: '适用年龄看标签。',
        examples: { hit: ['多大都能用', '新生儿也可以坐'], pass: ['适用6月龄以上', '新生儿不能用，6个月以上才行'] },
      },
      {
        id: 'maternal-seat-protect',
        wordings: sayings('(安全座椅|推车|婴儿车|腰凳|背带|床围|学步车|餐椅)'),
        need: near(10, '绝对 保命 不会受伤 不会翻 怎么撞 撞不坏 零风险 万无一失 肯定不 保证', 'after'),
        why: '安全座椅等不能作绝对保证',
        replacement: '按说明书安装使用。',
        basis: '《产品质量法》；《强制性产品认证管理规定》：儿童安全座椅须经认证',
        examples: {
          hit: ['安全座椅绝对不会受伤', '推车不会翻，推车万无一失'],
          pass: ['安全座椅有CCC证书', '餐椅请系好安全带'],
        },
      },
      {
        id: 'maternal-leak-proof',
        severity: 'tip',
        wordings: sayings(
          '(一整夜|整晚|通宵|十二小时|12小时|一晚上)(都|也|绝对|一片|不用|保证|)(不漏|不侧漏|不用换|干爽|不湿|一片到天亮|不红)',
        ),
        why: '保证整夜不漏不用换',
        replacement: '吸收量看包装，建议勤换。',
        examples: { hit: ['整晚都不用换', '12小时不侧漏'], pass: ['建议三到四小时换一次', '夜用款吸收量更大'] },
      },
    ],
  ),
  familyRules(
    'absolute-claim',
    {
      severity: 'warn',
      basis: '《广告法》第九、十一、二十八条；GB 31701-2015《婴幼儿及儿童纺织产品安全技术规范》',
      advice: '写标准号、等级和检测报告',
      negatable: true,
      unless: near(8, `${DOUBT} 报告 证书 标准号 执行标准`),
    },
    [
      {
        id: 'maternal-food-grade',
        severity: 'tip',
        wordings: sayings(
          '(食品级|医疗级|医用级|母婴级|可入口|可啃咬|奶嘴级|出口级|欧盟级)(材质|材料|硅胶|塑料|棉|面料|的|漆|标准|级别|认证|pp)',
        ),
        why: '「食品级、医疗级」要有对应标准和报告',
        replacement: '材质和执行标准见标签。',
        examples: {
          hit: ['玩具是医疗级材质', '食品级硅胶的'],
          pass: ['硅胶符合GB 4806.11，报告在详情页，食品级材质', '不是医用级的'],
        },
      },
      {
        id: 'maternal-zero-harm',
        // 000添加 is part of a number.
        boundary: true,
        severity: 'tip',
        wordings: sayings('(零|0|无|没有|不含)(甲醛|荧光剂|双酚a|塑化剂|添加|防腐剂|重金属|香精|激素|辐射|异味|刺激)'),
        why: '不含有害物要有检测依据',
        replacement: '执行标准见标签。',
        examples: { hit: ['零甲醛，零荧光剂', '无激素的宝宝霜'], pass: ['检测报告显示不含荧光剂', '执行标准A类'] },
      },
      {
        id: 'maternal-import-best',
        wordings: sayings(
          `
            (进口|国外|欧洲|澳洲|新西兰|荷兰|日本|德国|美国)(的|)(奶源|原罐|就是|肯定|更|绝对|奶粉)(最好|好|更好|
            更安全|最安全|放心|比国产好|更纯|最纯)
          `,
        ),
        why: '「进口就是好」属误导',
        basis: '《食品安全法》第七十一、七十三条；《婴幼儿配方乳粉产品配方注册管理办法》关于标签的规定',
        replacement: '奶源国和产地见罐身标签。',
        examples: { hit: ['进口奶源最好', '荷兰的奶粉更好'], pass: ['奶源国见罐身', '进口的不是就好，看配方'] },
      },
      {
        id: 'maternal-mums-all',
        severity: 'tip',
        wordings: sayings(
          `
            (宝妈|妈妈|月嫂|月子中心|产科|儿科|育儿专家|育婴师|护士)(们|都|们都|人手|一致|全都|都在|全|指定)(推荐|用|
            在用|夸|认可|一罐|一件|回购|首选|囤)
          `,
        ),
        why: '借专业人士、众人名义推荐',
        replacement: '评价区有真实反馈，您可以参考。',
        examples: {
          hit: ['儿科都推荐', '月子中心指定用', '宝妈们都囤'],
          pass: ['儿科医生的建议请以面诊为准', '评价区可以看宝妈反馈'],
        },
      },
    ],
  ),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: '《消费者权益保护法》第十八、十九、二十四条；《产品质量法》第四十条',
    },
    [
      {
        id: 'maternal-opened-no-return',
        wordings: sayings(
          `
            (奶粉|纸尿裤|尿不湿|辅食|奶瓶|贴身|吸奶器|母婴)(开封|拆封|拆了|用过|开了|类)(后|就|的|一律|都|概|)(不退|
            不管|不退不换|概不|不负责|不售后)
          `,
        ),
        unless: near(8, '无理由 质量问题可以 除外'),
        why: '质量问题、不良反应不能以拆封拒绝',
        advice: '无理由可依法除外；质量问题照常处理',
        replacement: '拆封后不支持无理由，质量问题照常处理。',
        examples: {
          hit: ['奶粉开封就不管', '纸尿裤拆封后不退不换'],
          pass: ['奶粉开封后不支持无理由，质量问题可以退', '吸奶器用过的有故障给您保修'],
        },
      },
      {
        id: 'maternal-no-ccc',
        wordings: sayings(
          `
            (没有|没|无|不需要|不用)(3c|ccc|强制认证|合格证|检测报告|质检报告|中文标签|备案|适用年龄标)(的|也|一样|，|
            都|没关系|没事|证)
          `,
        ),
        unless: near(8, '吗 怎么 下架'),
        basis: '《强制性产品认证管理规定》：童车、玩具、儿童安全座椅须经认证',
        why: '玩具、童车、安全座椅须有 CCC 认证',
        advice: '提供证书编号',
        replacement: '3C 认证信息我核实后告诉您。',
        examples: {
          hit: ['没有3C的，一样用', '外贸货没合格证没事'],
          pass: ['3C证书在详情页', '没有3c证吗？有的，我发您'],
        },
      },
      {
        id: 'maternal-injury-blame',
        wordings: sayings(
          '(宝宝|孩子|小孩|娃)(自己|没人看|不小心|乱动|皮|体质)(弄的|造成的|的问题|的原因|导致|咬坏|玩坏)',
        ),
        need: near(10, '不管 不赔 不负责 与我们无关 和我们没关系 不退 怪 家长'),
        why: '宝宝受伤、不适时推给家长',
        advice: '先问宝宝情况、请停用、登记并上报',
        replacement: '请先停用，宝宝情况怎么样？我来登记处理。',
        examples: {
          hit: ['宝宝自己弄的，我们不负责', '孩子体质的问题，不退'],
          pass: ['宝宝还好吗？请先停用', '孩子自己选的颜色可以换'],
        },
      },
    ],
  ),
);
