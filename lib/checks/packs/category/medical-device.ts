import { categoryPack, familyRules, near, sayings, words } from '../rows';

const MDR = '《医疗器械监督管理条例》';
const NET = '《医疗器械网络销售监督管理办法》';
const AD = '《广告法》第十六条';
const DOUBT = '不能 没有 不是 不可 说明书 注册证 适用范围 请先 医生 咨询 如果 不建议 遵医嘱 请仔细阅读';

/** Registered devices may name their intended use as the certificate has it; these rules are on what goes beyond it. */
export default categoryPack(
  'medical-device',
  '医疗器械',
  familyRules(
    'medical-claim',
    {
      severity: 'warn',
      basis: `${AD}：医疗器械不得含有表示功效、安全性的断言或者保证，不得说明治愈率或者有效率；${MDR}第六十条`,
      advice: '只按注册证、说明书的适用范围说',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'device-cure-rate',
        severity: 'block',
        wordings: sayings('治愈率 总有效率 有效率(高|达|9|百|是|超) 痊愈率 见效率 康复率 缓解率'),
        why: '医疗器械不得说治愈率、有效率',
        replacement: '适用范围见说明书。',
        examples: {
          hit: ['有效率98%', '治愈率高', '缓解率九成'],
          pass: ['适用范围见注册证', '师傅会更有效率地安装'],
        },
      },
      {
        id: 'device-cures',
        wordings: sayings(
          '(根治|治愈|治好|痊愈|断根|除根|彻底解决|永不复发|不再复发|药到病除|贴好|照好)(了|的|您|病|颈椎|腰|膝盖|鼻炎|疼|，|)',
        ),
        need: near(12, '能 可以 保证 肯定 疗程 贴 用 戴 照 天 一定 病 疼 炎 很多 就'),
        why: '对疗效作断言',
        replacement: '按说明书使用，效果因人而异。',
        examples: {
          hit: ['贴三天就断根', '用了能治好鼻炎', '保证不再复发，彻底解决病根'],
          pass: ['不能说治好，按说明书使用', '已经打包好了'],
        },
      },
      {
        id: 'device-compare',
        wordings: sayings(
          `
            (比|优于|胜过|超过|强过|代替|替代|取代)(医院|手术|吃药|药物|打针|理疗|进口的|其他品牌的血压计|水银|牵引|
            输液|呼吸机|别的仪器|其他器械)
          `,
        ),
        why: '不得与其他药品、医疗器械比较功效和安全性',
        replacement: '参数见说明书。',
        basis: `${AD}第三项：不得与其他药品、医疗器械的功效和安全性或者其他医疗机构比较`,
        examples: {
          hit: ['比医院的理疗好', '代替手术', '胜过吃药'],
          pass: ['不能代替医院的检查', '参数可以对比说明书'],
        },
      },
      {
        id: 'device-endorse',
        wordings: sayings(
          `
            (专家|医生|医院|三甲|院士|患者|病人|主任|协和|军医|药监局|卫健委|国家|学会)(都|也|一致|联合|权威|亲自|
            指定|同款|力荐|强烈)(推荐|认可|在用|用|说好|研发|好评|采购|认证|背书)
          `,
        ),
        why: '不得利用医疗机构、专家、患者名义作推荐证明',
        replacement: '注册证和说明书可以看。',
        basis: `${AD}第四项：不得利用广告代言人作推荐、证明；第九条第二项`,
        examples: {
          hit: ['三甲都在用', '专家一致推荐', '患者都说好，病人都说好'],
          pass: ['使用前请咨询医生', '注册证号在详情页'],
        },
      },
      {
        id: 'device-out-of-range',
        wordings: sayings(
          '(糖尿病|高血压|癌症|肿瘤|中风|偏瘫|心脏病|失眠|抑郁|近视|老花|脱发|肥胖|便秘|前列腺|妇科|肾病|肝病)',
        ),
        need: near(8, '治 能治 调理 专治 有效 见效 改善 降 逆转 恢复 预防 根治'),
        why: '说了注册证适用范围以外的病',
        replacement: '适用范围以注册证为准。',
        examples: {
          hit: ['这个仪器能调理高血压', '近视能恢复，近视逆转', '失眠有效'],
          pass: ['血压计用于测量血压，不能治高血压', '糖尿病足敷料适用范围见说明书'],
        },
      },
      {
        id: 'device-no-side-effect',
        wordings: sayings('(无|没有|零|没)(任何|)(副作用|不良反应|风险|禁忌|依赖|辐射|伤害|痛苦)'),
        negatable: false,
        unless: near(8, '说明书 医生 咨询 注意事项 不敢'),
        why: '安全性的断言、保证',
        replacement: '禁忌和注意事项见说明书。',
        examples: {
          hit: ['没有任何副作用', '零风险', '无禁忌谁都能用'],
          pass: ['禁忌和注意事项见说明书', '有不良反应请停用'],
        },
      },
    ],
  ),
  familyRules(
    'overpromise',
    {
      severity: 'warn',
      basis: `${AD}第一项；《医疗广告管理办法》及《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》`,
      advice: '按说明书说用法、精度范围',
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'device-accuracy',
        wordings: sayings(
          '(绝对|百分百|100%|完全|肯定|一定|丝毫)(准|准确|精准|精确|不差|没误差|没有误差|无误差|和医院一样|一样准)',
        ),
        allow: words('不一定准 不一定准确 不一定精准 不一定精确'),
        why: '测量精度不能打包票',
        replacement: '误差范围见说明书。',
        examples: {
          hit: ['血压计绝对准', '和医院比百分百精准'],
          pass: ['误差正负3毫米汞柱', '不是百分百精准，以医院为准'],
        },
      },
      {
        id: 'device-refund-effect',
        wordings: sayings(
          '(无效|没效果|不管用|不见效|没好|没改善|测不准)(退款|全退|包退|退钱|全额退|不要钱|退全款|就退|直接退|假一赔十)',
        ),
        why: '无效退款属保证性承诺',
        replacement: '退换按页面规则。',
        basis:
          '《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》第十一条：不得含有「无效退款」「保险公司保险」等保证性内容',
        examples: { hit: ['无效退款', '不管用全退'], pass: ['有故障包换', '签收七天内支持无理由'] },
      },
      {
        id: 'device-course',
        wordings: sayings('(一|两|三|二|几|1|2|3)(个|)疗程(就|见效|有效|治好|能|包|搞定|，|装)'),
        why: '以疗程承诺效果',
        replacement: '使用时长见说明书。',
        examples: { hit: ['三个疗程就见效', '两疗程搞定'], pass: ['疗程请遵医嘱，三个疗程，听医生的', '每次20分钟'] },
      },
      {
        id: 'device-anyone',
        wordings: sayings(
          '(孕妇|儿童|小孩|老人|装支架|心脏起搏器|起搏器|过敏体质|谁|任何人|所有人)(都|也|全都)(能|可以|可)(用|放心用|使用|照|贴|戴)',
        ),
        why: '禁忌人群不能随意推荐',
        replacement: '适用人群和禁忌见说明书。',
        examples: { hit: ['装支架也能用', '孕妇也可以用'], pass: ['孕妇能不能用请先咨询医生', '起搏器人群禁用'] },
      },
    ],
  ),
  familyRules('refuse-duty', { severity: 'warn', basis: `${MDR}第三十九、四十五、五十五条；${NET}` }, [
    {
      id: 'device-no-certificate',
      severity: 'block',
      wordings: sayings(
        '(没有|没|无|不需要|不用)(注册证|备案|备案凭证|械字号|批文|生产许可|说明书|中文说明书|合格证明)(的|也|一样|，|都|没事|也能)',
      ),
      unless: near(8, '吗 怎么 下架 查'),
      why: '未注册、未备案的医疗器械不得销售',
      advice: '提供注册证或备案凭证编号',
      replacement: '注册证信息我核实后告诉您。',
      examples: {
        hit: ['没有注册证的，一样用', '这款没备案也能卖'],
        pass: ['注册证编号在详情页', '没有说明书吗？我补发电子版'],
      },
    },
    {
      id: 'device-prescription-free',
      wordings: sayings(
        '(不用|不需要|无需|免|不看)(处方|验配|检查|验光|医生开|医嘱|听力检查|医院检查|体检)(直接|就|也|，|都|可以|能)',
      ),
      why: '须凭处方、验配的产品不能绕过（隐形眼镜、助听器等）',
      advice: '请买家先验配、检查',
      replacement: '请先到医院或验配中心检查。',
      examples: {
        hit: ['隐形眼镜不用验光直接买', '助听器免验配，直接戴'],
        pass: ['助听器要验配，请先检查', '请凭医生处方购买'],
      },
    },
    {
      id: 'device-opened-no-repair',
      wordings: sayings(
        `
          (医疗器械|器械|仪器|血压计|血糖仪|雾化器|制氧机|呼吸机|助听器|体温计)(拆封|开封|用过|激活|一经售出|售出|
          类)(后|就|的|一律|概|都|，|)(不退|不换|不退不换|不管|概不|不负责|不售后)
        `,
      ),
      unless: near(8, '无理由 质量问题可以 除外'),
      why: '质量问题不能以拆封拒绝',
      advice: '无理由可依法除外，质量问题照常处理',
      replacement: '拆封后不支持无理由，质量问题照常处理。',
      examples: {
        hit: ['血糖仪拆封就不管', '器械一经售出概不退换，器械售出不退'],
        pass: ['血压计拆封后不支持无理由，质量问题可以换', '制氧机保修两年'],
      },
    },
  ]),
  familyRules(
    'absolute-claim',
    {
      severity: 'warn',
      basis: `《广告法》第九条第三项；${AD}`,
      negatable: true,
      unless: near(8, DOUBT),
    },
    [
      {
        id: 'device-most',
        wordings: sayings(
          `
            最(准|精准|先进|安全|有效|高端|权威|专业|静音|科学|可靠|好的仪器|好的器械)(的|仪器|血压计|血糖仪|制氧机|
            呼吸机|助听器|设备|，|)
          `,
        ),
        why: '「最」字形容医疗器械',
        advice: '写参数、注册证编号',
        replacement: '参数见说明书。',
        examples: {
          hit: ['最准的血压计', '最先进的设备'],
          pass: ['误差范围见说明书，不是最准的说法', '适用范围见注册证'],
        },
      },
      {
        id: 'device-authority',
        severity: 'block',
        wordings: sayings(
          '(药监局|国家药监|卫健委|国家|政府|医保|who|fda|世卫|ce)(推荐|指定|认可|唯一认可|权威认证|钦定|免检|背书|金奖)',
        ),
        why: '借监管机构的名义',
        advice: '只说注册证或备案编号',
        replacement: '注册信息以说明书为准。',
        basis: '《广告法》第九条第二项：不得使用国家机关、国家机关工作人员的名义',
        examples: {
          hit: ['药监局推荐的', '国家指定的血压计', 'FDA认可，权威认证'],
          pass: ['药监局网站可以查注册证', '医保能不能报请咨询当地'],
        },
      },
    ],
  ),
);
