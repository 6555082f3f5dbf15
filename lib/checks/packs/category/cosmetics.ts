import { categoryPack, familyRules, near, sayings } from '../rows';

const CSAR = '《化妆品监督管理条例》';
const LABEL = '《化妆品标签管理办法》';
const DOUBT = '不能 没有 不是 不属于 特证 注册证 备案 请先 医生 咨询 如果 不建议';

export default categoryPack(
  'cosmetics',
  '化妆品',
  familyRules(
    'medical-claim',
    {
      severity: 'warn',
      basis: `${CSAR}第三十七、四十三条：不得明示或者暗示具有医疗作用；${LABEL}第十九条`,
      advice: '只说备案或注册的功效，用「清洁、保湿、滋润、修护、舒缓」等词',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'cosmetics-medical-verbs',
        wordings: sayings(
          `
            消炎 抗炎 抗菌 抑菌 除菌 灭菌 防菌 脱敏 抗敏 抗过敏 解毒 排毒 除湿 活血 止痒 生肌 溶脂 燃脂 瘦身 瘦脸 丰胸
            减肥 调节内分泌 镇痛 去疤 祛疤 退红血丝
          `,
        ),
        why: '化妆品不能用医疗用语',
        replacement: '舒缓',
        examples: {
          hit: ['这瓶精华抗敏的', '面霜能祛疤', '瘦脸面膜'],
          pass: ['没有消炎的作用，日常保湿用', '舒缓泛红，敏感肌先试用'],
        },
      },
      {
        id: 'cosmetics-repair-barrier',
        wordings: sayings(
          '(修复|重建|再造|再生)(细胞|受损细胞|dna|基因|真皮层|毛细血管|红血丝|激素脸|皮肤组织|角质层受损|受损皮肤)',
        ),
        why: '「修复细胞、真皮层」属医疗或超范围宣称',
        replacement: '修护肌肤',
        examples: { hit: ['修复受损细胞', '重建真皮层', '修复激素脸'], pass: ['修护干燥肌肤', '包装破损已修复补发'] },
      },
      {
        id: 'cosmetics-ingredients-medical',
        wordings: sayings(
          '(干细胞|外泌体|egf|胎盘素|羊胎素|生长因子|寡肽|玻尿酸针|肉毒素|水光针|线雕|处方维a|激素|抗生素)',
        ),
        need: near(8, '面膜 精华 面霜 原液 护肤 涂 抹 同款 成分 含 效果 添加 加了'),
        why: '医疗成分、医美项目不能拿来宣传化妆品',
        replacement: '全部成分请看成分表。',
        examples: {
          hit: ['含EGF的精华', '水光针同款面膜', '加了干细胞，涂上就嫩'],
          pass: ['成分表里没有激素，有检测报告', '医美项目请咨询医院'],
        },
      },
      {
        id: 'cosmetics-device-number',
        wordings: sayings(
          '械字号 药字号 妆械同源 医用面膜 医用冷敷贴 医美面膜 医用护肤 药妆 医学护肤 药用护肤 院线专供 术后修复面膜 消字号',
        ),
        basis: `国家药监局化妆品监管问答：不存在「械字号面膜」「药妆」；${CSAR}第三十七条`,
        why: '不存在「械字号面膜」「药妆」',
        replacement: '这是普通护肤品，备案信息可以在药监局网站查询。',
        examples: {
          hit: ['这是械字号的面膜', '院线专供，术后修复面膜'],
          pass: ['我们是普通护肤品，不是药妆', '医用敷料有注册证'],
        },
      },
      {
        id: 'cosmetics-experts',
        wordings: sayings('皮肤科医生 皮肤科专家 皮肤科主任 三甲医院 医学博士 美容医生 药剂师 院士'),
        need: near(8, '推荐 研发 配方 都用 在用 认可 监制 力荐 说'),
        why: '不得借医生、专家名义宣传化妆品',
        replacement: '备案信息可以在药监局网站查询。',
        examples: { hit: ['皮肤科医生推荐的', '三甲医院研发'], pass: ['皮肤问题请咨询皮肤科医生', '成分表可以发您'] },
      },
    ],
  ),
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: `${CSAR}第二十二条：功效宣称应当有充分的科学依据；《广告法》第二十八条`,
      advice: '按备案的功效宣称摘要说，并说明因人而异',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'cosmetics-special-functions',
        wordings: sayings('美白 祛斑 淡斑 防晒 防脱 防脱发 生发 染发 烫发 去色沉'),
        need: near(8, '一周 三天 七天 28天 保证 肯定 立马 一夜 彻底 全消 一定 度 永久 当天'),
        basis: `${CSAR}第十六条：染发、烫发、祛斑美白、防晒、防脱发属特殊化妆品，须经注册`,
        why: '祛斑美白等属特殊化妆品功效，不得承诺天数和结果',
        examples: {
          hit: ['28天美白', '保证祛斑', '防脱发一周见效，保证'],
          pass: ['有祛斑美白特证，注册证号在详情页', '防晒SPF50，两小时补涂'],
        },
        replacement: '功效以注册信息为准。',
      },
      {
        id: 'cosmetics-whiter-by',
        wordings: sayings('(白|亮|淡|嫩|紧|年轻)(一|两|三|几|好几|1|2|3|五|十)(度|个度|个色号|号|岁|倍)'),
        why: '承诺变白几度、年轻几岁',
        replacement: '改善程度因人而异。',
        examples: { hit: ['用一瓶白两度', '年轻五岁'], pass: ['粉底有三个色号可选', '浅一号的粉底是N10'] },
        unless: near(6, `${DOUBT} 色号可选 选 粉底`),
      },
      {
        id: 'cosmetics-wrinkle-gone',
        wordings: sayings(
          `
            (皱纹|法令纹|细纹|颈纹|鱼尾纹|抬头纹|眼袋|黑眼圈|毛孔|黑头|痘印|痘坑|红血丝|斑)(都|全|就|彻底|马上|立马|
            一夜|没|会|能)(没了|消失|抚平|不见|去除|消除|平了|没有|淡化|全无|收缩|看不见)
          `,
        ),
        why: '承诺去除皱纹、毛孔、斑点',
        replacement: '改善程度因人而异。',
        examples: {
          hit: ['法令纹都没了', '毛孔立马看不见', '斑全消失'],
          pass: ['遮瑕后毛孔没那么明显', '黑眼圈不能消除，遮瑕可以遮'],
        },
      },
      {
        id: 'cosmetics-all-skin',
        wordings: sayings(
          `
            (孕妇|婴儿|宝宝|儿童|敏感肌|激素脸|烂脸|痘痘肌|任何肤质|所有肤质|全肤质)(都|也|放心|完全|绝对|随便)(能|
            可以|可|放心|适合|适用|用|敢用)
          `,
        ),
        why: '保证任何人都能用',
        replacement: '敏感肌、孕妇请先试用或咨询医生。',
        examples: {
          hit: ['孕妇也能用', '敏感肌放心用', '所有肤质都适用'],
          pass: ['敏感肌建议先在耳后试用', '孕妇能不能用请咨询医生'],
        },
      },
      {
        id: 'cosmetics-no-reaction',
        wordings: sayings('(绝不|绝对不|肯定不|不会|零|0)(过敏|刺激|致敏|闷痘|长痘|烂脸|反黑|依赖|反弹|致痘)'),
        need: near(8, '放心 绝对 肯定 保证 随便 都 谁 任何 零 0'),
        why: '保证不过敏、零刺激',
        replacement: '敏感肌请先小范围试用。',
        examples: { hit: ['放心，绝对不过敏', '零刺激，谁都能用'], pass: ['不敢保证不过敏，先试用', '有刺激感请停用'] },
      },
      {
        id: 'cosmetics-instant',
        wordings: sayings(
          '(一抹|一敷|一涂|一洗|一喷|上脸|敷完)(就|立刻|立马|马上|瞬间|秒)(白|亮|嫩|紧致|提拉|变白|没痘|没斑|v脸|瘦|光滑|年轻)',
        ),
        why: '承诺一用就见效',
        replacement: '使用感受因人而异。',
        examples: { hit: ['一敷就白', '上脸立马提拉'], pass: ['上脸好推开', '敷完记得洗净'] },
      },
    ],
  ),
  familyRules(
    'absolute-claim',
    {
      severity: 'warn',
      basis: `${LABEL}第十九条；《广告法》第九、二十八条`,
      advice: '写成分、检测报告等能核对的事实',
      negatable: true,
      unless: near(8, '不是 不能 检测报告 成分表 没有说'),
    },
    [
      {
        id: 'cosmetics-edible',
        severity: 'warn',
        wordings: sayings('(食品级|可食用|能吃的|可以吃的|吃进去|食用级|婴儿级|母婴级|孕妇级|医药级)'),
        need: near(10, '口红 唇膏 面霜 护肤 沐浴 洗发 牙膏 身体乳 精华 原料 成分 化妆品 彩妆 宝宝 润肤 放心 安全'),
        basis: '《儿童化妆品监督管理规定》：不得标注「食品级」「可食用」等词语',
        why: '化妆品不得标「食品级、可食用」',
        replacement: '成分表在详情页。',
        examples: {
          hit: ['口红是食品级的', '宝宝面霜可食用，安全'],
          pass: ['不是食品级，不能入口', '包装盒是食品级纸，成分表另见'],
        },
      },
      {
        id: 'cosmetics-pure-plant',
        wordings: sayings(
          '(纯|全|百分百|100%)(天然|植物|草本|有机|素|绿色|中药)(的|成分|提取|配方|萃取|无添加|护肤|，)',
        ),
        why: '「纯天然、纯植物」与成分表不符，属绝对化宣称',
        replacement: '全部成分请看成分表。',
        examples: {
          hit: ['纯天然的护肤品', '100%植物萃取'],
          pass: ['成分表里有植物提取物', '不是纯天然的，有防腐成分'],
        },
      },
      {
        id: 'cosmetics-zero-added',
        // 000添加 is part of a number.
        boundary: true,
        severity: 'tip',
        wordings: sayings(
          '(零|0|不含|无|没有)(添加|防腐剂|酒精|香精|激素|重金属|铅汞|荧光剂|硅油|化学成分|矿物油|致痘成分)',
        ),
        basis: `${LABEL}：宣称不含某成分应有依据，禁用物质本就不得添加`,
        why: '「零添加」要有依据；禁用物质不能拿来宣传',
        advice: '以成分表和检测报告为准',
        replacement: '成分以成分表为准。',
        examples: {
          hit: ['零添加的面霜', '我们不含激素，无重金属'],
          pass: ['检测报告显示不含酒精', '成分表上没有说不含香精'],
        },
      },
      {
        id: 'cosmetics-big-brand-dupe',
        severity: 'tip',
        wordings: sayings(
          `
            (大牌|神仙水|小棕瓶|贵妇|lamer|海蓝之谜|雅诗兰黛|sk2|兰蔻|香奈儿|专柜)(平替|替代|同款成分|同款配方|同厂|
            代工|同源|一样的成分|同工厂)
          `,
        ),
        basis: '《反不正当竞争法》关于混淆、虚假宣传的规定；《商标法》第五十七条',
        why: '借他人品牌宣传平替、同厂',
        replacement: '成分表在详情页，您可以对比看看。',
        examples: { hit: ['神仙水平替', '大牌同厂出的'], pass: ['您说的小棕瓶我们没有卖', '不是大牌同款配方'] },
      },
    ],
  ),
  familyRules(
    'refuse-duty',
    {
      severity: 'warn',
      basis: `${CSAR}第三十五、三十八、四十四条；《消费者权益保护法》第二十四条`,
      negatable: false,
    },
    [
      {
        id: 'cosmetics-allergy-no-return',
        wordings: sayings(
          '(过敏|烂脸|起疹|红肿|刺痛)(了|的|后|)(不管|不退|概不|不负责|不能退|不赔|也不退|属于个人|是个人体质|自己体质)',
        ),
        why: '过敏反应不能一推了之',
        advice: '先请买家停用、就医，登记不良反应，按售后处理',
        replacement: '请先停用，严重请就医；我来登记处理。',
        examples: { hit: ['过敏不管的', '烂脸是个人体质'], pass: ['过敏请停用，我登记后处理', '过敏包退的，请拍照'] },
      },
      {
        id: 'cosmetics-no-label',
        wordings: sayings(
          '(没有|没|无|不需要|不用)(备案|备案号|注册证|生产日期|批号|中文标签|生产许可|批文|报关单)(的|也|一样|，|都|没事)',
        ),
        why: '化妆品须有备案或注册、中文标签',
        advice: '提供备案编号，可在国家药监局网站查询',
        replacement: '备案信息我核实后告诉您。',
        unless: near(8, '怎么 吗 下架 查不到请'),
        examples: {
          hit: ['海外版没有备案的', '这款没中文标签，一样用'],
          pass: ['备案号在详情页', '没有备案的吗？有的，我发您'],
        },
      },
      {
        id: 'cosmetics-sample-sell',
        severity: 'warn',
        wordings: sayings('(小样|试用装|赠品装|分装|体验装)(没有|没|不带|无)(标签|日期|批号|生产日期|保质期|盒子标)'),
        why: '小样、分装同样要有标签信息；不得自行分装',
        advice: '只发有完整标签的小样',
        replacement: '小样标签信息在瓶身。',
        examples: { hit: ['小样没有日期的', '分装没批号'], pass: ['小样的批号在瓶底', '试用装日期到2027年'] },
        basis: `${CSAR}第三十五条；${LABEL}：销售、赠送的化妆品均应有标签`,
      },
    ],
  ),
);
