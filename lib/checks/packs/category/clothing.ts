import { categoryPack, familyRules, near, sayings } from '../rows';

const LABEL = 'GB/T 29862-2013《纺织品 纤维含量的标识》、GB/T 5296.4-2012《消费品使用说明 纺织品和服装》';
const SAFE = 'GB 18401-2010《国家纺织产品基本安全技术规范》';
const DOUBT = '不能 不是 没有 一般 正常 建议 吊牌 成分表 报告 轻微 不敢 不保证 如果 可能 难免';

export default categoryPack(
  'clothing',
  '服装鞋包',
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: `《消费者权益保护法》第二十条；${LABEL}`,
      advice: '按吊牌、水洗标说，注明正常洗护',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'clothing-pure-material',
        wordings: sayings(
          `
            (真的是|绝对是|保证是|百分百是|百分百纯|绝对纯)(羊绒|羊毛|真丝|桑蚕丝|棉|亚麻|貂|貂皮|狐狸毛|牛皮|头层皮|
            真皮|羽绒|鹅绒|白鹅绒|驼绒|牦牛绒)(的|材质|做的|，|没有掺|不掺|含量)
          `,
        ),
        severity: 'tip',
        basis: `${LABEL}：含量偏差在允差内才可标 100%`,
        why: '「纯」「百分百」要与吊牌纤维含量一致',
        replacement: '成分含量以吊牌为准。',
        examples: {
          hit: ['保证是羊绒的', '绝对是头层皮做的', '绝对纯羊毛的'],
          pass: ['吊牌写的羊毛70%', '不是纯棉的，含涤纶'],
        },
      },
      {
        id: 'clothing-down-fill',
        wordings: sayings(
          '(充绒量|绒子含量|含绒量|蓬松度|克重)(绝对|肯定|保证|最|超|百分百|比)(足|高|够|多|最高|大牌|专柜|他家|同行|别家|95以上)',
        ),
        basis: 'GB/T 14272-2021《羽绒服装》：以绒子含量、充绒量明示值为准',
        why: '充绒量、绒子含量按明示值说',
        replacement: '充绒量和绒子含量见吊牌。',
        examples: { hit: ['充绒量绝对足', '蓬松度保证高'], pass: ['充绒量150克，绒子含量90%，见吊牌', '克重320克'] },
      },
      {
        id: 'clothing-no-pilling',
        wordings: sayings(
          `
            (不|不会|不可能|绝不|从不|永远不)(起球|掉色|褪色|缩水|变形|勾丝|掉毛|跑绒|钻绒|起皱|染色|透色|走光|变黄|
            松垮|掉钻|开线|开胶|断底|掉皮|脱皮)
          `,
        ),
        need: near(8, '保证 绝对 肯定 怎么 随便 永远 一百 几年 多少 百分百 一辈子 放心洗'),
        negatable: false,
        why: '对洗穿打包票',
        replacement: '正常洗护一般不会。',
        examples: {
          hit: ['怎么洗都不起球', '绝对不跑绒', '鞋子几年不开胶，保证'],
          pass: ['正常穿着一般不会起球', '深色建议单独洗，避免染色'],
        },
      },
      {
        id: 'clothing-slim-figures',
        severity: 'tip',
        wordings: sayings(
          `
            (显瘦|瘦|遮肉|显高|显白|瘦腿|收腹|提臀|塑形|丰胸)(十|二十|十几|好几|5|10|15|20|三|五|一大|2)(斤|公分|厘米|
            cm|圈|度|个度|个尺码)
          `,
        ),
        why: '夸大显瘦、显高的数字',
        replacement: '上身效果因人而异，尺码表您可以参考。',
        examples: { hit: ['穿上显瘦二十斤', '显高10厘米'], pass: ['A字版型遮胯', '内增高显高，正常走路没问题'] },
      },
      {
        id: 'clothing-warm-sure',
        severity: 'tip',
        wordings: sayings('零下(二十|三十|四十|20|30|40)(度|几度|多度|℃)(都|也|一件|单穿|照样|绝对|没问题|不冷|够)'),
        why: '保暖程度要有依据',
        replacement: '按充绒量和当地气温选。',
        examples: { hit: ['零下三十度都不冷', '零下20度一件够'], pass: ['零下二十度建议内搭毛衣', '充绒量200克'] },
      },
      {
        id: 'clothing-same-as-photo',
        severity: 'tip',
        wordings: sayings(
          '(和|跟|与)(图片|照片|模特|视频|详情页|直播)(一模一样|完全一样|百分百一样|一点不差|没有任何区别|零色差)',
        ),
        why: '保证零色差',
        replacement: '不同屏幕可能有轻微色差，以实物为准。',
        examples: {
          hit: ['和图片一模一样', '跟模特完全一样'],
          pass: ['实物和图片可能有轻微色差', '和图片不是完全一样，光线有影响'],
        },
      },
    ],
  ),
  familyRules(
    'medical-claim',
    {
      severity: 'warn',
      basis: '《广告法》第十七条：不得涉及疾病治疗功能',
      advice: '只说面料和版型',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'clothing-body-shaping',
        wordings: sayings('(塑身衣|束腰|美腿袜|瘦腿袜|压力袜|收腹裤|调整型内衣|美体衣|能量内衣|托玛琳|磁疗|远红外)'),
        need: near(8, '瘦 燃脂 减肥 甩脂 治 调理 矫正 排毒 变大 丰胸 改善 活血'),
        why: '服装不能说减肥、治病',
        replacement: '上身效果因人而异。',
        examples: {
          hit: ['塑身衣穿着就能燃脂', '远红外内衣活血'],
          pass: ['塑身衣脱下后不会保持', '压力袜没有治疗作用'],
        },
      },
    ],
  ),
  familyRules(
    'absolute-claim',
    {
      severity: 'warn',
      basis: '《广告法》第九、二十八条',
      advice: '写成分、标准和工艺',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'clothing-counter-same',
        wordings: sayings(
          `
            (专柜|大牌|奢侈品|一线品牌|国际大牌|明星|网红)(同款|同厂|代工|撤柜|原单|尾单|同面料|同版|平替|尾货)(的|，|
            正品|质量|货|品质|一样)
          `,
        ),
        basis: '《商标法》第五十七条；《反不正当竞争法》关于混淆的规定',
        why: '原单、尾单、大牌同厂属攀附或侵权',
        replacement: '品牌和材质以吊牌为准。',
        examples: {
          hit: ['大牌原单的', '专柜撤柜货', '国际大牌同厂，质量一样的，国际大牌同厂货'],
          pass: ['我们是自有品牌，不是大牌同款', '专柜价以吊牌为准'],
        },
      },
      {
        id: 'clothing-grade-fabric',
        severity: 'tip',
        wordings: sayings(
          '(顶级|极品|奢华|最高支|贵族|殿堂级|航空级|全网最|婴儿级|冰丝级)(面料|羊绒|皮料|绒|棉|丝|真皮|做工|工艺|布料)',
        ),
        why: '绝对化的面料说法',
        replacement: '面料成分见吊牌。',
        examples: { hit: ['顶级面料', '极品羊绒'], pass: ['A类婴幼儿可用，标准见吊牌', '长绒棉，支数见详情'] },
      },
      {
        id: 'clothing-antibacterial',
        severity: 'tip',
        wordings: sayings(
          `
            (抗菌|抑菌|除臭|防螨|防紫外线|防晒|凉感|发热|防静电|防水|负离子|石墨烯)(率|指数|性|效果|)(100%|99|百分百|
            永久|最强|第一|一辈子|洗不掉|绝对|50次)
          `,
        ),
        basis: 'GB/T 20944《纺织品 抗菌性能的评价》、GB/T 18830《防紫外线性能的评定》等：按标准检测后明示',
        why: '功能性宣称要按标准检测',
        replacement: '检测信息以页面标注为准。',
        examples: {
          hit: ['抗菌率99', '防晒效果百分百', '永久抗菌，抗菌永久'],
          pass: ['UPF50+，检测报告在详情页，防晒指数50次洗后仍达标', '抑菌率数据见报告'],
        },
      },
      {
        id: 'clothing-no-formaldehyde',
        // 000添加 is part of a number.
        boundary: true,
        severity: 'tip',
        wordings: sayings('(零|0|无|没有|不含)(甲醛|荧光剂|偶氮|异味|染料|化学|有害物|重金属|致癌)'),
        basis: `${SAFE}：A、B、C 类甲醛限量`,
        why: '不含甲醛要有报告',
        replacement: '安全类别见吊牌。',
        examples: {
          hit: ['零甲醛的', '无荧光剂'],
          pass: ['报告显示甲醛未检出，安全类别B类', '没有异味的话直接穿，建议先洗'],
        },
      },
    ],
  ),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: '《消费者权益保护法》第二十四、二十五条；《网络购买商品七日无理由退货暂行办法》第八条：试穿属合理查验',
    },
    [
      {
        id: 'clothing-tried-no-return',
        wordings: sayings(
          '(试穿|试过|穿过|拆封|拆袋|打开|试了)(了|过|后|的|)(就|一律|都|概|)(不退|不能退|不退不换|不给退|不支持退|影响二次)',
        ),
        unless: near(8, '吊牌 污渍 洗过 剪标 香水 没有污 能退'),
        why: '为查验而试穿不影响无理由退货',
        advice: '说明吊牌、无污渍等条件',
        replacement: '吊牌在、无污渍就可以退。',
        examples: {
          hit: ['试穿了就不退', '拆封一律不能退'],
          pass: ['试穿可以，吊牌别剪', '穿过的有污渍不能退，吊牌要在'],
        },
      },
      {
        id: 'clothing-white-discount-no-return',
        wordings: sayings(
          `
            (白色|浅色|内衣|打底|泳衣|袜子|特价|清仓|断码|样衣|换季)(款|的|类|商品|)(不退|不能退|不退不换|概不退|
            不支持退|不支持七天|没有七天)
          `,
        ),
        unless: near(8, '页面标注 拆封后 定制'),
        why: '浅色、清仓款同样适用七天无理由（页面依法标明的贴身拆封除外）',
        advice: '按页面标注说',
        replacement: '按页面标注的七天无理由执行。',
        examples: {
          hit: ['白色款不退不换', '清仓的不支持退'],
          pass: ['内衣拆封后不支持无理由，页面标注了', '清仓款也可以退'],
        },
      },
      {
        id: 'clothing-size-return-freight',
        wordings: sayings(
          '(尺码|大小|不合身|不合适|穿不了|买大了|买小了)(问题|的|)(不退|不能退|不给换|不换|不支持换|一律不换|自己负责|概不)',
        ),
        why: '尺码不合适同样可以七天无理由退',
        advice: '说明换货方法和运费',
        replacement: '尺码不合适可以换，运费按规则。',
        examples: {
          hit: ['尺码问题不退', '买小了自己负责'],
          pass: ['尺码不合适可以换，运费自理', '大小不合适七天内退'],
        },
      },
      {
        id: 'clothing-repair-normal',
        wordings: sayings(
          '(线头|开线|掉扣|掉扣子|脱胶|开胶|起球|掉色|破洞|勾丝|色差)(是|属于|都是|很|算)(正常|正常的|正常现象|小问题|难免|通病)',
        ),
        need: near(10, '不退 不换 不管 自己 缝 不算 不处理 不算质量'),
        why: '把质量问题说成正常，拒绝处理',
        advice: '请买家拍照，按售后处理',
        replacement: '拍张照片我来处理。',
        examples: {
          hit: ['开线是正常的，不算质量问题', '掉扣属于小问题，自己缝一下'],
          pass: ['少量线头是正常的，剪掉就好', '开胶请拍照给您换'],
        },
      },
    ],
  ),
);
